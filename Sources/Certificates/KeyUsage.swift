import COpenSSL

/// What a certificate allows its key to be used for (RFC 5280, 4.2.1.3).
public struct KeyUsage: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let digitalSignature = KeyUsage(rawValue: UInt32(KU_DIGITAL_SIGNATURE))
  /// Also called non-repudiation.
  public static let contentCommitment = KeyUsage(rawValue: UInt32(KU_NON_REPUDIATION))
  public static let keyEncipherment = KeyUsage(rawValue: UInt32(KU_KEY_ENCIPHERMENT))
  public static let dataEncipherment = KeyUsage(rawValue: UInt32(KU_DATA_ENCIPHERMENT))
  public static let keyAgreement = KeyUsage(rawValue: UInt32(KU_KEY_AGREEMENT))
  public static let certificateSigning = KeyUsage(rawValue: UInt32(KU_KEY_CERT_SIGN))
  public static let revocationListSigning = KeyUsage(rawValue: UInt32(KU_CRL_SIGN))

  /// The key may sign documents: either of the two signing bits is set.
  public var allowsDocumentSigning: Bool { !isDisjoint(with: [.digitalSignature, .contentCommitment]) }
}

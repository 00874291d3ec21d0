public import Cryptography
public import Ledger
public import WorkTime

/// Chứng thư số and the encrypted key that belongs to it, bound to a person or an agency for a time.
public struct HeldKey: Hashable, Sendable, Codable {
  public typealias ID = Identifier<HeldKey>

  public var id: ID
  public var holder: KeyHolder
  /// Certificate serial number, hexadecimal.
  public var serial: String
  /// Common name in the certificate.
  public var subjectName: String
  public var notBefore: Instant
  public var notAfter: Instant
  /// The certificate (DER) in the file store.
  public var certificate: SHA256Digest
  /// The encrypted PKCS#12 in the file store; it opens only with the holder's PIN, which is never stored.
  public var container: SHA256Digest

  public init(
    id: ID, holder: KeyHolder, serial: String, subjectName: String, notBefore: Instant, notAfter: Instant,
    certificate: SHA256Digest, container: SHA256Digest
  ) {
    self.id = id
    self.holder = holder
    self.serial = serial
    self.subjectName = subjectName
    self.notBefore = notBefore
    self.notAfter = notAfter
    self.certificate = certificate
    self.container = container
  }

  /// - Throws: `keyExpired` or `keyNotYetValid` when the certificate's period does not cover the instant.
  public func requireValidity(at now: Instant) throws(PeopleRefusal) {
    if now < notBefore { throw .keyNotYetValid(from: notBefore.vietnamDate) }
    if notAfter < now { throw .keyExpired(on: notAfter.vietnamDate) }
  }
}

public enum KeyHolder: Hashable, Sendable, Codable {
  case person(Person.ID)
  case agency(Agency.ID)
}

/// How often a wrong PIN may be typed before the key is locked: like a token's own counter, an administrator unlocks it.
public enum PINPolicy {
  public static let triesAllowed = 5
}

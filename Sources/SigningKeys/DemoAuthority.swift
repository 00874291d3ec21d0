public import Cryptography
public import WorkTime

/// A certification authority for demonstrations and tests: root, issuing authority, revocation lists.
///
/// Every certificate names `label`: nothing signed under it has legal value, and no installation may trust its root
/// for real documents.
public struct DemoAuthority: Sendable {
  /// The organization that every authority certificate names, and the unit of every issued one.
  public static let label = "CHỨNG THƯ MINH HỌA - KHÔNG CÓ GIÁ TRỊ PHÁP LÝ"

  let root: CertifiedKey
  let issuing: CertifiedKey
  let notBefore: Instant
  let notAfter: Instant

  /// The self-signed root, DER: the anchor of trust for demonstrations.
  public var rootCertificate: [UInt8] { get throws(OpenSSLFault) { try root.certificate.der } }

  /// The issuing authority under the root, DER.
  public var issuingCertificate: [UInt8] { get throws(OpenSSLFault) { try issuing.certificate.der } }

  /// A new authority, valid for years of 365.25 days from an instant; both keys are ECDSA P-384.
  public static func create(at instant: Instant, validYears: Int) throws(OpenSSLFault) -> DemoAuthority {
    precondition((1...100).contains(validYears), "an authority lives 1 to 100 years")
    let end = instant.adding(seconds: Int64(validYears) * 31_557_600)
    let root = try authority(.root, "CA gốc minh họa Công Vụ", from: instant, to: end, under: nil)
    let issuing = try authority(.issuing, "CA cấp phát minh họa Công Vụ", from: instant, to: end, under: root)
    return try DemoAuthority(root: root, issuing: issuing)
  }

  init(root: CertifiedKey, issuing: CertifiedKey) throws(OpenSSLFault) {
    self.root = root
    self.issuing = issuing
    (notBefore, notAfter) = try issuing.certificate.validity()
  }

  private static func authority(
    _ role: CertificateBuilder.Role, _ commonName: String, from: Instant, to: Instant, under issuer: CertifiedKey?
  ) throws(OpenSSLFault) -> CertifiedKey {
    let key = try PrivateKey.generate(.p384)
    let name = try DistinguishedName()
    try name.add("C", "VN")
    try name.add("O", label)
    try name.add("CN", commonName)
    let builder = CertificateBuilder(
      role: role, subject: name, serial: .random(), notBefore: from, notAfter: to, key: key)
    return CertifiedKey(certificate: try builder.signed(by: issuer), key: key)
  }
}

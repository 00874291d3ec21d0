public import Certificates
import Cryptography
public import SigningKeys
public import WorkTime

/// Keys of the leaders and of the commune from a demonstration authority, made once a test run.
public struct SigningMaterial: Sendable {
  /// Opens every key of the test world.
  public static let pin = "739104"

  public static let shared = Result { try SigningMaterial() }

  public let authority: DemoAuthority
  public let trust: TrustList
  /// From `founding` to the end of 2023.
  public let chairman: IssuedKey
  public let viceChairman: IssuedKey
  public let officeHead: IssuedKey
  public let agency: IssuedKey
  /// The chairman's too; it ended with 2019.
  public let expired: IssuedKey

  public static let notBefore = Times.at("2019-01-02", 0)
  public static let notAfter = Times.at("2026-12-31", 23)
  public static let expiredAfter = Times.at("2019-12-31", 23)

  private init() throws {
    authority = try DemoAuthority.create(at: SigningMaterial.notBefore, validYears: 10)
    let keys = try authority.issueMany([
      SigningMaterial.request(.chairman), SigningMaterial.request(.viceChairman), SigningMaterial.request(.officeHead),
      CertificateRequest(
        subject: CertificateSubject(commonName: "UBND Xã Trung Tiến", organization: "UBND Huyện Quan Sơn"),
        purpose: .agency, notBefore: SigningMaterial.notBefore, notAfter: SigningMaterial.notAfter,
        pin: SigningMaterial.pin),
      SigningMaterial.request(.chairman, until: SigningMaterial.expiredAfter),
    ])
    (chairman, viceChairman, officeHead, agency, expired) = (keys[0], keys[1], keys[2], keys[3], keys[4])
    trust = try SigningMaterial.trust(in: authority)
  }

  private static func request(_ role: Role, until end: Instant = notAfter) -> CertificateRequest {
    CertificateRequest(
      subject: CertificateSubject(
        commonName: role.fullName, organization: "UBND Xã Trung Tiến", title: role.title,
        serialNumber: "TT-\(role.id)"),
      purpose: .person, notBefore: notBefore, notAfter: end, pin: pin)
  }

  private static func trust(in authority: DemoAuthority) throws -> TrustList {
    TrustList(
      roots: [try Certificate(der: try authority.rootCertificate)],
      intermediates: [try Certificate(der: try authority.issuingCertificate)],
      revocationLists: [
        try CertificateRevocationList(der: try authority.crl(at: notBefore, nextUpdate: notAfter, revoked: [])),
        try CertificateRevocationList(der: try authority.rootCRL(at: notBefore, nextUpdate: notAfter)),
      ])
  }
}

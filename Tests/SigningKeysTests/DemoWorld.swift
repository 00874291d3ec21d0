import SigningKeys
import WorkTime

/// One authority and two keys that many tests look at; made once.
struct DemoWorld {
  static let pin = "mã 2608 bí mật"
  /// 2026-01-01T00:00:00Z.
  static let beginning = Instant(seconds: 1_767_225_600)
  static let shared = Result { try DemoWorld() }

  let authority: DemoAuthority
  let person: IssuedKey
  let agency: IssuedKey

  static let chairman = CertificateSubject(
    commonName: "Nguyễn Văn Đức", organization: "Ủy ban nhân dân xã Hoằng Hóa", title: "Chủ tịch",
    serialNumber: "CB-0001")

  init() throws {
    authority = try DemoAuthority.create(at: DemoWorld.beginning, validYears: 20)
    let issued = try authority.issueMany([
      DemoWorld.request(), DemoWorld.request(subject: DemoWorld.seal, purpose: .agency),
    ])
    (person, agency) = (issued[0], issued[1])
  }

  static let seal = CertificateSubject(
    commonName: "Ủy ban nhân dân xã Hoằng Hóa", organization: "Ủy ban nhân dân xã Hoằng Hóa")

  static func request(
    subject: CertificateSubject = chairman, purpose: CertificatePurpose = .person, notBefore: Instant = beginning,
    years: Int64 = 5, pin: String = pin
  ) -> CertificateRequest {
    let notAfter = notBefore.adding(seconds: years * 365 * 86_400)
    return CertificateRequest(
      subject: subject, purpose: purpose, notBefore: notBefore, notAfter: notAfter, pin: pin)
  }
}

import Cryptography
import Foundation
import SigningKeys
import Testing
import WorkTime

@Suite struct IssuingTests {
  private let world: DemoWorld

  init() throws { world = try DemoWorld.shared.get() }

  @Test(
    "a field that is empty, too long or of characters it may not have is refused by name",
    arguments: [
      (CertificateSubject(commonName: "", organization: "x"), CertificateSubject.Field.commonName),
      (CertificateSubject(commonName: String(repeating: "Đ", count: 65), organization: "x"), .commonName),
      (CertificateSubject(commonName: "x", organization: ""), .organization),
      (CertificateSubject(commonName: "x", organization: "x", title: ""), .title),
      (CertificateSubject(commonName: "x", organization: "x", serialNumber: "số 1"), .serialNumber),
    ])
  func invalidSubject(subject: CertificateSubject, field: CertificateSubject.Field) {
    #expect(throws: IssuingRefusal.invalidSubject(field)) {
      try world.authority.issue(DemoWorld.request(subject: subject))
    }
  }

  @Test("sixty-four letters with marks fit into a field")
  func longestField() throws {
    let subject = CertificateSubject(commonName: String(repeating: "Ộ", count: 64), organization: "x")
    #expect(try world.authority.issue(DemoWorld.request(subject: subject)).certificate.isEmpty == false)
  }

  @Test("a validity that ends before it begins is refused")
  func invalidValidity() {
    #expect(throws: IssuingRefusal.invalidValidity) { try world.authority.issue(DemoWorld.request(years: 0)) }
  }

  @Test("a validity outside the authority's own is refused")
  func outsideAuthority() {
    #expect(throws: IssuingRefusal.outsideAuthorityValidity) {
      try world.authority.issue(DemoWorld.request(years: 21))
    }
    #expect(throws: IssuingRefusal.outsideAuthorityValidity) {
      try world.authority.issue(DemoWorld.request(notBefore: DemoWorld.beginning.adding(seconds: -1)))
    }
  }

  @Test("an unsuitable PIN is refused")
  func unsuitablePIN() {
    #expect(throws: IssuingRefusal.key(.unsuitablePIN([.plainSequence]))) {
      try world.authority.issue(DemoWorld.request(pin: "123456"))
    }
  }

  @Test("many requests are answered in their order")
  func order() throws {
    let names = (1...6).map { "Cán bộ số \($0)" }
    let issued = try world.authority.issueMany(
      names.map { DemoWorld.request(subject: CertificateSubject(commonName: $0, organization: "x")) })
    #expect(try issued.map { try KeyContainer.open($0.container, pin: DemoWorld.pin).friendlyName } == names)
  }

  @Test("one refused request among many is a refusal")
  func oneRefused() {
    #expect(throws: IssuingRefusal.invalidValidity) {
      try world.authority.issueMany([DemoWorld.request(), DemoWorld.request(years: 0)])
    }
  }

  @Test("no requests are answered by no keys")
  func noRequests() throws {
    #expect(try world.authority.issueMany([]) == [])
  }

  @Test("an authority read back issues under the same certificates")
  func persistence() throws {
    let again = try DemoAuthority(pem: try world.authority.pem)
    #expect(try again.rootCertificate == world.authority.rootCertificate)
    let key = try again.issue(DemoWorld.request())
    #expect(try KeyContainer.open(key.container, pin: DemoWorld.pin).chain.first == world.authority.issuingCertificate)
    #expect(throws: IssuingRefusal.outsideAuthorityValidity) { try again.issue(DemoWorld.request(years: 21)) }
  }

  @Test("a text that is no authority is refused")
  func damagedAuthority() throws {
    let pem = try world.authority.pem
    #expect(throws: IssuingRefusal.damagedAuthority) { try DemoAuthority(pem: "") }
    #expect(throws: IssuingRefusal.damagedAuthority) { try DemoAuthority(pem: String(pem.prefix(pem.count / 2))) }
    let halves = pem.components(separatedBy: "-----END PRIVATE KEY-----\n")
    let swapped = [halves[1], halves[0], ""].joined(separator: "-----END PRIVATE KEY-----\n")
    #expect(throws: IssuingRefusal.damagedAuthority) { try DemoAuthority(pem: swapped) }
  }

  @Test("the authority's file is made once, readable by its owner only")
  func file() throws {
    let bench = try Workbench()
    let path = bench.path("authority.pem")
    let first = try DemoAuthority.loadOrCreate(at: path, now: DemoWorld.beginning, validYears: 10)
    let second = try DemoAuthority.loadOrCreate(at: path, now: DemoWorld.beginning, validYears: 10)
    #expect(try first.rootCertificate == second.rootCertificate)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(throws: IssuingRefusal.fileOpenToOthers) {
      try DemoAuthority.loadOrCreate(at: path, now: DemoWorld.beginning, validYears: 10)
    }
  }

  @Test("a serial number survives its text and is refused in any other form")
  func serialText() {
    #expect(CertificateSerial(hexadecimal: world.person.serial.description) == world.person.serial)
    for text in ["", "0", "00ff", "fg", "abc", String(repeating: "1", count: 42)] {
      #expect(CertificateSerial(hexadecimal: text) == nil)
    }
    #expect(CertificateSerial(ofCertificate: [1, 2, 3]) == nil)
  }
}

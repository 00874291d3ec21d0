import Hummingbird
import Markup
import Pictures
import RouterClient
import SigningKeys
import Testing
import WorkTime

@testable import People

@Suite("The own account")
struct AccountTests {
  @Test("a new password ends the session and opens the next one")
  func changePassword() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "vanthu")
      _ = try await browser.get("/tai-khoan")
      let answer = try await browser.submit(
        "/tai-khoan/mat-khau", ["password": Town.password, "new_password": "chợ phiên Na Mèo thứ bảy"])
      #expect(answer.location == "/dang-nhap")
      _ = try await browser.follow(answer)
      let again = try await browser.submit("/dang-nhap", ["name": "vanthu", "password": "chợ phiên Na Mèo thứ bảy"])
      #expect(again.status == .seeOther)
    }
  }

  @Test("the wrong present password is told at its field")
  func wrongPresentPassword() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "vanthu")
      _ = try await browser.get("/tai-khoan")
      let answer = try await browser.submit(
        "/tai-khoan/mat-khau", ["password": "sai", "new_password": "chợ phiên Na Mèo thứ bảy"])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("id=\"e-password\"><span class=\"vh\">Lỗi: </span>Mật khẩu hiện tại chưa đúng"))
    }
  }

  @Test("a new PIN opens the key and the old one does not")
  func changePIN() async throws {
    try await Town.with { town in
      let browser = try await town.browserWithKey()
      _ = try await browser.get("/tai-khoan")
      let answer = try await browser.submit("/tai-khoan/ma-pin", ["old_pin": "246813", "new_pin": "975318"])
      #expect(answer.location == "/tai-khoan")
      _ = try await town.directory.openKey(
        of: .person(town.clerk.id), pin: "975318", by: town.clerk.id, at: Town.now)
      await #expect(throws: PeopleRefusal.wrongPIN(triesLeft: 4)) {
        try await town.directory.openKey(of: .person(town.clerk.id), pin: "246813", by: town.clerk.id, at: Town.now)
      }
    }
  }

  @Test("a wrong PIN is counted and the page says how many tries are left")
  func wrongPIN() async throws {
    try await Town.with { town in
      let browser = try await town.browserWithKey()
      _ = try await browser.get("/tai-khoan")
      let answer = try await browser.submit("/tai-khoan/ma-pin", ["old_pin": "111222", "new_pin": "975318"])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("Còn 4 lần nhập"))
      #expect(answer.text.contains("<dd>4/5</dd>"))
    }
  }

  @Test("the own signature's picture is kept and shown")
  func signaturePicture() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "vanthu")
      _ = try await browser.get("/tai-khoan")
      let png = try Picture(width: 2, height: 2, rgba: [UInt8](repeating: 200, count: 16)).pngBytes()
      let upload = RouterUpload("signature_picture", fileName: "ky.png", mediaType: "image/png", png)
      #expect(try await browser.upload("/tai-khoan/chu-ky", files: [upload]).location == "/tai-khoan")
      #expect(try await browser.get("/tai-khoan/chu-ky").body == png)
    }
  }

  @Test("what is no PNG is refused at the field")
  func noPicture() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "vanthu")
      _ = try await browser.get("/tai-khoan")
      let upload = RouterUpload("signature_picture", fileName: "ky.png", mediaType: "image/png", Array("GIF89a".utf8))
      let answer = try await browser.upload("/tai-khoan/chu-ky", files: [upload])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("Tệp không phải hình PNG"))
    }
  }
}

extension Town {
  /// A certificate for the demonstration, sealed with PIN 246813.
  static func container(for name: String) throws -> [UInt8] {
    let authority = try DemoAuthority.create(at: now.adding(seconds: -86_400), validYears: 5)
    let request = CertificateRequest(
      subject: CertificateSubject(commonName: name, organization: "UBND Xã Trung Tiến"), purpose: .person,
      notBefore: now.adding(seconds: -3600), notAfter: now.adding(seconds: 86_400 * 365), pin: "246813")
    return try authority.issue(request).container
  }

  /// The clerk's browser, after the administrator bound a key to the clerk.
  func browserWithKey() async throws -> RouterClient<Viewer> {
    let administrator = try await browser(of: "quantri.xa")
    _ = try await administrator.get(PeopleURL.key(of: .person(clerk.id)))
    let upload = RouterUpload(
      "container", fileName: "khoa.p12", mediaType: "application/x-pkcs12", try Town.container(for: clerk.fullName))
    let answer = try await administrator.upload(
      PeopleURL.key(of: .person(clerk.id)), ["pin": "246813"], files: [upload])
    #expect(answer.location == PeopleURL.person(clerk.id))
    return try await browser(of: "vanthu")
  }
}

import HTTPTypes
import Ledger
import Markup
import RouterClient
import SigningKeys
import Testing
import WebShell
import WorkTime

@testable import People

@Suite("Keys that are not in our file store, over the web")
struct KeyPlacePageTests {
  private func upload(_ bytes: [UInt8]) -> RouterUpload {
    RouterUpload("certificate", fileName: "chung-thu.cer", mediaType: "application/pkix-cert", bytes)
  }

  @Test("an administrator binds the certificate of a key that stays with its owner")
  func remote() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      let path = PeopleURL.certificate(of: .person(town.clerk.id))
      _ = try await browser.get(path)
      let certificate = try KeyContainer.open(try Town.container(for: "Hà Thị Vân"), pin: "246813").certificate
      let answer = try await browser.upload(path, files: [upload(certificate)])
      #expect(answer.location == PeopleURL.person(town.clerk.id))
      let page = try await browser.follow(answer).text
      #expect(page.contains("Ở máy của người ký") && page.contains("Dùng được"))
      #expect(!page.contains("Số lần nhập PIN còn lại"))
      let own = try await town.browser(of: "vanthu").get("/tai-khoan").text
      #expect(own.contains("Ở máy của người ký") && !own.contains("Đổi mã PIN"))
    }
  }

  @Test("what is no signer's certificate is refused at its field, and so is none at all")
  func unsuitable() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      let path = PeopleURL.certificate(of: .agency(town.commune.id))
      _ = try await browser.get(path)
      let authority = try DemoAuthority.create(at: Town.now.adding(seconds: -86_400), validYears: 5)
      for bytes in [Array("không phải".utf8), try authority.rootCertificate] {
        let answer = try await browser.upload(path, files: [upload(bytes)])
        #expect(answer.status == .unprocessableContent && answer.text.contains("id=\"e-certificate\""))
      }
      #expect(try await browser.upload(path, files: []).text.contains("Chọn tệp chứng thư số"))
    }
  }

  @Test("a server without a driver for tokens says what is missing")
  func noDriver() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      let path = PeopleURL.tokenKey(of: .person(town.clerk.id))
      #expect(try await browser.get(path).text.contains("CONGVU_PKCS11"))
      #expect(try await browser.submit(path).text.contains("Chọn chứng thư số trong thiết bị"))
    }
  }

  @Test("the commune's administrator binds none for the district")
  func outOfReach() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      for path in [
        PeopleURL.certificate(of: .agency(town.district.id)), PeopleURL.tokenKey(of: .agency(town.district.id)),
      ] {
        #expect(try await browser.get(path).status == .forbidden)
      }
    }
  }
}

import Documents
import HTTPTypes
import Ledger
import Markup
import People
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("Signing over the web")
struct SigningKeyTests {
  @Test("a wrong PIN is told at its field with the tries left, and locks the key at the end")
  func wrongPIN() async throws {
    try await Office.withKeys { office in
      let id = try await office.world.submitted()
      let browser = try await office.browser(of: .chairman)
      _ = try await browser.get(DocumentsURL.document(id))
      for left in (1..<PINPolicy.triesAllowed).reversed() {
        let answer = try await browser.submit("/van-ban-di/\(id)/ky-so", ["pin": "000000"])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("</span>Mã PIN chưa đúng. Còn \(left) lần nhập"), "\(left)")
        #expect(answer.text.contains("aria-invalid=\"true\"") && !answer.text.contains("000000"))
      }
      let last = try await browser.submit("/van-ban-di/\(id)/ky-so", ["pin": "000000"])
      #expect(last.text.contains("id=\"e-pin\"") && last.text.contains("Khóa ký đã bị khóa"))
      let right = try await browser.submit("/van-ban-di/\(id)/ky-so", ActCase.pin)
      #expect(right.text.contains("Khóa ký đã bị khóa") && right.text.contains("đang bị khóa do nhập sai mã PIN"))
      #expect(try await office.steps(of: id).last == .opened)
    }
  }

  @Test("a wrong PIN of the agency's key is told at its field too")
  func wrongAgencyPIN() async throws {
    try await Office.withKeys { office in
      let id = try await office.world.numbered()
      let browser = try await office.browser(of: .clerk)
      _ = try await browser.get(DocumentsURL.document(id))
      let answer = try await browser.submit("/van-ban-di/\(id)/ky-so-co-quan", ["pin": "000000"])
      #expect(answer.text.contains("</span>Mã PIN chưa đúng. Còn"))
      #expect(try await office.steps(of: id).last == .opened)
    }
  }

  @Test("an expired certificate is told beforehand and when signing")
  func expired() async throws {
    try await Office.withKeys { office in
      let material = try SigningMaterial.shared.get()
      try await office.world.directory.retireKey(
        HeldKey.ID(rawValue: 1), for: .noLongerNeeded, by: try office.world.permit(.administrator), at: Times.now)
      try await office.world.bind(
        material.expired, to: .person(Role.chairman.id), until: SigningMaterial.expiredAfter)
      let id = try await office.world.submitted()
      let browser = try await office.browser(of: .chairman)
      let page = try await browser.get(DocumentsURL.document(id)).text
      #expect(page.contains("Nếu ký bây giờ") && page.contains("đã hết hạn ngày 31/12/2019"))
      let answer = try await browser.submit("/van-ban-di/\(id)/ky-so", ActCase.pin)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("id=\"e-pin\"") && answer.text.contains("Chứng thư số đã hết hạn ngày 31/12/2019"))
      #expect(try await office.steps(of: id).last == .opened)
    }
  }

  @Test("without a key the signer is told whom to ask")
  func noKey() async throws {
    try await Office.with { office in
      let id = try await office.world.submitted()
      let browser = try await office.browser(of: .chairman)
      _ = try await browser.get(DocumentsURL.document(id))
      let answer = try await browser.submit("/van-ban-di/\(id)/ky-so", ActCase.pin)
      #expect(answer.text.contains("Chưa có khóa ký số được ghi nhận"))
    }
  }

  @Test("the page of an issued document tells the number, the signature and the way it went")
  func issued() async throws {
    try await Office.withKeys { office in
      let id = try await office.world.issued()
      let page = try await office.browser(of: .officer).get(DocumentsURL.document(id)).text
      for words in ["số 01/QĐ-UBND", "Đúng quy trình", "Chữ ký số hợp lệ", "Cấp số 01/QĐ-UBND", "2 nơi nhận"] {
        #expect(page.contains(words), "\(words)")
      }
      #expect(!page.contains("Không đúng quy trình"))
    }
  }
}

import Documents
import HTTPTypes
import Ledger
import Markup
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("Text that pretends to be markup")
struct EscapingTests {
  private static let attack = "\"><script>alert('x')</script><img src=x onerror=alert(1)>'"

  @Test("in any field of a draft comes out as text on every page that shows it")
  func drafts() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get("/van-ban-di/moi")
      let attack = EscapingTests.attack
      let answer = try await browser.submit(
        "/van-ban-di/moi",
        [
          "type": "cong-van", "subject": attack, "urgency": "normal", "matter": "head",
          "signer": Role.chairman.id.description, "unit": "\"><b>x</b>", "addressees": attack, "recipients": attack,
          "copies": "1", "dueOn": "", "text": "Điều \(attack).\n\(attack)", "version": "0",
        ])
      let document = try #require(answer.location)
      let search = ("/tim" as WebPath).with("q", "script")
      for path in [document, "/", "/van-ban-di", "/viec/du-thao", search] {
        #expect(try await browser.get(path).text.showsAsText("script"), "\(path)")
      }
      for path in ["\(document.description)/soan", "\(document.description)/ban-thao/1"] {
        #expect(try await browser.get(try #require(WebPath(received: path))).text.showsAsText("script"), "\(path)")
      }
    }
  }

  @Test("in a form that came back, in the search or in a preview's remarks comes out as text")
  func answers() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .officer)
      let attack = EscapingTests.attack
      _ = try await browser.get("/van-ban-di/moi")
      let wrong = try await browser.submit(
        "/van-ban-di/moi",
        [
          "type": attack, "subject": attack, "urgency": attack, "matter": attack, "signer": attack, "unit": attack,
          "addressees": attack, "recipients": attack, "copies": attack, "dueOn": attack, "text": attack,
          "version": attack,
        ])
      #expect(wrong.status == .unprocessableContent && wrong.text.showsAsText("script"))
      let remarks = try await browser.submit(
        "/van-ban-di/xem-truoc", FormFields.draft(text: "Chương <script>alert(1)</script>\nĐiều 7. x\nĐiều 9. y"))
      #expect(!remarks.text.contains("<script"))
      #expect(try await browser.get(("/tim" as WebPath).with("q", attack)).text.showsAsText("script"))
      #expect(try await browser.get(("/so-van-ban-di" as WebPath).with("series", attack)).text.isFreeOfAttack)
      #expect(try await browser.get(("/van-ban-di" as WebPath).with("type", attack)).text.isFreeOfAttack)
    }
  }

  @Test("in a comment, a reason or a file's name comes out as text")
  func words() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let browser = try await office.browser(of: .officer)
      let attack = EscapingTests.attack
      _ = try await browser.get(DocumentsURL.document(id))
      let file = SampleFile.upload("file", "<script>x.pdf", SampleFile.pdf)
      _ = try await browser.upload("/van-ban-di/\(id)/dinh-kem", files: [file])
      _ = try await browser.submit("/van-ban-di/\(id)/gop-y", ["comment": attack])
      _ = try await browser.get(DocumentsURL.document(id))
      _ = try await browser.submit("/van-ban-di/\(id)/gui-kiem-tra")
      let reviewer = try await office.browser(of: .viceChairman)
      _ = try await reviewer.get(DocumentsURL.document(id))
      let wrong = try await reviewer.submit("/van-ban-di/\(id)/tra-lai", ["target": attack, "reason": attack])
      #expect(wrong.status == .unprocessableContent && wrong.text.showsAsText("script"))
      _ = try await reviewer.submit("/van-ban-di/\(id)/tra-lai", ["target": "draft", "reason": attack])
      let page = try await browser.get(DocumentsURL.document(id)).text
      #expect(page.showsAsText("script"))
      #expect(page.ranges(of: "&lt;script").count >= 4)
    }
  }

  @Test("in a PIN is not shown at all")
  func pin() async throws {
    try await Office.withKeys { office in
      let id = try await office.world.submitted()
      let browser = try await office.browser(of: .chairman)
      _ = try await browser.get(DocumentsURL.document(id))
      let answer = try await browser.submit("/van-ban-di/\(id)/ky-so", ["pin": EscapingTests.attack])
      #expect(answer.text.contains("Mã PIN chưa đúng") && !answer.text.contains("alert("))
    }
  }

  @Test("in what is typed at a batch of documents leads nowhere")
  func batch() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .chairman)
      _ = try await browser.get("/viec/cho-ky")
      let answer = try await browser.submit("/viec/cho-ky/ky-so", ["document": EscapingTests.attack])
      #expect(answer.location == DocumentsURL.queue(.toSign))
    }
  }
}

extension String {
  /// Whether no attack of these tests stands in the page as markup.
  fileprivate var isFreeOfAttack: Bool {
    !contains("<script>") && !contains("<img src=x") && !contains("<b>x</b>")
  }

  /// Whether a word of the attack is on the page, as text only.
  fileprivate func showsAsText(_ word: String) -> Bool { isFreeOfAttack && contains("&lt;\(word)") }
}

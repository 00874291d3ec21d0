import Documents
import HTTPTypes
import Ledger
import Markup
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("What was being typed")
struct UnsavedTextTests {
  @Test("is kept while typing and put back when the editor opens again")
  func autosaved() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get("/van-ban-di/moi")
      let kept = try await browser.submit("/van-ban-di/moi/luu-tam", FormFields.draft(text: "Đang gõ & chưa xong"))
      #expect(kept.text == "Đã lưu nháp lúc 09:00")
      let page = try await browser.get("/van-ban-di/moi").text
      #expect(page.contains("Đang gõ &amp; chưa xong</textarea>") && page.contains("Đã khôi phục nội dung"))
    }
  }

  @Test("is forgotten once it is saved")
  func forgotten() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get("/van-ban-di/moi")
      _ = try await browser.submit("/van-ban-di/moi/luu-tam", FormFields.draft(text: "Đang gõ"))
      _ = try await browser.submit("/van-ban-di/moi", FormFields.draft(text: "Đã xong"))
      #expect(try await !browser.get("/van-ban-di/moi").text.contains("Đã khôi phục"))
    }
  }

  @Test("is not kept when it arrives after the same form was saved", arguments: [true, false])
  func late(isNew: Bool) async throws {
    try await Office.with { office in
      let path: WebPath = isNew ? "/van-ban-di/moi" : "/van-ban-di/\(try await office.world.drafted())/soan"
      let keep: WebPath =
        isNew
        ? "/van-ban-di/moi/luu-tam" : try #require(WebPath(received: "\(path)".replacing("/soan", with: "/luu-tam")))
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get(path)
      _ = try await browser.submit(path, FormFields.draft(text: "Đã xong", version: isNew ? 0 : 1))
      _ = try await browser.submit(keep, FormFields.draft(text: "Đang gõ", version: isNew ? 0 : 1))
      #expect(try await !browser.get(path).text.contains("Đã khôi phục"))
    }
  }

  @Test("is thrown away when its writer wants a blank form")
  func discarded() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let browser = try await office.browser(of: .officer)
      for path in ["/van-ban-di/moi", "/van-ban-di/\(id)"] {
        let (keep, drop) = ("\(path)/luu-tam", "\(path)/bo-go-do")
        _ = try await browser.get("/van-ban-di/moi")
        _ = try await browser.submit(try #require(WebPath(received: keep)), FormFields.draft(text: "Đang gõ"))
        let answer = try await browser.submit(try #require(WebPath(received: drop)))
        let page = try await browser.follow(answer).text
        #expect(page.contains("Đã bỏ nội dung gõ dở.") && !page.contains("Đang gõ</textarea>"))
      }
    }
  }

  @Test("of one document stays with that document and its writer")
  func ofOneDocument() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get("/van-ban-di/\(id)/soan")
      _ = try await browser.submit("/van-ban-di/\(id)/luu-tam", FormFields.draft(text: "Câu thêm", version: 1))
      #expect(try await browser.get("/van-ban-di/\(id)/soan").text.contains("Câu thêm</textarea>"))
      #expect(try await !browser.get("/van-ban-di/moi").text.contains("Câu thêm"))
      #expect(try await !office.browser(of: .officeHead).get("/van-ban-di/moi").text.contains("Câu thêm"))
    }
  }

  @Test("is there after signing in again when the session ended before the form was sent", arguments: [true, false])
  func sessionEnded(isNew: Bool) async throws {
    try await Office.with { office in
      let path = isNew ? DocumentsURL.new : "/van-ban-di/\(try await office.world.drafted())/soan"
      let before = try await office.documentCount()
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get(path)
      office.clock.advance(hours: 11)
      let refused = try await browser.submit(path, FormFields.draft(text: "Không được mất", version: 1))
      let door = try await browser.follow(refused)
      #expect(door.text.contains("Phiên làm việc đã hết. Nội dung ông/bà đang soạn đã được giữ lại"))
      let entered = try await browser.submit(
        try #require(refused.location), ["name": "officer", "password": Office.password])
      let page = try await browser.follow(entered)
      #expect(page.text.contains("Không được mất</textarea>") && page.text.contains("lúc <time"))
      #expect(try await office.documentCount() == before)
    }
  }

  @Test("of a session that never was is not kept")
  func unknownSession() async throws {
    try await Office.with { office in
      let browser = office.browser()
      _ = try await browser.get("/dang-nhap")
      let answer = try await browser.submit("/van-ban-di/moi", FormFields.draft())
      #expect(answer.location?.withoutQuery == "/dang-nhap")
      #expect(try await !office.browser(of: .officer).get("/van-ban-di/moi").text.contains("Đã khôi phục"))
    }
  }
}

import Documents
import HTTPTypes
import Ledger
import Markup
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("The editor")
struct EditorTests {
  @Test("a filled form becomes a draft, without the dashes and stops that the layout prints")
  func created() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .officer)
      #expect(try await browser.get("/van-ban-di/moi").status == .ok)
      let answer = try await browser.submit("/van-ban-di/moi", FormFields.draft(subject: "V/v  lập danh\nsách"))
      let page = try await browser.follow(answer)
      #expect(page.text.contains("<h1>lập danh sách</h1>") && page.text.contains("Đã lưu dự thảo."))
      #expect(page.text.contains("Như Điều 3; Lưu trữ xã<"))
    }
  }

  @Test("whoever does not draft gets no editor", arguments: [Role.chairman, .monitor, .administrator])
  func notADrafter(role: Role) async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: role)
      let page = try await browser.get("/van-ban-di/moi")
      #expect(page.status == .forbidden && page.text.contains("chưa được giao việc soạn thảo"))
      _ = try await browser.get("/tai-khoan")
      for address in ["/van-ban-di/moi", "/van-ban-di/moi/luu-tam", "/van-ban-di/xem-truoc"] {
        #expect(
          try await browser.submit(try #require(WebPath(received: address)), FormFields.draft()).status == .forbidden)
      }
      #expect(try await office.documentCount() == 0)
    }
  }

  @Test("every missing field is told on top and at the field, and what was typed stays")
  func missing() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get("/van-ban-di/moi")
      let answer = try await browser.submit("/van-ban-di/moi", ["text": "Đang viết dở", "copies": "nhiều"])
      #expect(answer.status == .unprocessableContent)
      for field in ["type", "subject", "urgency", "matter", "signer", "copies"] {
        #expect(answer.text.contains("href=\"#f-\(field)\"") && answer.text.contains("id=\"e-\(field)\""), "\(field)")
      }
      #expect(answer.text.contains("Đang viết dở</textarea>") && answer.text.contains("Chỉ nhập chữ số"))
      #expect(try await office.documentCount() == 0)
    }
  }

  @Test(
    "a subject that is not one is refused at its field",
    arguments: ["V/v", "   ", String(repeating: "ă", count: 501)])
  func badSubject(subject: String) async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get("/van-ban-di/moi")
      let answer = try await browser.submit("/van-ban-di/moi", FormFields.draft(subject: subject))
      #expect(answer.status == .unprocessableContent && answer.text.contains("id=\"e-subject\""))
    }
  }

  @Test("nobody but the agency's signers can be chosen", arguments: [Role.officer.id.description, "8", "999", "x"])
  func foreignSigner(signer: String) async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get("/van-ban-di/moi")
      let answer = try await browser.submit("/van-ban-di/moi", FormFields.draft(signer: signer))
      #expect(answer.status == .unprocessableContent && answer.text.contains("href=\"#f-signer\">Chọn người ký"))
    }
  }

  @Test("the same form sent twice makes one document, and both answers lead to it")
  func twice() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get("/van-ban-di/moi")
      let first = try await browser.submit("/van-ban-di/moi", FormFields.draft())
      let second = try await browser.submit("/van-ban-di/moi", FormFields.draft())
      #expect(first.status == .seeOther && first.location == second.location)
      #expect(try await office.documentCount() == 1)
    }
  }

  @Test("the author changes the draft, nobody else")
  func revised() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let browser = try await office.browser(of: .officer)
      #expect(try await browser.get("/van-ban-di/\(id)/soan").text.contains("Điều 1. Kiện toàn Ban Chỉ đạo."))
      let answer = try await browser.submit(
        "/van-ban-di/\(id)/soan", FormFields.draft(text: "Điều 1. Bỏ.", version: 1))
      #expect(answer.location == DocumentsURL.document(id))
      #expect(try await office.text(of: id) == "Điều 1. Bỏ.")
      let other = try await office.browser(of: .officeHead)
      #expect(try await other.get("/van-ban-di/\(id)/soan").status == .forbidden)
    }
  }

  @Test("an overtaken form shows both texts and overwrites nothing; saving again is knowingly")
  func overtaken() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let (first, second) = (try await office.browser(of: .officer), try await office.browser(of: .officer))
      _ = try await first.get("/van-ban-di/\(id)/soan")
      _ = try await second.get("/van-ban-di/\(id)/soan")
      _ = try await first.submit("/van-ban-di/\(id)/soan", FormFields.draft(text: "Bản thứ nhất", version: 1))
      let late = try await second.submit("/van-ban-di/\(id)/soan", FormFields.draft(text: "Bản thứ hai", version: 1))
      #expect(late.status == .unprocessableContent)
      #expect(late.text.contains("<pre class=\"typed\">Bản thứ nhất</pre>"))
      #expect(late.text.contains("Bản thứ hai</textarea>") && late.text.contains("name=\"version\" value=\"2\""))
      #expect(try await office.text(of: id) == "Bản thứ nhất")
      _ = try await second.submit("/van-ban-di/\(id)/soan", FormFields.draft(text: "Bản gộp", version: 2))
      #expect(try await office.text(of: id) == "Bản gộp")
    }
  }

  @Test("what was typed stays on the screen when the draft has gone on meanwhile")
  func wentOn() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get("/van-ban-di/\(id)/soan")
      try await office.world.desk.sendForReview(id, by: try office.world.permit(.officer), at: Times.now)
      let answer = try await browser.submit("/van-ban-di/\(id)/soan", FormFields.draft(text: "Câu mới", version: 1))
      #expect(answer.status == .unprocessableContent && answer.text.contains("Câu mới</textarea>"))
      #expect(answer.text.contains("Chờ kiểm tra nội dung"))
    }
  }

  @Test("a comment made meanwhile does not overtake what is being written")
  func commentedMeanwhile() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get("/van-ban-di/\(id)/soan")
      try await office.world.desk.comment(
        "Xem lại căn cứ", on: id, by: office.world.cast.standing(.chairman), at: Times.now)
      let answer = try await browser.submit("/van-ban-di/\(id)/soan", FormFields.draft(text: "Câu mới", version: 1))
      #expect(answer.location == DocumentsURL.document(id))
      #expect(try await office.text(of: id) == "Câu mới")
    }
  }

  @Test("a form sent twice is saved once")
  func sentTwice() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get("/van-ban-di/\(id)/soan")
      for _ in 1...2 {
        let answer = try await browser.submit("/van-ban-di/\(id)/soan", FormFields.draft(text: "Câu mới", version: 1))
        #expect(answer.location == DocumentsURL.document(id))
      }
      #expect(try await office.steps(of: id) == [.drafted, .revised])
    }
  }

  @Test(
    "a text that bears a degree of secrecy is refused with what to do",
    arguments: ["TỐI MẬT\nĐiều 1. Thử.", "Độ mật: Mật"])
  func secret(text: String) async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get("/van-ban-di/moi")
      let answer = try await browser.submit("/van-ban-di/moi", FormFields.draft(text: text))
      #expect(answer.status == .unprocessableContent && answer.text.contains("soạn trên máy không nối mạng"))
      #expect(answer.text.contains("<title>Lỗi: Soạn thảo"))
      #expect(try await office.documentCount() == 0)
    }
  }

  @Test("no editor opens for a document that can't be changed any more")
  func closed() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      try await office.world.desk.sendForReview(id, by: try office.world.permit(.officer), at: Times.now)
      let answer = try await office.browser(of: .officer).get("/van-ban-di/\(id)/soan")
      #expect(answer.status == .conflict && answer.text.contains("Chờ kiểm tra nội dung"))
    }
  }
}

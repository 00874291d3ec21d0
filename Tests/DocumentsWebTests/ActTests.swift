import Documents
import HTTPTypes
import Ledger
import Markup
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("An act on a document")
struct ActTests {
  @Test("is done by the one whose duty it is, from the form on its page", arguments: ActCase.all)
  func done(act: ActCase) async throws {
    try await Office.withKeys { office in
      let id = try await office.world.document(at: act.stage)
      let browser = try await office.browser(of: act.role)
      #expect(
        try await browser.get(DocumentsURL.document(id)).text.contains("action=\"/van-ban-di/\(id)/\(act.segment)\""))
      let answer = try await browser.submit("/van-ban-di/\(id)/\(act.segment)", act.fields)
      #expect(answer.status == .seeOther)
      #expect(try await browser.follow(answer).text.contains(act.done))
      #expect(try await office.steps(of: id).filter { $0 != .opened }.last == act.event)
    }
  }

  @Test("is refused to others with a sentence, and changes nothing", arguments: ActCase.all)
  func refused(act: ActCase) async throws {
    try await Office.withKeys { office in
      let id = try await office.world.document(at: act.stage)
      let before = try await office.steps(of: id)
      let browser = try await office.browser(of: act.refused.role)
      _ = try await browser.get("/van-ban-di")
      let answer = try await browser.submit("/van-ban-di/\(id)/\(act.segment)", act.fields)
      #expect([.forbidden, .notFound].contains(answer.status))
      #expect(answer.text.contains(act.refused.sentence))
      #expect(try await office.steps(of: id) == before)
    }
  }

  @Test("sent twice is done once and is no error", arguments: ActCase.all)
  func twice(act: ActCase) async throws {
    try await Office.withKeys { office in
      let id = try await office.world.document(at: act.stage)
      let browser = try await office.browser(of: act.role)
      _ = try await browser.get(DocumentsURL.document(id))
      let first = try await browser.submit("/van-ban-di/\(id)/\(act.segment)", act.fields)
      let second = try await browser.submit("/van-ban-di/\(id)/\(act.segment)", act.fields)
      #expect(second.status == .seeOther && second.location == first.location)
      #expect(try await office.steps(of: id).count { $0 == act.event } == 1)
    }
  }

  @Test(
    "whose turn has passed is refused with where the document stands", arguments: ["trinh-ky", "ky-so", "phat-hanh"])
  func outOfTurn(segment: String) async throws {
    try await Office.withKeys { office in
      let id = try await office.world.issued()
      let roles: [String: Role] = ["trinh-ky": .officer, "ky-so": .chairman, "phat-hanh": .clerk]
      let browser = try await office.browser(of: try #require(roles[segment]))
      _ = try await browser.get("/van-ban-di")
      let answer = try await browser.submit("/van-ban-di/\(id)/\(segment)", ActCase.pin)
      #expect(answer.status == .conflict && answer.text.contains("đang ở bước “Đã phát hành”"))
    }
  }

  @Test(
    "without its words is told at its field, with its form open",
    arguments: [
      ("tra-lai", Stage.contentReview, Role.viceChairman, "reason"), ("huy-so", .numbered, .clerk, "reason"),
      ("gop-y", .draft, .officer, "comment"), ("ky-so", .awaitingSignature, .chairman, "pin"),
      ("ky-so-co-quan", .numbered, .clerk, "pin"),
    ])
  func wordless(segment: String, stage: Stage, role: Role, field: String) async throws {
    try await Office.withKeys { office in
      let id = try await office.world.document(at: stage)
      let browser = try await office.browser(of: role)
      _ = try await browser.get(DocumentsURL.document(id))
      let answer = try await browser.submit("/van-ban-di/\(id)/\(segment)", [field: "  "])
      let isSecret = field == "pin"
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("id=\"e-\(field)\"") && answer.text.contains("href=\"#f-\(field)\""))
      #expect(answer.text.contains("role=\"alert\"") && (isSecret || answer.text.contains("Nhập")))
      #expect(try await office.steps(of: id).last != .returned)
    }
  }

  @Test("to return a document to a step that is not before it is refused")
  func badTarget() async throws {
    try await Office.with { office in
      let id = try await office.world.document(at: .contentReview)
      let browser = try await office.browser(of: .viceChairman)
      _ = try await browser.get(DocumentsURL.document(id))
      for (target, status) in [("issued", 422), ("format_review", 422), ("", 422)] {
        let answer = try await browser.submit("/van-ban-di/\(id)/tra-lai", ["target": target, "reason": "Sai"])
        #expect(answer.status.code == status, "\(target)")
      }
      #expect(try await office.steps(of: id).last == .opened)
    }
  }

  @Test("is not offered to a monitor from above, who reads everything")
  func monitor() async throws {
    try await Office.withKeys { office in
      let id = try await office.world.submitted()
      let browser = try await office.browser(of: .monitor)
      let page = try await browser.get(DocumentsURL.document(id)).text
      #expect(page.contains("<h1>kiện toàn Ban Chỉ đạo chuyển đổi số</h1>"))
      #expect(!page.contains("action=\"/van-ban-di/\(id)/"))
      #expect(try await browser.get("/van-ban-di/\(id)/trang/1").status == .ok)
      #expect(try await office.steps(of: id).last == .submitted)
    }
  }

  @Test("can't be taken back once the receiver has opened the document")
  func opened() async throws {
    try await Office.with { office in
      let id = try await office.world.document(at: .contentReview)
      let author = try await office.browser(of: .officer)
      _ = try await author.get(DocumentsURL.document(id))
      _ = try await office.browser(of: .viceChairman).get(DocumentsURL.document(id))
      let answer = try await author.submit("/van-ban-di/\(id)/lay-lai")
      #expect(answer.status == .conflict && answer.text.contains("Người nhận đã mở văn bản"))
    }
  }
}

import Cryptography
import Documents
import HTTPTypes
import Ledger
import Markup
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("Reading a document")
struct ReadingTests {
  @Test("shows its pages as pictures, draft or signed")
  func pictures() async throws {
    try await Office.withKeys { office in
      let browser = try await office.browser(of: .officeHead)
      for id in [try await office.world.drafted(), try await office.world.issued()] {
        let page = try await browser.get(DocumentsURL.document(id)).text
        #expect(page.contains("<img src=\"/van-ban-di/\(id)/trang/1?ban="))
        let picture = try await browser.get("/van-ban-di/\(id)/trang/1")
        #expect(picture.headers[.contentType] == "image/png" && picture.body.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      }
    }
  }

  @Test("is noted once an hour and told to author, signer and văn thư, to nobody else")
  func readers() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      for _ in 1...2 { _ = try await office.browser(of: .viceChairman).get(DocumentsURL.document(id)) }
      office.clock.advance(hours: 2)
      let late = try await office.browser(of: .viceChairman).get("/van-ban-di/\(id)/ban-thao/1")
      #expect(late.status == .ok)
      let page = try await office.browser(of: .officer).get(DocumentsURL.document(id)).text
      #expect(page.contains("Người đã xem (2)") && page.contains(Role.viceChairman.fullName))
      #expect(page.contains("lần đầu <time") && page.contains("gần nhất <time"))
      #expect(try await office.browser(of: .clerk).get(DocumentsURL.document(id)).text.contains("Người đã xem (3)"))
      #expect(try await !office.browser(of: .monitor).get(DocumentsURL.document(id)).text.contains("Người đã xem"))
    }
  }

  @Test("refused, is not noted")
  func refusedReader() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      #expect(try await office.browser(of: "neighbour").get(DocumentsURL.document(id)).status == .notFound)
      let page = try await office.browser(of: .officer).get(DocumentsURL.document(id)).text
      #expect(page.contains("Người đã xem (1)"))
    }
  }

  @Test("has no page 0, no page past the last and none by another name", arguments: ["0", "-1", "2", "9999999", "mot"])
  func noSuchPage(number: String) async throws {
    try await Office.withKeys { office in
      let browser = try await office.browser(of: .officeHead)
      for id in [try await office.world.drafted(), try await office.world.signed()] {
        let answer = try await browser.get("/van-ban-di/\(id)/trang/\(number)")
        #expect([.notFound, .badRequest].contains(answer.status), "\(answer.status)")
      }
    }
  }

  @Test("opens the signed PDF under the document's number")
  func file() async throws {
    try await Office.withKeys { office in
      let id = try await office.world.issued()
      let file = try #require(try await office.world.document(id).file)
      let browser = try await office.browser(of: .officer)
      #expect(try await browser.get(DocumentsURL.document(id)).text.contains("/tep/\(file.hexadecimal)\">Mở tệp PDF"))
      let answer = try await browser.get("/van-ban-di/\(id)/tep/\(file.hexadecimal)")
      #expect(answer.headers[.contentDisposition] == "inline; filename*=UTF-8''01-Q%C4%90-UBND-2020-08-14.pdf")
      #expect(answer.body.starts(with: Array("%PDF-".utf8)))
      let other = try await office.world.drafted()
      #expect(try await browser.get("/van-ban-di/\(other)/tep/\(file.hexadecimal)").status == .notFound)
    }
  }

  @Test(
    "shows earlier versions as typed, and none that there was not",
    arguments: [(1, true), (2, true), (3, false), (0, false)])
  func versions(version: Int, exists: Bool) async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      try await office.world.desk.reviseDraft(
        id, with: TestWorld.content(text: "Bản thứ 2"), expecting: 1, by: try office.world.permit(.officer),
        at: Times.now)
      let answer = try await office.browser(of: .clerk).get("/van-ban-di/\(id)/ban-thao/\(version)")
      #expect(answer.status == (exists ? .ok : .notFound))
      #expect(answer.text.contains("<pre class=\"typed\">") == exists)
      #expect(answer.text.contains("Bản thứ 2</pre>") == (version == 2))
    }
  }

  @Test("a returned draft says from when and why")
  func returned() async throws {
    try await Office.with { office in
      let id = try await office.world.document(at: .contentReview)
      try await office.world.desk.returnDocument(
        id, to: .draft, reason: "Thiếu căn cứ", by: office.world.cast.standing(.viceChairman), at: Times.now)
      let page = try await office.browser(of: .officer).get(DocumentsURL.document(id)).text
      #expect(page.contains("<b>Bị trả lại</b>") && page.contains("Thiếu căn cứ"))
    }
  }

  @Test("noted as opened once, by whoever has it to work on")
  func openedOnce() async throws {
    try await Office.with { office in
      let id = try await office.world.document(at: .contentReview)
      for role in [Role.officer, .clerk, .viceChairman, .viceChairman] {
        _ = try await office.browser(of: role).get(DocumentsURL.document(id))
      }
      #expect(try await office.steps(of: id).count { $0 == .opened } == 1)
    }
  }

  @Test("every control of the page has a label, and headings come in order", arguments: Stage.allCases.prefix(9))
  func accessible(stage: Stage) async throws {
    try await Office.withKeys { office in
      let id = try await office.world.document(at: stage)
      for role in [Role.officer, .viceChairman, .clerk, .chairman] {
        let page = try await office.browser(of: role).get(DocumentsURL.document(id)).text
        #expect(PageOutline(page).unlabelled == [], "\(role)")
        #expect(PageOutline(page).repeatedIDs == [], "\(role)")
        let headings = PageOutline(page).headings
        #expect(headings.first == 1 && headings.dropFirst().allSatisfy { $0 > 1 }, "\(role)")
        #expect(zip(headings, headings.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(role)")
      }
    }
  }

  @Test("so have the other pages", arguments: ["/", "/van-ban-di", "/van-ban-di/moi", "/viec/du-thao", "/tim?q=a"])
  func otherPages(path: String) async throws {
    try await Office.with { office in
      _ = try await office.world.drafted()
      let page = try await office.browser(of: .officer).get(try #require(.init(received: path))).text
      #expect(PageOutline(page).unlabelled == [] && PageOutline(page).repeatedIDs == [])
      #expect(PageOutline(page).headings.first == 1 && PageOutline(page).headings.count { $0 == 1 } == 1)
    }
  }
}

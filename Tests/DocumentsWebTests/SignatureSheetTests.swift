import Cryptography
import Documents
import Evidence
import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import Markup
import People
import RouterClient
import Storage
import TestWorld
import Testing
import ValidationReports
import WebShell
import WorkTime

@Suite("What a document's page says of its signatures")
struct SignatureSheetTests {
  @Test("what was found when it was signed, and beside it what is found anew")
  func recheck() async throws {
    try await Office.withKeys { office in
      let id = try await office.world.issued()
      let browser = try await office.browser(of: .clerk)
      let page = try await browser.get("/van-ban-di/\(id)")
      for words in ["Chữ ký số", "Khi ký", "PAdES B-B", "chưa được chứng minh", "Các lần kiểm tra (1)"] {
        #expect(page.text.contains(words), "\(words)")
      }
      #expect(!page.text.contains("Lần kiểm tra gần nhất"))
      let answer = try await browser.submit("/van-ban-di/\(id)/chu-ky/kiem-tra-lai")
      #expect(answer.status == .seeOther)
      let again = try await browser.follow(answer)
      for words in ["Đã kiểm tra lại chữ ký: Hợp lệ", "Khi ký", "Lần kiểm tra gần nhất", "Các lần kiểm tra (2)"] {
        #expect(again.text.contains(words), "\(words)")
      }
    }
  }

  @Test("a report can be taken along, and only one on this document's file")
  func report() async throws {
    try await Office.withKeys { office in
      let id = try await office.world.issued()
      let other = try await office.world.issued(TestWorld.content("việc khác"))
      let file = try #require(try await office.world.document(id).file)
      let kept = try await office.world.records.read { db in try EvidenceOutbox(db).file(of: file) }
      let digest = try #require(kept).first.report
      let browser = try await office.browser(of: .clerk)
      let answer = try await browser.get("/van-ban-di/\(id)/chu-ky/bao-cao/\(digest.hexadecimal)")
      #expect(answer.status == .ok)
      let report = try JSONDecoder().decode(ValidationReport.self, from: Data(answer.text.utf8))
      #expect(report.file == file && report.verdict == .valid)
      for path: WebPath in [
        "/van-ban-di/\(other)/chu-ky/bao-cao/\(digest.hexadecimal)", "/van-ban-di/\(id)/chu-ky/bao-cao/x",
      ] {
        #expect(try await browser.get(path).status == .notFound)
      }
    }
  }

  @Test("a draft has no signatures to look at, and another agency's people are told of none")
  func refused() async throws {
    try await Office.withKeys { office in
      let draft = try await office.world.drafted()
      let browser = try await office.browser(of: .clerk)
      #expect(!(try await browser.get("/van-ban-di/\(draft)")).text.contains("chu-ky"))
      #expect(try await browser.submit("/van-ban-di/\(draft)/chu-ky/kiem-tra-lai").status != .seeOther)
    }
  }
}

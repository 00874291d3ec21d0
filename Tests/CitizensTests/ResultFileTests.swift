import HTTPTypes
import Hummingbird
import Ledger
import Markup
import OneStop
import RouterClient
import Storage
import TestRecords
import TestWorld
import Testing
import WebShell

@testable import Citizens

@Suite("Having the signed result")
struct ResultFileTests {
  @Test("who has the slip downloads it, once it is there")
  func slip() async throws {
    try await Village.with { village in
      let early = try village.slip(of: try await village.received())
      let dossier = try await village.finished()
      let slip = try village.slip(of: dossier)
      let browser = village.browser()
      #expect(try await browser.get(CitizensURL.result(early)).status == .notFound)
      let page = try await browser.get(CitizensURL.lookUp(.slip(slip)))
      #expect(page.text.contains("17/UBND-XNTTHN"))
      #expect(page.text.contains("Tải tệp kết quả"))
      let file = try await browser.get(CitizensURL.result(slip))
      #expect(file.status == .ok)
      #expect(file.body == SampleFile.pdf(saying: slip.code))
      #expect(file.headers[.contentDisposition]?.hasPrefix("attachment") == true)
    }
  }

  @Test("a bare code or a made-up token downloads nothing")
  func forged() async throws {
    try await Village.with { village in
      let slip = try village.slip(of: try await village.finished())
      let browser = village.browser()
      for text in [slip.code, "\(slip.code).0.\(String(repeating: "0", count: 32))"] {
        #expect(try await browser.get("/tra-cuu/\(text)/ket-qua").status == .notFound)
      }
    }
  }

  @Test(
    "whoever knows a code and a fact sees the state and how to get the result, and can't open it",
    arguments: [ReturnChannel.counter, .online])
  func visit(returning: ReturnChannel) async throws {
    try await Village.with { village in
      let dossier = try await village.finished(returning: returning)
      let visit = try await village.visit(to: dossier)
      let browser = village.browser()
      let page = try await browser.get(CitizensURL.lookUp(.visit(visit)))
      #expect(page.status == .ok)
      #expect(page.text.contains("Đã có kết quả"))
      #expect(page.text.contains("quét mã QR trên giấy tiếp nhận"))
      #expect(page.text.contains("mang giấy tiếp nhận và căn cước đến Bộ phận Một cửa"))
      #expect(!page.text.contains("/ket-qua"))
      #expect(throws: CitizenRefusal.slipNeeded) { try village.citizens.slip(visit.text, at: village.now) }
      let path: WebPath = "/tra-cuu/\(visit.text)/ket-qua"
      for answer in [try await browser.submit(path, [:]), try await browser.get(path)] {
        #expect(answer.status == .forbidden)
        #expect(answer.text.contains("tệp kết quả chỉ mở bằng mã QR trên giấy tiếp nhận"))
      }
      #expect(try await village.status(of: dossier) == .resultReady)
    }
  }

  @Test("where the applicant chose the file, taking it with the slip is the return", arguments: TestEngine.available)
  func returnedWithSlip(engine: TestEngine) async throws {
    try await Village.with(engine) { village in
      let dossier = try await village.finished(returning: .online)
      let slip = try village.slip(of: dossier)
      let browser = village.browser()
      #expect(try await browser.get(CitizensURL.result(slip)).status == .notFound)
      #expect(try await village.status(of: dossier) == .resultReady)
      #expect(try await browser.get(CitizensURL.lookUp(.slip(slip))).text.contains("Nhận kết quả: tải tệp về"))
      let file = try await browser.submit(CitizensURL.result(slip), [:])
      #expect(file.body == SampleFile.pdf(saying: slip.code))
      #expect(try await village.status(of: dossier) == .returned)
    }
  }

  @Test("the account that handed the dossier in takes the result without the slip", arguments: TestEngine.available)
  func returnedToAccount(engine: TestEngine) async throws {
    try await Village.with(engine) { village in
      let dossier = try await village.finished(returning: .online)
      let browser = try await village.signedIn()
      let account = try await village.account()
      try await village.world.records.write(chain: .system) { db in
        try CitizenDossiers(db).link(dossier.id, to: account, at: village.now)
      }
      let page = try await browser.get(CitizensURL.own(dossier.id)).text
      #expect(page.contains("Nhận kết quả: tải tệp về"))
      #expect(try await browser.submit(CitizensURL.ownResult(dossier.id), [:]).status == .ok)
      #expect(try await village.status(of: dossier) == .returned)
    }
  }

  @Test("another account takes nothing")
  func another() async throws {
    try await Village.with { village in
      let dossier = try await village.finished(returning: .online)
      let browser = try await village.signedIn()
      _ = try await browser.get(CitizensURL.lookUp)
      #expect(try await browser.submit(CitizensURL.ownResult(dossier.id), [:]).status == .notFound)
      #expect(try await village.status(of: dossier) == .resultReady)
    }
  }
}

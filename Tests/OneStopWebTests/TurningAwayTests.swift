import HTTPTypes
import Ledger
import Markup
import OneStop
import People
import Procedures
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("Turned away at the counter")
struct TurningAwayTests {
  @Test("with one list of all that is wanting: what is typed and what did not come")
  func completion() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      _ = try await browser.get(OneStopURL.reception(of: birth.id))
      let path: WebPath = "/mot-cua/tiep-nhan/yeu-cau-hoan-thien"
      let empty = try await browser.submit(path, ReceptionFields.birth(birth))
      #expect(empty.text.contains("href=\"#f-completion_reason\"") && empty.text.contains("href=\"#f-wanted_other\""))
      let answer = try await browser.submit(
        path, ReceptionFields.birth(birth, completion: "Chứng sinh nhòe", wanted: "Xin bản rõ"))
      let page = try await browser.follow(answer).text
      let dossier = try #require(try await office.all().first)
      #expect(dossier.status == .supplementAtReception && dossier.code == nil)
      #expect(dossier.requests.first?.items == [SupplementItem(place: 1, wanted: "Xin bản rõ")])
      #expect(page.contains("phieu/bo-sung") && page.contains("Chưa cấp mã"))
    }
  }

  @Test("with a reason and a ground")
  func refused() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      _ = try await browser.get(OneStopURL.reception(of: birth.id))
      let path: WebPath = "/mot-cua/tiep-nhan/tu-choi"
      let empty = try await browser.submit(path, ReceptionFields.birth(birth))
      #expect(empty.text.contains("href=\"#f-refusal_reason\"") && empty.text.contains("href=\"#f-refusal_ground\""))
      let answer = try await browser.submit(
        path, ReceptionFields.birth(birth, refusal: "Không thuộc thẩm quyền", ground: "Luật Hộ tịch, Điều 13"))
      #expect(try await office.all().first?.status == .refusedAtReception)
      #expect(try await browser.follow(answer).text.contains("phieu/tu-choi"))
    }
  }
}

@Suite("Accepting what was submitted online")
struct AcceptanceTests {
  @Test("shows the form filled in, and receives it under its own number")
  func accepts() async throws {
    try await ReceptionOffice.with { office in
      let id = try await office.submitted()
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      let page = try await browser.get("/ho-so/\(id)/tiep-nhan").text
      #expect(page.contains("value=\"Lò Thị Xuân\"") && page.contains("name=\"revision\" value=\"1\""))
      #expect(page.contains("name=\"database\" value=\"3\" checked"))
      let answer = try await browser.submit(
        "/ho-so/\(id)/tiep-nhan", ReceptionFields.birth(birth) + ["revision": "1"])
      let dossier = try #require(try await office.all().first)
      #expect(dossier.id == id && dossier.status == .inProcess && dossier.intake.channel == .online)
      #expect(try await browser.follow(answer).text.contains(try #require(dossier.code).description))
      #expect(try await browser.get("/ho-so/\(id)/tiep-nhan").status == .conflict)
    }
  }

  @Test(
    "stops when somebody else was faster, and shows what stands now",
    arguments: ["", "/yeu-cau-hoan-thien", "/tu-choi"])
  func overtaken(act: String) async throws {
    try await ReceptionOffice.with { office in
      let id = try await office.submitted()
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      _ = try await browser.get("/ho-so/\(id)/tiep-nhan")
      try await office.dossiers.answer(
        id, .complete(SupplementRequest(items: [SupplementItem(place: 0, wanted: "Ký tên")], reason: "Chưa ký")),
        by: try await office.standing, at: Times.now)
      let path = try #require(WebPath(received: "/ho-so/\(id)/tiep-nhan\(act)"))
      let answer = try await browser.submit(
        path,
        ReceptionFields.birth(
          birth, refusal: "Không thuộc thẩm quyền", ground: "Luật Hộ tịch, Điều 13", completion: "Chưa ký",
          wanted: "Ký tên")
          + ["revision": "1"])
      #expect(answer.status == .unprocessableContent && answer.text.contains("Chưa có gì bị ghi đè"))
      #expect(answer.text.contains("name=\"revision\" value=\"2\""))
      let dossier = try #require(try await office.all().first)
      #expect(dossier.acceptance == nil && dossier.status == .supplementAtReception)
    }
  }

  @Test("shows it by the version that is in force, and takes no form of the one before")
  func newVersion() async throws {
    try await ReceptionOffice.with { office in
      let id = try await office.submitted()
      let old = try await office.procedure(ReceptionFields.birth)
      let new = try await office.publishNext(after: old)
      office.clock.advance(hours: 72)
      let browser = try await office.browser()
      let page = try await browser.get("/ho-so/\(id)/tiep-nhan").text
      #expect(page.contains("Thủ tục đã thay đổi sau khi hồ sơ được nộp"))
      #expect(page.contains("name=\"procedure\" value=\"\(new.id)\"") && page.contains("Đơn mới"))
      let stale = try await browser.submit("/ho-so/\(id)/tiep-nhan", ReceptionFields.birth(old) + ["revision": "1"])
      #expect(stale.status == .unprocessableContent && stale.text.contains("Thủ tục đã có phiên bản mới"))
      #expect(stale.text.contains("name=\"procedure\" value=\"\(new.id)\""))
      #expect(stale.text.contains("value=\"Lò Thị Xuân\""))
      #expect(try await office.all().first?.status == .submitted)
    }
  }

  @Test("can refuse it with a reason and a ground")
  func refuses() async throws {
    try await ReceptionOffice.with { office in
      let id = try await office.submitted()
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      _ = try await browser.get("/ho-so/\(id)/tiep-nhan")
      let answer = try await browser.submit(
        "/ho-so/\(id)/tiep-nhan/tu-choi",
        ReceptionFields.birth(birth, refusal: "Không thuộc thẩm quyền", ground: "Luật Hộ tịch, Điều 13"))
      #expect(answer.location == "/mot-cua/da-tiep-nhan/\(id)")
      #expect(try await office.all().first?.status == .refusedAtReception)
    }
  }
}

extension ReceptionOffice {
  /// A birth that was submitted online.
  func submitted() async throws -> Dossier.ID {
    let birth = try await procedure(ReceptionFields.birth)
    let applicant = Party(
      kind: .citizen, name: "Lò Thị Xuân", identity: IdentityNumber(.personal, "038190000123"), address: "Bản Xía",
      phone: "0912345678")
    let intake = Intake(
      procedure: birth.id, parties: Parties(applicant: applicant), channel: .online,
      components: [ReceivedComponent(place: 3, source: .database)])
    return try await dossiers.submit(intake, to: world.cast.commune.id, at: Times.now).id
  }
}

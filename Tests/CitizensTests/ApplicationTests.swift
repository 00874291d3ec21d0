import HTTPTypes
import Hummingbird
import Ledger
import Markup
import OneStop
import People
import Procedures
import RouterClient
import Storage
import TestRecords
import TestWorld
import Testing
import WebShell
import WorkTime

@testable import Citizens

@Suite("Applying online")
struct ApplicationTests {
  private static let path: WebPath = "/nop-ho-so/trung-tien/1.004873"
  private static let file = RouterUpload(
    "file-0", fileName: "to-khai.pdf", mediaType: "application/pdf", SampleFile.pdf(saying: "to khai"))

  private func sent(_ village: Village, by browser: RouterClient<Viewer>) async throws -> RouterAnswer {
    _ = try await browser.get(ApplicationTests.path)
    return try await browser.upload(
      ApplicationTests.path, ["beneficiary": "self", "return_channel": "counter", "summary": "xin sớm"],
      files: [ApplicationTests.file])
  }

  private func dossiers(_ village: Village) async throws -> [Dossier] {
    try await village.world.records.read { db in
      try DossierCensus(db).lines(where: "1 = 1", limit: 50).map { try DossierRegister(db).dossier($0.id) }
    }
  }

  @Test("what is sent waits at the counter, in the account's name, with its file", arguments: TestEngine.available)
  func sent(engine: TestEngine) async throws {
    try await Village.with(engine) { village in
      let browser = try await village.signedIn()
      let page = try await browser.follow(try await sent(village, by: browser))
      #expect(page.text.contains("Đã nộp, đang chờ tiếp nhận"))
      let dossier = try #require(try await dossiers(village).first)
      #expect(dossier.status == .submitted)
      #expect(dossier.intake.channel == .online)
      #expect(dossier.intake.parties.applicant.name == "Hà Thị Mẩy")
      #expect(dossier.intake.components.map(\.file?.name) == ["to-khai.pdf"])
      let kept = try await village.world.records.read { db in
        try db.values("SELECT verified_by FROM citizen_dossiers", as: String.self)
      }
      #expect(kept == ["one_time_code"])
    }
  }

  @Test("sent twice, it is one dossier")
  func twice() async throws {
    try await Village.with { village in
      let account = try await village.account()
      let procedure = try await village.procedure()
      let form = CitizenForm.application(procedure.id, unit: village.commune.id)
      let path = try village.upload(SampleFile.pdf(saying: "a"))
      try await village.citizens.upload(
        fileAt: path, named: "a.pdf", size: 10, for: form, place: 0, of: account, at: village.now)
      let application = OnlineApplication(procedure: procedure.id, unit: village.commune.id)
      let first = try await village.citizens.apply(application, for: account, once: "k", at: village.now)
      let second = try await village.citizens.apply(application, for: account, once: "k", at: village.now)
      #expect(first.id == second.id)
      #expect(try await dossiers(village).count == 1)
    }
  }

  @Test("a required file that is missing is told at its field, and what came in order stays")
  func missingFile() async throws {
    try await Village.with { village in
      let browser = try await village.signedIn()
      _ = try await browser.get(ApplicationTests.path)
      let answer = try await browser.upload(
        ApplicationTests.path, ["beneficiary": "self", "return_channel": "post", "return_address": "bản Lốc"],
        files: [
          RouterUpload("file-1", fileName: "ly-hon.pdf", mediaType: "application/pdf", SampleFile.pdf(saying: "b"))
        ])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("href=\"#f-file-0\">Gửi tệp: Tờ khai"))
      #expect(answer.text.contains("Đã có tệp: <b>ly-hon.pdf</b>"))
      #expect(answer.text.contains("value=\"bản Lốc\""))
      #expect(try await dossiers(village).isEmpty)
    }
  }

  @Test("a disguised file is refused at its field")
  func disguised() async throws {
    try await Village.with { village in
      let browser = try await village.signedIn()
      _ = try await browser.get(ApplicationTests.path)
      let answer = try await browser.upload(
        ApplicationTests.path, ["beneficiary": "self", "return_channel": "counter"],
        files: [RouterUpload("file-0", fileName: "a.pdf", mediaType: "application/pdf", Array("<script>".utf8))])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("Nội dung tệp không đúng với tên tệp"))
    }
  }

  @Test("fields whose condition doesn't hold are not asked for, nor taken")
  func conditions() async throws {
    try await Village.with { village in
      let browser = try await village.signedIn()
      _ = try await browser.get(ApplicationTests.path)
      let wanting = try await browser.submit(
        ApplicationTests.path, ["beneficiary": "other", "return_channel": "post", "owner_name": "Lò Văn Ún"])
      for sentence in ["Nhập nơi ở của chủ hồ sơ", "Nhập số, ngày của giấy ủy quyền", "Nhập địa chỉ nhận kết quả"] {
        #expect(wanting.text.contains(sentence))
      }
      _ = try await browser.upload(
        ApplicationTests.path,
        [
          "beneficiary": "self", "return_channel": "counter", "owner_name": "Lò Văn Ún", "authority": "01/UQ",
          "return_address": "nơi khác",
        ], files: [ApplicationTests.file])
      let intake = try #require(try await dossiers(village).first).intake
      #expect(intake.parties.owner == nil)
      #expect(intake.parties.authority.isEmpty)
      #expect(intake.returnAddress.isEmpty)
    }
  }

  @Test("what is being typed comes back, markup and all, and is gone once it was sent")
  func draft() async throws {
    try await Village.with { village in
      let browser = try await village.signedIn()
      _ = try await browser.get(ApplicationTests.path)
      let saved = try await browser.submit(
        CitizensURL.autosave(try await village.procedure().code, at: village.commune),
        ["beneficiary": "other", "owner_name": "\"><script>alert(1)</script>"])
      #expect(saved.text == "Đã lưu nháp lúc 09:00")
      let page = try await browser.get(ApplicationTests.path).text
      #expect(page.contains("bản đang làm dở"))
      #expect(page.contains("&quot;&gt;&lt;script&gt;alert(1)") || page.contains("&#34;&gt;&lt;script&gt;alert(1)"))
      #expect(!page.contains("<script>alert"))
      _ = try await browser.upload(
        ApplicationTests.path, ["beneficiary": "self", "return_channel": "counter"], files: [ApplicationTests.file])
      #expect(try await !browser.get(ApplicationTests.path).text.contains("bản đang làm dở"))
    }
  }

  @Test("without particulars the way leads to them first, and back")
  func particularsFirst() async throws {
    try await Village.with { village in
      let browser = village.browser()
      _ = try await browser.get("/cong-dan/dang-nhap")
      _ = try await browser.follow(try await browser.submit("/cong-dan/dang-nhap", ["contact": "0912 345 678"]))
      _ = try await browser.submit("/cong-dan/ma-dang-nhap", ["code": try await village.sentCode()])
      let answer = try await browser.get(ApplicationTests.path)
      #expect(answer.location == CitizensURL.particulars.with("ve", ApplicationTests.path))
    }
  }

  @Test("another citizen's dossier is as if it weren't there", arguments: TestEngine.available)
  func others(engine: TestEngine) async throws {
    try await Village.with(engine) { village in
      let owner = try await village.signedIn()
      _ = try await sent(village, by: owner)
      let id = try #require(try await dossiers(village).first).id
      let other = try await village.signedIn("khac@example.vn")
      for path in [CitizensURL.own(id), CitizensURL.ownResult(id)] {
        #expect(try await other.get(path).status == .notFound)
      }
      _ = try await other.get("/cong-dan/thong-tin")
      #expect(try await other.submit(CitizensURL.withdrawal(id), ["reason": "thử"]).status == .notFound)
      _ = try await other.get("/cong-dan/thong-tin")
      #expect(try await other.upload(CitizensURL.supplement(id), files: [ApplicationTests.file]).status == .notFound)
      #expect(try await other.get("/cong-dan").text.contains("chưa nộp hồ sơ nào"))
      #expect(try await dossiers(village).first?.status == .submitted)
    }
  }

  @Test("what the counter sent back is put right, and may be withdrawn")
  func completed() async throws {
    try await Village.with { village in
      let browser = try await village.signedIn()
      _ = try await sent(village, by: browser)
      let id = try #require(try await dossiers(village).first).id
      let request = SupplementRequest(
        items: [SupplementItem(place: 0, wanted: "Tờ khai chưa ký")], reason: "Thiếu chữ ký")
      try await village.dossiers.answer(id, .complete(request), by: village.receiver, at: village.now)
      let page = try await browser.get(CitizensURL.own(id)).text
      #expect(page.contains("Tờ khai chưa ký") && page.contains("Gửi bổ sung"))
      let empty = try await browser.submit(CitizensURL.supplement(id))
      #expect(empty.status == .unprocessableContent)
      _ = try await browser.get(CitizensURL.own(id))
      _ = try await browser.upload(
        CitizensURL.supplement(id),
        files: [
          RouterUpload("file-0", fileName: "to-khai-2.pdf", mediaType: "application/pdf", SampleFile.pdf(saying: "2"))
        ])
      let completed = try #require(try await dossiers(village).first)
      #expect(completed.status == .submitted)
      #expect(completed.intake.components.map(\.file?.name) == ["to-khai-2.pdf"])
      _ = try await browser.get(CitizensURL.own(id))
      _ = try await browser.submit(CitizensURL.withdrawal(id), ["reason": "Nộp tại quầy"])
      #expect(try await dossiers(village).first?.status == .withdrawn)
    }
  }
}

import Documents
import HTTPTypes
import Ledger
import Markup
import People
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("Signing in a batch")
struct BatchTests {
  @Test("shows what was chosen once more, asks for one PIN and signs each")
  func signed() async throws {
    try await Office.withKeys { office in
      let ids = try await BatchTests.submitted(2, in: office)
      let browser = try await office.browser(of: .chairman)
      #expect(try await browser.get("/viec/cho-ky").text.contains("aria-label=\"Chọn việc số 1\""))
      let chosen = try await BatchTests.choose(ids, in: browser)
      #expect(chosen.text.contains("<h1>Ký số 2 văn bản</h1>"))
      let result = try await BatchTests.choose(ids, pin: SigningMaterial.pin, in: browser)
      #expect(result.status == .ok && result.text.contains("Đã ký 2 trong 2 văn bản."))
      for id in ids { #expect(try await office.steps(of: id).last == .leaderSigned) }
    }
  }

  @Test("without a selection leads back with a word")
  func nothingChosen() async throws {
    try await Office.withKeys { office in
      let browser = try await office.browser(of: .chairman)
      _ = try await browser.get("/viec/cho-ky")
      let answer = try await browser.submit("/viec/cho-ky/ky-so")
      #expect(answer.location == DocumentsURL.queue(.toSign))
      #expect(try await browser.follow(answer).text.contains("Chọn ít nhất một văn bản để ký."))
    }
  }

  @Test("of what waits no longer leads back with a word")
  func noLongerWaiting() async throws {
    try await Office.withKeys { office in
      let id = try await office.world.signed()
      let browser = try await office.browser(of: .chairman)
      _ = try await browser.get("/viec/cho-ky")
      let answer = try await BatchTests.choose([id], in: browser)
      #expect(try await browser.follow(answer).text.contains("không còn chờ ông/bà ký"))
    }
  }

  @Test("with a wrong PIN signs none and says so at the field")
  func wrongPIN() async throws {
    try await Office.withKeys { office in
      let ids = try await BatchTests.submitted(2, in: office)
      let browser = try await office.browser(of: .chairman)
      _ = try await browser.get("/viec/cho-ky")
      for (pin, words) in [("000000", "Mã PIN chưa đúng. Còn"), ("", "Nhập mã PIN của khóa ký")] {
        let answer = try await BatchTests.choose(ids, pin: pin, in: browser)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("</span>\(words)") && answer.text.contains("<h1>Ký số 2 văn bản</h1>"))
      }
      for id in ids { #expect(try await office.steps(of: id).last == .submitted) }
    }
  }

  @Test("with one document failing signs the others and says why that one failed")
  func oneFails() async throws {
    try await Office.withKeys { office in
      let ids = try await BatchTests.submitted(2, in: office)
      let drafted = try await office.world.drafted(TestWorld.content("chưa trình"))
      let browser = try await office.browser(of: .chairman)
      _ = try await browser.get("/viec/cho-ky")
      let result = try await BatchTests.choose([ids[0], drafted, ids[1]], pin: SigningMaterial.pin, in: browser)
      #expect(result.text.contains("Đã ký 2 trong 3 văn bản.") && result.text.contains("đang ở bước “Đang soạn thảo”"))
      #expect(try await office.steps(of: drafted) == [.drafted])
    }
  }

  @Test("sent twice signs once and tells the same result")
  func twice() async throws {
    try await Office.withKeys { office in
      let ids = try await BatchTests.submitted(2, in: office)
      let browser = try await office.browser(of: .chairman)
      _ = try await browser.get("/viec/cho-ky")
      for _ in 1...2 {
        let result = try await BatchTests.choose(ids, pin: SigningMaterial.pin, in: browser)
        #expect(result.text.contains("Đã ký 2 trong 2 văn bản."))
      }
      #expect(try await office.steps(of: ids[0]).count { $0 == .leaderSigned } == 1)
    }
  }

  @Test("by somebody who signs nothing is refused and tells no subjects", arguments: [Role.officer, .clerk])
  func notASigner(role: Role) async throws {
    try await Office.withKeys { office in
      let ids = try await BatchTests.submitted(1, in: office)
      let browser = try await office.browser(of: role)
      _ = try await browser.get("/van-ban-di/\(ids[0])")
      let answer = try await BatchTests.choose(ids, pin: SigningMaterial.pin, in: browser)
      #expect(answer.status == .conflict && answer.text.contains("Chưa có khóa ký số"))
      #expect(try await browser.get("/viec/cho-ky").status == .notFound)
    }
  }

  @Test("of a list that named no files signs nothing")
  func unseen() async throws {
    try await Office.withKeys { office in
      let ids = try await BatchTests.submitted(1, in: office)
      let browser = try await office.browser(of: .chairman)
      let result = try await BatchTests.send(ids, ["pin=\(SigningMaterial.pin)"], in: browser)
      #expect(result.text.contains("Đã ký 0 trong 1 văn bản."))
      #expect(try await office.steps(of: ids[0]).last == .submitted)
    }
  }

  /// Chooses, and with a PIN sends the page on which they are shown once more.
  private static func choose(
    _ ids: [OutgoingDocument.ID], pin: String? = nil, in browser: RouterClient<Viewer>
  ) async throws -> RouterAnswer {
    let shown = try await send(ids, [], in: browser)
    guard let pin else { return shown }
    let files = shown.text.matches(of: /name="(file-\d+)" value="([0-9a-f]+)"/).map { "\($0.output.1)=\($0.output.2)" }
    return try await send(ids, files + ["pin=\(pin)"], in: browser)
  }

  private static func send(
    _ ids: [OutgoingDocument.ID], _ others: [String], in browser: RouterClient<Viewer>
  ) async throws -> RouterAnswer {
    let token = try await browser.get("/tai-khoan").text.split(separator: "name=\"_token\" value=\"")[1].prefix {
      $0 != "\""
    }
    let fields = ["_token=\(token)"] + ids.map { "document=\($0)" } + others
    return try await browser.send(
      .post, "/viec/cho-ky/ky-so", headers: [.contentType: "application/x-www-form-urlencoded"],
      body: Array(fields.joined(separator: "&").utf8))
  }

  private static func submitted(_ count: Int, in office: Office) async throws -> [OutgoingDocument.ID] {
    var ids: [OutgoingDocument.ID] = []
    for number in 1...count { ids.append(try await office.world.submitted(TestWorld.content("việc số \(number)"))) }
    return ids
  }
}

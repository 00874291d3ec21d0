import Hummingbird
import Ledger
import Markup
import Passwords
import People
import RouterClient
import Storage
import TestRecords
import TestWorld
import Testing
import WebShell
import WorkTime

@testable import Evidence

@Suite("The page of evidence")
struct EvidencePageTests {
  private static let password = "suối Xia mùa nước lên"

  @Test("an administrator sees the levels, what is wanting and why, and to what it belongs")
  func overview() async throws {
    try await StampedWorld.with(.sqliteInMemory, .garbage, signing: false) { stamped in
      _ = try await stamped.issuedFile()
      try await stamped.attend()
      let browser = try await browser(of: .administrator, in: stamped)
      let page = try await browser.get("/bang-chung-chu-ky")
      #expect(page.status == .ok)
      for words in [
        "PAdES B-B", "trả lời sai hoặc chưa được tin cậy", "href=\"/van-ban-di/1\"", "Văn bản 1", "0/1",
        "<span class=\"n\">1", "http://127.0.0.1",
      ] {
        #expect(page.text.contains(words), "\(words)")
      }
      #expect(!page.text.contains("/tsa"))
    }
  }

  @Test("“Thử lại ngay” brings what failed up again, for the administrator's own agency")
  func hasten() async throws {
    try await StampedWorld.with(.sqliteInMemory, .garbage, signing: false) { stamped in
      let file = try await stamped.issuedFile()
      try await stamped.attend()
      stamped.server.become(.honest)
      #expect(try await stamped.attend().isEmpty)
      let browser = try await browser(of: .administrator, in: stamped)
      _ = try await browser.get("/bang-chung-chu-ky")
      let answer = try await browser.submit("/bang-chung-chu-ky/thu-lai")
      #expect(answer.status == .seeOther)
      #expect(try await browser.follow(answer).text.contains("Đã đưa 1 tệp vào hàng chờ"))
      #expect(try await stamped.attend().map(\.file) == [file])
      #expect(try await browser.get("/bang-chung-chu-ky").text.contains("1/1"))
    }
  }

  @Test("others are refused and see no link")
  func refused() async throws {
    try await StampedWorld.with(.sqliteInMemory) { stamped in
      let browser = try await browser(of: .officer, in: stamped)
      let page = try await browser.get("/bang-chung-chu-ky")
      #expect(page.status == .forbidden && page.text.contains("Chỉ quản trị"))
      #expect(!page.text.contains("href=\"/bang-chung-chu-ky\""))
      #expect(throws: EvidenceRefusal.notInCharge) {
        try EvidenceOversight(of: stamped.world.cast.standing(.officer, on: Times.friday))
      }
    }
  }

  private func browser(of role: Role, in stamped: StampedWorld) async throws -> RouterClient<Viewer> {
    let world = stamped.world
    _ = try await world.directory.openAccount(
      for: role.id, name: role.rawValue, password: EvidencePageTests.password, cost: .demonstration, by: nil,
      at: Times.now)
    let browser = RouterClient(router(stamped))
    _ = try await browser.get("/dang-nhap")
    _ = try await browser.submit("/dang-nhap", ["name": role.rawValue, "password": EvidencePageTests.password])
    return browser
  }

  private func router(_ stamped: StampedWorld) -> Router<DoorContext> {
    let router = Router(context: DoorContext.self, options: .webShell)
    let directory = stamped.world.directory
    let desk = Desk(
      records: stamped.world.records, clock: { Times.now }, banner: { _ in nil }, sources: [EvidenceRoutes.navigation])
    router.addWebShell(
      isSecure: false, refusalFrame: { context, title in desk.doorFrame(title, in: context) },
      lookUp: { token in try await directory.viewer(token: token.digest, at: Times.now) })
    let signedIn = router.group(context: DeskContext.self)
    PeopleRoutes(directory: directory, desk: desk, cookie: SessionCookie(isSecure: false), uploadFolder: "/tmp")
      .add(door: router, signedIn: signedIn)
    EvidenceRoutes(evidence: stamped.desk, desk: desk) { subject in
      subject == "document/1" ? EvidencePlace("Văn bản 1", "/van-ban-di/1") : nil
    }.add(to: signedIn)
    return router
  }
}

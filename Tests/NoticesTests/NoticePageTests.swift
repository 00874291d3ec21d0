import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import Markup
import Passwords
import People
import PostOffice
import RouterClient
import TestRecords
import TestWorld
import Testing
import WebShell
import WorkTime

@testable import Notices

@Suite("The page of notices")
struct NoticePageTests {
  private static let password = "suối Xia mùa nước lên"

  @Test("an administrator sees what could not be sent, why, and of whom no more than a mask")
  func unsent() async throws {
    try await withPage { world, browser in
      let page = try await browser.get("/tin-nhan")
      #expect(page.status == .ok)
      for words in ["TT-200814-0001", "n***@example.vn", "Không có địa chỉ người nhận này (mã 550)", "Đã thôi gửi"] {
        #expect(page.text.contains(words))
      }
      #expect(!page.text.contains("nguoi.dan@"))
      #expect(page.text.contains("<span class=\"n\">1"))
    }
  }

  @Test("“Gửi lại” puts the notice back into the queue")
  func retry() async throws {
    try await withPage { world, browser in
      let id = try #require(try await world.notices().first).id
      _ = try await browser.get("/tin-nhan")
      let answer = try await browser.submit("/tin-nhan/\(id)/gui-lai")
      #expect(answer.status == .seeOther)
      #expect(try await browser.follow(answer).text.contains("Đang chờ gửi"))
      #expect(try await world.notices().map(\.state) == [.queued])
    }
  }

  @Test("“Đã báo cách khác” closes the notice")
  func close() async throws {
    try await withPage { world, browser in
      let id = try #require(try await world.notices().first).id
      _ = try await browser.get("/tin-nhan")
      _ = try await browser.submit("/tin-nhan/\(id)/da-bao")
      #expect(try await browser.get("/tin-nhan/da-gui").text.contains("Đã báo cách khác"))
      #expect(try await browser.get("/tin-nhan").text.contains("Không có tin nào gửi lỗi"))
      _ = try await browser.get("/tin-nhan")
      let again = try await browser.submit("/tin-nhan/\(id)/gui-lai")
      #expect(again.status == .conflict && again.text.contains("Xin tải lại danh sách"))
    }
  }

  @Test("a code for signing in that was given up is not offered again, and is about no dossier")
  func code() async throws {
    try await withPage { world, browser in
      _ = try await world.deskWithGivenUp(.signInCode(code: "012345", minutes: 5), about: "visitor/7")
      let page = try await browser.get("/tin-nhan")
      #expect(page.text.contains("Mã đăng nhập") && !page.text.contains("visitor/7") && !page.text.contains("012345"))
      #expect(page.text.components(separatedBy: "/gui-lai").count == 2)
      #expect(page.text.components(separatedBy: "/da-bao").count == 3)
    }
  }

  @Test("what is held says what has to be set up")
  func held() async throws {
    try await withPage { world, browser in
      try await world.queue([try Letters.new(to: Letters.phone(), about: "dossier/13")])
      try await Letters.desk(world.records).sendDue(at: Times.now)
      let page = try await browser.get("/tin-nhan/giu-lai")
      #expect(page.text.contains("***678") && page.text.contains("Máy chủ chưa cài đặt cách gửi"))
    }
  }

  @Test("others are refused, see no link, and a form from elsewhere changes nothing")
  func refused() async throws {
    try await withPage { world, browser in
      let id = try #require(try await world.notices().first).id
      let officer = try await self.browser(of: .officer, in: world)
      let page = try await officer.get("/tin-nhan")
      #expect(page.status == .forbidden && page.text.contains("trưởng Bộ phận Một cửa"))
      #expect(!page.text.contains("href=\"/tin-nhan\""))
      #expect(try await officer.submit("/tin-nhan/\(id)/da-bao").status == .forbidden)
      let foreign = try await browser.send(
        .post, "/tin-nhan/\(id)/da-bao", headers: [.contentType: "application/x-www-form-urlencoded"])
      #expect(foreign.status == .forbidden)
      #expect(try await world.notices().map(\.state) == [.givenUp])
      _ = try await browser.get("/tin-nhan")
      #expect(try await browser.submit("/tin-nhan/99/da-bao").status == .notFound)
      #expect(try await browser.submit("/tin-nhan/x/da-bao").status == .notFound)
    }
  }

  /// A commune with one notice given up, and a browser in which its administrator has signed in.
  private func withPage(_ body: (TestWorld, RouterClient<Viewer>) async throws -> Void) async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      _ = try await world.deskWithGivenUp()
      try await body(world, try await browser(of: .administrator, in: world))
    }
  }

  private func browser(of role: Role, in world: TestWorld) async throws -> RouterClient<Viewer> {
    _ = try await world.directory.openAccount(
      for: role.id, name: role.rawValue, password: NoticePageTests.password, cost: .demonstration, by: nil,
      at: Times.now)
    let browser = RouterClient(try router(world))
    _ = try await browser.get("/dang-nhap")
    _ = try await browser.submit("/dang-nhap", ["name": role.rawValue, "password": NoticePageTests.password])
    return browser
  }

  private func router(_ world: TestWorld) throws -> Router<DoorContext> {
    let router = Router(context: DoorContext.self, options: .webShell)
    let directory = world.directory
    let desk = Desk(
      records: world.records, clock: { Times.now }, banner: { _ in nil }, sources: [NoticeRoutes.navigation])
    router.addWebShell(
      isSecure: false, refusalFrame: { context, title in desk.doorFrame(title, in: context) },
      lookUp: { token in try await directory.viewer(token: token.digest, at: Times.now) })
    let signedIn = router.group(context: DeskContext.self)
    PeopleRoutes(directory: directory, desk: desk, cookie: SessionCookie(isSecure: false), uploadFolder: "/tmp")
      .add(door: router, signedIn: signedIn)
    NoticeRoutes(notices: try Letters.desk(world.records), desk: desk).add(to: signedIn)
    return router
  }
}

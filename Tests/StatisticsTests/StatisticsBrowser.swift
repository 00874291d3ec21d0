import Hummingbird
import Ledger
import Markup
import Passwords
import People
import RouterClient
import Storage
import TestRecords
import TestWorld
import WebShell
import WorkTime

@testable import Statistics

extension Shop {
  static let password = "suối Xia mùa nước lên"
  /// Monday after the letter.
  static let morning = Times.at("2020-08-17", 8)

  /// Runs `body` in a shop with sixty random dossiers.
  static func withStories(_ body: (Shop) async throws -> Void) async throws {
    try await Shop.with(.sqliteInMemory) { shop in
      var teller = StoryTeller(shop: shop, seed: 17)
      for _ in 0..<60 {
        let story = try teller.story()
        _ = try await shop.save(story, of: story.procedure)
      }
      try await body(shop)
    }
  }

  /// A browser in which somebody of the cast has signed in.
  func browser(of role: Role) async throws -> RouterClient<Viewer> {
    let directory = Directory(records: records)
    _ = try await directory.openAccount(
      for: role.id, name: role.rawValue, password: Shop.password, cost: .demonstration, by: nil, at: Times.now)
    let router = Router(context: DoorContext.self, options: .webShell)
    let desk = Desk(
      records: records, clock: { Shop.morning }, banner: { _ in nil }, sources: [StatisticsRoutes.navigation])
    router.addWebShell(isSecure: false) { token in try await directory.viewer(token: token.digest, at: Shop.morning) }
    let signedIn = router.group(context: DeskContext.self)
    PeopleRoutes(directory: directory, desk: desk, cookie: SessionCookie(isSecure: false), uploadFolder: "/tmp")
      .add(door: router, signedIn: signedIn)
    StatisticsRoutes(
      statistics: StatisticsDesk(records: records), directory: directory, calendar: calendar, desk: desk
    ).add(signedIn: signedIn)
    let browser = RouterClient(router)
    _ = try await browser.get("/dang-nhap")
    _ = try await browser.submit("/dang-nhap", ["name": role.rawValue, "password": Shop.password])
    return browser
  }

  /// The figures of both communes from June to the letter's day, as of its end.
  func report(by dimension: StatisticsDimension = .unit) async throws -> StatisticsReport {
    try await StatisticsDesk(records: records).report(of: communes, by: dimension, in: Shop.summer)
  }

  static var summer: StatisticsWindow {
    guard let period = ReportPeriod(from: Times.day("2020-06-15"), to: Times.day("2020-08-14")),
      let window = StatisticsWindow(period, asOf: period.ends)
    else { preconditionFailure("June is before August") }
    return window
  }
}

import Documents
import Foundation
import Hummingbird
import Ledger
import Markup
import OneStop
import Passwords
import People
import Procedures
import RouterClient
import Storage
import Synchronization
import TestRecords
import TestWorld
import WebShell
import WorkTime

/// The test world's commune with its counter open: the shipped catalogue, an officer who receives, and the pages.
struct ReceptionOffice: Sendable {
  static let password = "suối Xia mùa nước lên"

  let world: TestWorld
  let dossiers: DossierDesk
  let clock = OfficeClock()
  /// Who receives at the counter.
  let receiver: Person.ID

  /// Opens an office for one test, on SQLite in memory.
  static func with(_ cast: Cast = Cast(), _ body: (ReceptionOffice) async throws -> Void) async throws {
    try await TestWorld.with(.sqliteInMemory, cast) { world in try await body(try await ReceptionOffice(world)) }
  }

  private init(_ world: TestWorld) async throws {
    self.world = world
    dossiers = try await world.openCounter()
    receiver = try await world.appointReceiver().person.id
    for (name, person) in [("receiver", receiver), ("officer", Role.officer.id)] {
      _ = try await world.directory.openAccount(
        for: person, name: name, password: ReceptionOffice.password, cost: .demonstration, by: nil, at: Times.now)
    }
  }

  /// The program's front, as `congvu` puts it together.
  private func router() -> Router<DoorContext> {
    let router = Router(context: DoorContext.self, options: .webShell)
    let (directory, clock) = (world.directory, clock)
    let desk = Desk(records: world.records, clock: { clock.now }, banner: { _ in nil }, sources: [])
    router.addWebShell(
      isSecure: false, refusalFrame: { context, title in desk.doorFrame(title, in: context) },
      lookUp: { token in try await directory.viewer(token: token.digest, at: clock.now) })
    router.add(middleware: HeldReceptions(dossiers: dossiers, clock: { clock.now }))
    let signedIn = router.group(context: DeskContext.self)
    PeopleRoutes(
      directory: directory, desk: desk, cookie: SessionCookie(isSecure: false), uploadFolder: dossiers.uploadFolder
    ).add(door: router, signedIn: signedIn)
    ReceptionRoutes(dossiers: dossiers, desk: desk).add(to: signedIn)
    return router
  }

  /// A browser in which somebody has signed in.
  func browser(of account: String = "receiver") async throws -> RouterClient<Viewer> {
    let browser = RouterClient(router())
    _ = try await browser.get("/dang-nhap")
    _ = try await browser.submit("/dang-nhap", ["name": account, "password": ReceptionOffice.password])
    return browser
  }

  /// The version of a code that is in force.
  func procedure(_ code: String) async throws -> Procedure {
    guard let code = ProcedureCode(code) else { preconditionFailure("\(code) is a code") }
    let found = try await world.records.read { db in try ProcedureRegister(db).inForce(code: code, on: Times.friday) }
    guard let found else { preconditionFailure("the shipped catalogue has \(code)") }
    return found
  }

  /// A version from Monday on that asks for one paper more, before the others.
  func publishNext(after old: Procedure) async throws -> Procedure {
    let keeper = try await world.appoint(
      "Quản trị huyện", as: .administrator, at: world.cast.district.id, title: "Quản trị")
    var next = old
    next.validFrom = Times.day("2020-08-17")
    next.components.insert(DossierComponent(name: "Đơn mới"), at: 0)
    return try await ProcedureCatalogue(records: world.records).publish(
      next, after: old.id, by: try keeper.permit(), at: Times.now)
  }

  var standing: Standing {
    get async throws {
      let (commune, receiver) = (world.cast.commune.id, receiver)
      return try await world.records.read { db in
        try PeopleRegister(db).standing(of: receiver, in: commune, on: Times.friday)
      }
    }
  }

  /// Bytes as a file on the disk, as an upload lies there.
  func file(_ bytes: [UInt8]) throws -> String {
    let path = "\(dossiers.uploadFolder)/tai-len-thu"
    try Foundation.Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Every dossier there is, oldest first.
  func all() async throws -> [Dossier] {
    try await world.records.read { db in
      let lines = try DossierCensus(db).lines(where: "1 = 1", limit: 100)
      return try lines.reversed().map { try DossierRegister(db).dossier($0.id) }
    }
  }
}

/// The office's clock, which a test moves on.
final class OfficeClock: Sendable {
  private let instant = Mutex(Times.now)

  var now: Instant { instant.withLock { $0 } }

  func move(to now: Instant) { instant.withLock { $0 = now } }

  func advance(hours: Int64) { instant.withLock { $0 = $0.adding(seconds: hours * 3600) } }
}

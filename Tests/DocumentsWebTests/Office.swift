import Documents
import Foundation
import Hummingbird
import Ledger
import Markup
import Passwords
import People
import RouterClient
import Storage
import Synchronization
import TestRecords
import TestWorld
import Testing
import WebShell
import WorkTime

/// The test world's commune with the program's pages in front of it: everybody has an account and a browser.
struct Office: Sendable {
  static let password = "suối Xia mùa nước lên"

  let world: TestWorld
  let clock = Clock()
  let seal: ServerSeal
  /// An officer of another commune below the same district.
  let neighbour: Person.ID

  /// Opens an office without keys for one test, on SQLite in memory.
  static func with(_ cast: Cast = Cast(), _ body: (Office) async throws -> Void) async throws {
    try await TestWorld.with(.sqliteInMemory, cast) { world in try await body(try await Office(world)) }
  }

  /// Opens an office whose leaders and agency can sign.
  static func withKeys(_ cast: Cast = Cast(), _ body: (Office) async throws -> Void) async throws {
    try await TestWorld.withKeys(.sqliteInMemory, cast) { world in try await body(try await Office(world)) }
  }

  private init(_ world: TestWorld) async throws {
    self.world = world
    seal = try world.newSeal()
    try FileManager.default.createDirectory(atPath: world.desk.uploadFolder, withIntermediateDirectories: true)
    for role in Role.allCases { try await Office.openAccount(role.rawValue, of: role.id, in: world) }
    var commune = world.cast.commune
    (commune.code, commune.name, commune.printedName) = ("son-dien", "UBND Xã Sơn Điện", "UBND XÃ SƠN ĐIỆN")
    commune.identifiers = AgencyIdentifiers(qcvn2016: "000.04.97.H56", decision2020: "H56.97.04")
    let agency = try await world.directory.addAgency(commune, by: nil, at: Times.now)
    let blank = Person(id: .init(rawValue: 0), fullName: "Lương Thị Xanh", signaturePicture: nil)
    let person = try await world.directory.addPerson(blank, by: nil, at: Times.now)
    for position in [Position.officer, .clerk] {
      let office = Appointment(
        id: .init(rawValue: 0), person: person.id, agency: agency.id, position: position, title: "Công chức",
        unit: "VP",
        tenure: .full, validFrom: Times.founding, validTo: nil)
      _ = try await world.directory.appoint(office, by: nil, at: Times.now)
    }
    neighbour = person.id
    try await Office.openAccount("neighbour", of: person.id, in: world)
  }

  private static func openAccount(_ name: String, of person: Person.ID, in world: TestWorld) async throws {
    _ = try await world.directory.openAccount(
      for: person, name: name, password: password, cost: .demonstration, by: nil, at: Times.now)
  }

  /// The program's front, as `congvu` puts it together.
  func router() -> Router<DoorContext> {
    let router = Router(context: DoorContext.self, options: .webShell)
    let (directory, clock) = (world.directory, clock)
    let desk = Desk(
      records: world.records, clock: { clock.now }, banner: { _ in nil }, sources: [DocumentNavigation.groups])
    router.addWebShell(
      isSecure: false, refusalFrame: { context, title in desk.doorFrame(title, in: context) },
      lookUp: { token in try await directory.viewer(token: token.digest, at: clock.now) })
    router.add(middleware: HeldDrafts(documents: world.desk, directory: directory, clock: { clock.now }))
    let signedIn = router.group(context: DeskContext.self)
    PeopleRoutes(
      directory: directory, desk: desk, cookie: SessionCookie(isSecure: false), uploadFolder: world.desk.uploadFolder
    ).add(door: router, signedIn: signedIn)
    let documents = DocumentRoutes(documents: world.desk, desk: desk, seal: seal)
    documents.add(to: signedIn)
    documents.add(toDoor: router)
    return router
  }

  /// A browser in which nobody has signed in.
  func browser() -> RouterClient<Viewer> { RouterClient(router()) }

  /// A browser in which one of the cast has signed in.
  func browser(of role: Role) async throws -> RouterClient<Viewer> { try await browser(of: role.rawValue) }

  func browser(of account: String) async throws -> RouterClient<Viewer> {
    let browser = browser()
    _ = try await browser.get("/dang-nhap")
    _ = try await browser.submit("/dang-nhap", ["name": account, "password": Office.password])
    return browser
  }

  /// How many documents there are.
  func documentCount() async throws -> Int {
    try await world.records.read { db in try db.value("SELECT COUNT(*) FROM documents") ?? 0 }
  }

  /// The kinds of the document's events, oldest first.
  func steps(of id: OutgoingDocument.ID) async throws -> [StepKind] {
    try await world.desk.view(id, for: world.cast.standing(.clerk), at: clock.now).steps.map(\.kind)
  }

  /// The text of the document's newest version.
  func text(of id: OutgoingDocument.ID) async throws -> String {
    try #require(try await world.desk.view(id, for: world.cast.standing(.clerk), at: clock.now).text)
  }
}

/// The office's clock, which a test moves on.
final class Clock: Sendable {
  private let instant = Mutex(Times.now)

  var now: Instant { instant.withLock { $0 } }

  func advance(hours: Int64) { instant.withLock { $0 = $0.adding(seconds: hours * 3600) } }
}

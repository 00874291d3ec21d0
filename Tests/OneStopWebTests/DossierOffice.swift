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
import TestRecords
import TestWorld
import WebShell
import WorkTime

/// The test world's commune with its one-stop shop: everybody who touches a dossier has an account and a browser.
struct DossierOffice: Sendable {
  static let districtOfficer = Person.ID(rawValue: 11)
  static let password = "suối Xia mùa nước lên"

  let world: TestWorld
  let dossiers: DossierDesk
  let clock = OfficeClock()
  let seal: ServerSeal
  private let people: [Player: Standing]

  /// Who plays in these tests.
  enum Player: String, CaseIterable, Sendable {
    case receiver, counterHead, officer, chairman
    /// At the counter of the commune next to it.
    case neighbour
    /// Has no part in dossiers.
    case administrator
    /// In the agency that is asked for its part.
    case districtOfficer, districtHead
  }

  static func with(_ body: (DossierOffice) async throws -> Void) async throws {
    try await TestWorld.with(.sqliteInMemory) { world in try await body(try await DossierOffice(world)) }
  }

  static func withKeys(_ body: (DossierOffice) async throws -> Void) async throws {
    try await TestWorld.withKeys(.sqliteInMemory) { world in try await body(try await DossierOffice(world)) }
  }

  private init(_ world: TestWorld) async throws {
    self.world = world
    seal = try world.newSeal()
    dossiers = try await world.openCounter()
    var next = world.cast.commune
    (next.code, next.name, next.printedName) = ("son-dien", "UBND Xã Sơn Điện", "UBND XÃ SƠN ĐIỆN")
    next.identifiers = AgencyIdentifiers(qcvn2016: "000.04.97.H56", decision2020: "H56.97.04")
    let neighbours = try await world.directory.addAgency(next, by: nil, at: Times.now)
    let hired = [
      Player.receiver: (name: "Hà Thị Pằng", position: Position.counterOfficer, agency: world.cast.commune.id),
      .counterHead: (name: "Lương Văn Tiềm", position: .counterHead, agency: world.cast.commune.id),
      .neighbour: (name: "Vi Thị Ơn", position: .counterOfficer, agency: neighbours.id),
      .districtOfficer: (name: "Ngân Văn Thức", position: .officer, agency: world.cast.district.id),
      .districtHead: (name: "Hà Văn Khặm", position: .officeHead, agency: world.cast.district.id),
    ]
    var found: [Player: Standing] = [:]
    for player in Player.allCases {
      let person: Person.ID
      var agency = world.cast.commune.id
      if let (name, position, place) = hired[player] {
        person = try await world.appoint(name, as: position, at: place, title: "Bộ phận Một cửa").person.id
        agency = place
      } else {
        person = player.role.id
      }
      _ = try await world.directory.openAccount(
        for: person, name: player.rawValue, password: DossierOffice.password, cost: .demonstration, by: nil,
        at: Times.now)
      let place = agency
      found[player] = try await world.records.read { db in
        try PeopleRegister(db).standing(of: person, in: place, on: Times.friday)
      }
    }
    people = found
    precondition(found[.districtOfficer]?.person.id == DossierOffice.districtOfficer, "hired in this order")
  }

  func standing(_ player: Player) -> Standing {
    guard let found = people[player] else { preconditionFailure("everybody was hired") }
    return found
  }

  /// The program's front, as `congvu` puts it together.
  private func router() -> Router<DoorContext> {
    let router = Router(context: DoorContext.self, options: .webShell)
    let (directory, clock) = (world.directory, clock)
    let desk = Desk(
      records: world.records, clock: { clock.now }, banner: { _ in nil },
      sources: [DocumentNavigation.groups, OneStopNavigation.groups])
    router.addWebShell(
      isSecure: false, refusalFrame: { context, title in desk.doorFrame(title, in: context) },
      lookUp: { token in try await directory.viewer(token: token.digest, at: clock.now) })
    let signedIn = router.group(context: DeskContext.self)
    PeopleRoutes(
      directory: directory, desk: desk, cookie: SessionCookie(isSecure: false), uploadFolder: dossiers.uploadFolder
    ).add(door: router, signedIn: signedIn)
    let elsewhere = Elsewhere(
      home: OneStopNavigation.home, places: [OneStopNavigation.searchPlace], isMeant: OneStopNavigation.isMeant,
      isConfidential: OneStopNavigation.isConfidential)
    DocumentRoutes(documents: world.desk, desk: desk, seal: seal, elsewhere: elsewhere).add(to: signedIn)
    OneStopRoutes(
      dossiers: dossiers, desk: desk, places: [DocumentsURL.searchPlace, OneStopNavigation.searchPlace]
    ).add(signedIn: signedIn)
    ReceptionRoutes(dossiers: dossiers, desk: desk).add(to: signedIn)
    return router
  }

  func browser(of player: Player) async throws -> RouterClient<Viewer> {
    let browser = RouterClient(router())
    _ = try await browser.get("/dang-nhap")
    _ = try await browser.submit("/dang-nhap", ["name": player.rawValue, "password": DossierOffice.password])
    return browser
  }
}

extension DossierOffice.Player {
  /// Those of the cast.
  fileprivate var role: Role {
    switch self {
    case .officer: .officer
    case .chairman: .chairman
    case .administrator: .administrator
    case .receiver, .counterHead, .neighbour, .districtOfficer, .districtHead: preconditionFailure("hired here")
    }
  }
}

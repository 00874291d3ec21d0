import Hummingbird
import Ledger
import Markup
import Passwords
import RouterClient
import Storage
import TestRecords
import Testing
import WebShell
import WorkTime

@testable import People

/// A district with two communes and a commune of elsewhere, and the routes of People in front of them.
struct Town: Sendable {
  static let password = "suối Xia mùa nước lên"
  static let now = VietnamTime(CalendarDate(dayNumber: 18_491), hour: 8, minute: 12).instant

  let directory: Directory
  let district: Agency
  let commune: Agency
  let elsewhere: Agency
  /// Chủ tịch of the commune; has no account.
  let chairman: Person
  let clerk: Person

  /// Opens a town for one test, on SQLite in memory.
  static func with(_ body: (Town) async throws -> Void) async throws {
    try await TestRecords.with(.sqliteInMemory, migrations: PeopleSchema.migrations) { records in
      try await body(try await Town(records))
    }
  }

  private init(_ records: Records) async throws {
    directory = Directory(records: records)
    let founder = Founder(directory: directory)
    district = try await founder.agency("quan-son", "UBND huyện Quan Sơn", below: nil, number: 1)
    commune = try await founder.agency("trung-tien", "UBND Xã Trung Tiến", below: district.id, number: 2)
    _ = try await founder.agency("tam-thanh", "UBND Xã Tam Thanh", below: district.id, number: 3)
    elsewhere = try await founder.agency("muong-chanh", "UBND Xã Mường Chanh", below: nil, number: 4)
    chairman = try await founder.person("Lương Văn Thích", .chairman, "Chủ tịch", in: commune.id, account: nil)
    clerk = try await founder.person("Hà Thị Vân", .clerk, "Văn thư", in: commune.id, account: "vanthu")
    _ = try await founder.person("Lò Văn Tư", .administrator, "Quản trị xã", in: commune.id, account: "quantri.xa")
    _ = try await founder.person("Phạm Thị Lan", .administrator, "Quản trị huyện", in: district.id, account: "quantri")
  }

  /// The program's front for one browser.
  private func router() -> Router<DoorContext> {
    let router = Router(context: DoorContext.self, options: .webShell)
    let directory = directory
    let desk = Desk(
      records: directory.records, clock: { Town.now }, banner: { _ in nil }, sources: [PeopleRoutes.navigation])
    router.addWebShell(isSecure: false) { token in try await directory.viewer(token: token.digest, at: Town.now) }
    let routes = PeopleRoutes(
      directory: directory, desk: desk, cookie: SessionCookie(isSecure: false), uploadFolder: "/tmp",
      demonstration: Demonstration(
        password: Town.password,
        accounts: [DemonstrationAccount(name: "vanthu", title: "Văn thư", agency: "Trung Tiến")]))
    routes.add(door: router, signedIn: router.group(context: DeskContext.self))
    return router
  }

  /// The agency as it is recorded now.
  func recorded(_ agency: Agency.ID) async throws -> Agency {
    try await directory.records.read { db in try AgencyQueries(db).agency(agency) }
  }

  /// The first office of a person.
  func office(of person: Person.ID) async throws -> Appointment.ID {
    try #require(try await directory.records.read { db in try PersonQueries(db).appointments(of: person).first }).id
  }

  /// A browser in which nobody has signed in.
  func browser() -> RouterClient<Viewer> { RouterClient(router()) }

  /// A browser in which somebody has signed in.
  func browser(of name: String) async throws -> RouterClient<Viewer> {
    let browser = browser()
    _ = try await browser.get("/dang-nhap")
    _ = try await browser.submit("/dang-nhap", ["name": name, "password": Town.password])
    return browser
  }
}

/// Sets the town up before anybody can sign in.
private struct Founder {
  let directory: Directory

  func agency(_ code: String, _ name: String, below superior: Agency.ID?, number: Int) async throws -> Agency {
    let agency = Agency(
      id: .init(rawValue: 0), code: code, name: name, printedName: name.uppercased(), printedSuperior: nil,
      placeName: name, symbol: "UBND", collectiveName: "ỦY BAN NHÂN DÂN", superior: superior,
      identifiers: AgencyIdentifiers(qcvn2016: "000.0\(number).97.H56", decision2020: "H56.97.0\(number)"),
      seal: SealRecord(diameterTenthsOfMillimetre: 360, picture: nil), numbering: .perType, contentReview: .none,
      enforcedFrom: nil, validFrom: CalendarDate(dayNumber: 16_000), validTo: nil)
    return try await directory.addAgency(agency, by: nil, at: Town.now)
  }

  func person(
    _ name: String, _ position: Position, _ title: String, in agency: Agency.ID, account: String?
  ) async throws -> Person {
    let blank = Person(id: .init(rawValue: 0), fullName: name, signaturePicture: nil)
    let person = try await directory.addPerson(blank, by: nil, at: Town.now)
    let office = Appointment(
      id: .init(rawValue: 0), person: person.id, agency: agency, position: position, title: title, unit: "",
      tenure: .full, validFrom: CalendarDate(dayNumber: 17_000), validTo: nil)
    _ = try await directory.appoint(office, by: nil, at: Town.now)
    if let account {
      _ = try await directory.openAccount(
        for: person.id, name: account, password: Town.password, cost: .demonstration, by: nil, at: Town.now)
    }
    return person
  }
}

import Hummingbird
import Ledger
import Markup
import Passwords
import People
import RouterClient
import Storage
import TestRecords
import WebShell
import WorkTime

@testable import Procedures

/// A district and a commune of the border with the shipped catalogue, and the routes of Procedures in front of them.
struct Office: Sendable {
  static let password = "suối Xia mùa nước lên"
  /// Monday 17/8/2020.
  static let now = VietnamTime(CalendarDate(dayNumber: 18_491), hour: 8, minute: 12).instant

  let catalogue: ProcedureCatalogue
  private let directory: Directory

  static func with(_ body: (Office) async throws -> Void) async throws {
    let migrations = PeopleSchema.migrations + ProceduresSchema.migrations
    try await TestRecords.with(.sqliteInMemory, migrations: migrations) { records in
      try await body(try await Office(records))
    }
  }

  private init(_ records: Records) async throws {
    directory = Directory(records: records)
    catalogue = ProcedureCatalogue(records: records)
    let district = try await agency("quan-son", "UBND huyện Quan Sơn", below: nil, number: 1)
    let border = try await agency("na-meo", "UBND Xã Na Mèo", below: district, number: 2, isBorder: true)
    let inland = try await agency("trung-ha", "UBND Xã Trung Hạ", below: district, number: 3)
    try await person("Trần Văn Kỹ", .administrator, in: district, account: "quantri")
    try await person("Lò Văn Tư", .administrator, in: border, account: "quantri.xa")
    try await person("Hà Thị Vân", .counterOfficer, in: border, account: "motcua")
    try await person("Hà Thị Xuân", .counterOfficer, in: inland, account: "motcua.trungha")
    _ = try await catalogue.loadShipped(at: Office.now)
  }

  /// A browser in which somebody has signed in.
  func browser(of name: String) async throws -> RouterClient<Viewer> {
    let browser = RouterClient(router())
    _ = try await browser.get("/dang-nhap")
    _ = try await browser.submit("/dang-nhap", ["name": name, "password": Office.password])
    return browser
  }

  func versions(of code: String) async throws -> [Procedure] {
    guard let code = ProcedureCode(code) else { return [] }
    return try await catalogue.versions(of: code)
  }

  private func router() -> Router<DoorContext> {
    let router = Router(context: DoorContext.self, options: .webShell)
    let directory = directory
    let desk = Desk(
      records: directory.records, clock: { Office.now }, banner: { _ in nil },
      sources: [ProcedureRoutes.navigation])
    router.addWebShell(isSecure: false) { token in try await directory.viewer(token: token.digest, at: Office.now) }
    let signedIn = router.group(context: DeskContext.self)
    PeopleRoutes(
      directory: directory, desk: desk, cookie: SessionCookie(isSecure: false), uploadFolder: "/tmp"
    ).add(door: router, signedIn: signedIn)
    ProcedureRoutes(catalogue: catalogue, desk: desk).add(to: signedIn)
    return router
  }

  private func agency(
    _ code: String, _ name: String, below superior: Agency.ID?, number: Int, isBorder: Bool = false
  ) async throws -> Agency.ID {
    let agency = Agency(
      id: .init(rawValue: 0), code: code, name: name, printedName: name.uppercased(), printedSuperior: nil,
      placeName: name, symbol: "UBND", collectiveName: "ỦY BAN NHÂN DÂN", superior: superior,
      identifiers: AgencyIdentifiers(qcvn2016: "000.0\(number).97.H56", decision2020: "H56.97.0\(number)"),
      seal: SealRecord(diameterTenthsOfMillimetre: 360, picture: nil), numbering: .perType, contentReview: .none,
      enforcedFrom: nil, area: AgencyArea(isBorder: isBorder, isRemote: true),
      validFrom: CalendarDate(dayNumber: 16_000), validTo: nil)
    return try await directory.addAgency(agency, by: nil, at: Office.now).id
  }

  private func person(
    _ name: String, _ position: Position, in agency: Agency.ID, account: String
  ) async throws {
    let blank = Person(id: .init(rawValue: 0), fullName: name, signaturePicture: nil)
    let person = try await directory.addPerson(blank, by: nil, at: Office.now)
    let office = Appointment(
      id: .init(rawValue: 0), person: person.id, agency: agency, position: position, title: name, unit: "",
      tenure: .full, validFrom: CalendarDate(dayNumber: 17_000), validTo: nil)
    _ = try await directory.appoint(office, by: nil, at: Office.now)
    _ = try await directory.openAccount(
      for: person.id, name: account, password: Office.password, cost: .demonstration, by: nil, at: Office.now)
  }
}

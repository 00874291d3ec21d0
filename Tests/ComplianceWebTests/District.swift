import Documents
import Evidence
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
import WebShell
import WorkTime

@testable import Compliance

/// A district with two communes, its monitor, and the routes of Compliance in front of it.
struct District: Sendable {
  static let password = "suối Xia mùa nước lên"
  static let now = VietnamTime(CalendarDate(dayNumber: 18_491), hour: 8, minute: 12).instant

  let directory: Directory
  let district: Agency
  let good: Agency
  let limited: Agency
  let elsewhere: Agency

  /// Opens a district for one test: 21 correct documents in one commune, 30 in the other of which 2 incorrect and one
  /// not issued in time.
  static func with(_ body: (District) async throws -> Void) async throws {
    let migrations =
      PeopleSchema.migrations + EvidenceSchema.migrations + DocumentsSchema.migrations + ProceduresSchema.migrations
      + OneStopSchema.migrations
    try await TestRecords.with(.sqliteInMemory, migrations: migrations) { records in
      try await body(try await District(records))
    }
  }

  private init(_ records: Records) async throws {
    directory = Directory(records: records)
    let founder = Founder(directory: directory)
    district = try await founder.agency("quan-son", "UBND huyện Quan Sơn", below: nil, number: 1)
    good = try await founder.agency("tam-thanh", "UBND Xã Tam Thanh", below: district.id, number: 2)
    limited = try await founder.agency("tam-lu", "UBND Xã Tam Lư", below: district.id, number: 3)
    elsewhere = try await founder.agency("muong-chanh", "UBND Xã Mường Chanh", below: nil, number: 4)
    _ = try await founder.person("Phạm Thị Lan", .monitor, in: district.id, account: "giamsat")
    _ = try await founder.person("Hà Thị Vân", .clerk, in: good.id, account: "vanthu")
    let chairman = try await founder.person("Lương Văn Thích", .chairman, in: good.id, account: "chutich")
    try await founder.documents(21, in: good.id, signer: chairman.id)
    try await founder.documents(27, in: limited.id, signer: chairman.id)
    try await founder.documents(2, in: limited.id, signer: chairman.id, deviations: "format_unchecked")
    try await founder.documents(1, in: limited.id, signer: chairman.id, lateFrom: District.now.adding(seconds: -60))
    try await founder.dossiers(3, in: good.id)
  }

  /// A browser in which somebody has signed in.
  func browser(of name: String) async throws -> RouterClient<Viewer> {
    let directory = directory
    let router = Router(context: DoorContext.self, options: .webShell)
    let desk = Desk(
      records: directory.records, clock: { District.now }, banner: { _ in nil },
      sources: [ComplianceRoutes.navigation])
    router.addWebShell(isSecure: false) { token in try await directory.viewer(token: token.digest, at: District.now) }
    let signedIn = router.group(context: DeskContext.self)
    PeopleRoutes(
      directory: directory, desk: desk, cookie: SessionCookie(isSecure: false), uploadFolder: "/tmp"
    ).add(door: router, signedIn: signedIn)
    let compliance = ComplianceDesk(records: directory.records, rule: .quanSon2020)
    ComplianceRoutes(compliance: compliance, directory: directory, desk: desk).add(signedIn: signedIn)
    let browser = RouterClient(router)
    _ = try await browser.get("/dang-nhap")
    _ = try await browser.submit("/dang-nhap", ["name": name, "password": District.password])
    return browser
  }
}

/// Sets the district up before anybody can sign in.
private struct Founder {
  let directory: Directory

  func agency(_ code: String, _ name: String, below superior: Agency.ID?, number: Int) async throws -> Agency {
    let agency = Agency(
      id: .init(rawValue: 0), code: code, name: name, printedName: name.uppercased(), printedSuperior: nil,
      placeName: name, symbol: "UBND", collectiveName: "ỦY BAN NHÂN DÂN", superior: superior,
      identifiers: AgencyIdentifiers(qcvn2016: "000.0\(number).97.H56", decision2020: "H56.97.0\(number)"),
      seal: SealRecord(diameterTenthsOfMillimetre: 360, picture: nil), numbering: .perType, contentReview: .none,
      enforcedFrom: nil, validFrom: CalendarDate(dayNumber: 16_000), validTo: nil)
    return try await directory.addAgency(agency, by: nil, at: District.now)
  }

  func person(_ name: String, _ position: Position, in agency: Agency.ID, account: String) async throws -> Person {
    let blank = Person(id: .init(rawValue: 0), fullName: name, signaturePicture: nil)
    let person = try await directory.addPerson(blank, by: nil, at: District.now)
    let office = Appointment(
      id: .init(rawValue: 0), person: person.id, agency: agency, position: position, title: name, unit: "",
      tenure: .full, validFrom: CalendarDate(dayNumber: 17_000), validTo: nil)
    _ = try await directory.appoint(office, by: nil, at: District.now)
    _ = try await directory.openAccount(
      for: person.id, name: account, password: District.password, cost: .demonstration, by: nil, at: District.now)
    return person
  }

  /// Dossiers accepted on 10/8/2020, and one more the day before the period.
  func dossiers(_ count: Int, in agency: Agency.ID) async throws {
    let accepted = VietnamTime(CalendarDate(dayNumber: 18_484), hour: 9).instant
    let before = VietnamTime(CalendarDate(dayNumber: 18_474), hour: 9).instant
    try await directory.records.write(chain: .system) { db in
      _ = try db.run(
        """
        INSERT INTO procedures (id, code, suffix, version, name, field, valid_from, place, online_level, discretion,
          content)
        VALUES (1, '1.001193', '', 1, 'Đăng ký khai sinh', 'Hộ tịch', '2019-01-01', 'everywhere', 'full', 'ordinary',
          '{}')
        """)
      for number in 0...count {
        let at = number == count ? before : accepted
        _ = try db.run(
          """
          INSERT INTO dossiers (receiving, competent, status, revision, procedure, procedure_code, procedure_name,
            field, discretion, online_level, code, channel, return_channel, is_assisted, applicant_name, owner_name,
            owner_identity, phone, email, submitted_at, accepted_at, is_delivered, requests, needs_signature, fee, paid,
            paid_online, components, digitised, reused, changed_at)
          VALUES (\(agency), \(agency), 'accepted', 2, 1, '1.001193', 'Đăng ký khai sinh', 'Hộ tịch', 'ordinary',
            'full', \("H56.97.02-200810-000\(number + 1)"), 'counter', 'counter', 0, 'Lò Văn Pánh', 'Lò Văn Pánh', '',
            '', '', \(at), \(at), 0, 0, 0, 0, 0, 0, 0, 0, 0, \(at))
          """)
      }
    }
  }

  /// Documents submitted on 10/8/2020 and signed by the chairman, as the rows that the figures are drawn from.
  func documents(
    _ count: Int, in agency: Agency.ID, signer: Person.ID, deviations: String = "", lateFrom: Instant? = nil
  ) async throws {
    let submitted = VietnamTime(CalendarDate(dayNumber: 18_484), hour: 9).instant
    try await directory.records.write(chain: .system) { db in
      for number in 0..<count {
        _ = try db.run(
          """
          INSERT INTO documents (agency, author, stage, revision, type, subject, urgency, unit, signer, changed_at,
            submitted_at, leader_signed_at, leader_position, leader_check, is_returned, deviations, late_from)
          VALUES (\(agency), \(signer), \(Stage.leaderSigned), 1, \("CV"), \("Việc số \(number)"), \("normal"), \(""),
            \(signer), \(submitted), \(submitted), \(submitted), \(Position.chairman), \(SignatureCheck.valid),
            \(false), \(deviations), \(lateFrom))
          """)
      }
    }
  }
}

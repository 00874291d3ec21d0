public import Certificates
import Cryptography
public import Documents
public import Evidence
public import FileExamination
import Ledger
import Notices
import OneStop
public import People
import Procedures
import ShippedResources
public import SigningKeys
public import Storage
import Submissions
public import TestExaminer
public import TestRecords
public import Tokens
public import WorkTime

/// The test world in a database: the cast installed through the product's own workflows.
public struct TestWorld: Sendable {
  public let records: Records
  public let directory: Directory
  public let desk: DocumentDesk
  public let cast: Cast

  /// All tables that the world needs, in the order of their dependence.
  public static let migrations =
    PeopleSchema.migrations + Submission.migrations + EvidenceSchema.migrations + DocumentsSchema.migrations
    + ProceduresSchema.migrations
    + NoticesSchema.migrations + OneStopSchema.migrations

  /// The calendar that the program ships.
  public static var calendar: WorkCalendar {
    get throws { try WorkCalendar(csv: String(decoding: ShippedFile.holidays, as: UTF8.self)) }
  }

  /// Takes up a world that was installed before.
  public init(
    records: Records, cast: Cast = Cast(), trust: TrustList = TrustList(roots: []), examiner: FileExaminer = .ofTests,
    line: TimestampLine = .none, tokens: TokenDrivers = TokenDrivers(paths: [])
  ) throws {
    self.records = records
    self.cast = cast
    let trust = CurrentTrust(trust)
    directory = Directory(records: records, trust: trust, tokens: tokens)
    desk = DocumentDesk(
      records: records, directory: directory, calendar: try TestWorld.calendar, trust: trust, examiner: examiner,
      line: line)
  }

  /// Runs `body` in a new world on this engine, without keys.
  @discardableResult
  public static func with<T>(
    _ engine: TestEngine, _ cast: Cast = Cast(), examiner: FileExaminer = .ofTests,
    _ body: (TestWorld) async throws -> T
  ) async throws -> T {
    try await TestRecords.with(engine, migrations: migrations) { records in
      let world = try TestWorld(records: records, cast: cast, examiner: examiner)
      try await world.install()
      return try await body(world)
    }
  }

  /// Runs `body` in a new world whose leaders and commune have keys.
  ///
  /// - Parameters:
  ///   - line: where timestamps come from.
  ///   - stamps: whose timestamps are trusted.
  @discardableResult
  public static func withKeys<T>(
    _ engine: TestEngine, _ cast: Cast = Cast(), line: TimestampLine = .none,
    stamps: TrustList = TrustList(roots: []), tokens: TokenDrivers = TokenDrivers(paths: []),
    _ body: (TestWorld) async throws -> T
  ) async throws -> T {
    let material = try SigningMaterial.shared.get()
    return try await TestRecords.with(engine, migrations: migrations) { records in
      let world = try TestWorld(
        records: records, cast: cast, trust: material.trust.joined(with: stamps), line: line, tokens: tokens)
      try await world.install()
      try await world.bindKeys(material)
      return try await body(world)
    }
  }

  /// Enters agencies, people and appointments; the database numbers them as the cast does.
  public func install() async throws {
    for agency in [cast.district, cast.commune] {
      try requireSame(agency.id, try await directory.addAgency(agency, by: nil, at: Times.now).id)
    }
    for role in Role.allCases {
      try requireSame(role.id, try await directory.addPerson(cast.person(role), by: nil, at: Times.now).id)
      let office = try await directory.appoint(cast.appointment(role), by: nil, at: Times.now)
      try requireSame(role.appointment, office.id)
    }
    for delegation in cast.delegations {
      try requireSame(delegation.id, try await directory.delegate(delegation, by: nil, at: Times.now).id)
    }
  }

  private func bindKeys(_ material: SigningMaterial) async throws {
    try await bind(material.chairman, to: .person(Role.chairman.id))
    try await bind(material.viceChairman, to: .person(Role.viceChairman.id))
    try await bind(material.officeHead, to: .person(Role.officeHead.id))
    try await bind(material.agency, to: .agency(cast.commune.id))
  }

  /// Binds a key whose certificate is valid from the founding on.
  ///
  /// - Parameter place: nil: its container comes into the file store.
  @discardableResult
  public func bind(
    _ issued: IssuedKey, to holder: KeyHolder, at place: KeyPlace? = nil, until end: Instant = SigningMaterial.notAfter
  ) async throws -> HeldKey {
    let certificate = try Certificate(der: issued.certificate)
    let key = HeldKey(
      id: .init(rawValue: 0), holder: holder, serial: certificate.serialNumber, subjectName: certificate.commonName,
      notBefore: SigningMaterial.notBefore, notAfter: end, certificate: try records.files.keep(issued.certificate),
      place: try place ?? .container(records.files.keep(issued.container)))
    return try await directory.bindKey(key, by: nil, at: Times.now)
  }

  private func requireSame<Subject>(_ expected: Identifier<Subject>, _ given: Identifier<Subject>) throws {
    if expected != given { throw UnexpectedNumber(expected: expected.rawValue, given: given.rawValue) }
  }
}

/// The database numbered a row otherwise than the cast does.
public struct UnexpectedNumber: Error {
  public let expected: Int64
  public let given: Int64
}

import Documents
import Evidence
import Foundation
import Ledger
import Logging
import Notices
import OneStop
import People
import Procedures
import Storage
import Submissions
import WorkTime

/// A province-year of dossiers as rows: 558 communes, each dossier with the four stretches of its life. Only what figures
/// are counted from is there; no events stand behind it.
struct ProvinceFiller {
  let records: Records

  static let communes = 558
  static let procedures = 90
  /// The first moment of 2024, in Vietnam.
  static let firstDay = VietnamTime(CalendarDate(dayNumber: 19_723)).instant
  static let days: Int64 = 366

  static func open(_ folder: String) async throws -> Records {
    var logger = Logger(label: "congvu-bench")
    logger.logLevel = .error
    return try await Records.open(
      .sqlite(path: "\(folder)/congvu.sqlite"), files: FileStore(folder: "\(folder)/files"),
      migrations: PeopleSchema.migrations + Submission.migrations + EvidenceSchema.migrations
        + DocumentsSchema.migrations
        + ProceduresSchema.migrations + NoticesSchema.migrations + OneStopSchema.migrations, logger: logger)
  }

  func fill(_ count: Int) async throws {
    let directory = Directory(records: records)
    let province = try await directory.addAgency(agency(0, below: nil), by: nil, at: ProvinceFiller.firstDay)
    for number in 1...ProvinceFiller.communes {
      _ = try await directory.addAgency(agency(number, below: province.id), by: nil, at: ProvinceFiller.firstDay)
    }
    let officer = try await directory.addPerson(
      Person(id: .init(rawValue: 0), fullName: "Hà Văn Ún", signaturePicture: nil), by: nil, at: ProvinceFiller.firstDay
    )
    try await records.write(chain: .system) { db in
      for number in 1...ProvinceFiller.procedures { try ProvinceFiller.insertProcedure(number, into: db) }
      for first in stride(from: 1, through: count, by: 100_000) {
        let last = min(first + 99_999, count)
        try ProvinceFiller.insertDossiers(first...last, of: count, into: db)
        for stretch in Stretch.allCases {
          try ProvinceFiller.insert(stretch, of: first...last, officer: officer.id, into: db)
        }
      }
    }
  }

  private func agency(_ number: Int, below superior: Agency.ID?) -> Agency {
    Agency(
      id: .init(rawValue: 0), code: "xa-\(number)", name: "UBND Xã số \(number)", printedName: "UBND XÃ SỐ \(number)",
      printedSuperior: nil, placeName: "Xã số \(number)", symbol: "UBND", collectiveName: "ỦY BAN NHÂN DÂN",
      superior: superior,
      identifiers: AgencyIdentifiers(qcvn2016: "000.\(number).00.H56", decision2020: "H56.\(number)"),
      seal: SealRecord(diameterTenthsOfMillimetre: 360, picture: nil), numbering: .perType, contentReview: .none,
      enforcedFrom: nil, validFrom: CalendarDate(dayNumber: 18_000), validTo: nil)
  }

  private static func insertProcedure(_ number: Int, into db: Database) throws {
    try db.run(
      """
      INSERT INTO procedures (id, code, suffix, version, name, field, valid_from, place, online_level, discretion,
        content)
      VALUES (\(number), \("1.\(100_000 + number)"), '', 1, \("Thủ tục số \(number)"), \("Lĩnh vực \(number % 12)"),
        '2019-01-01', 'everywhere', 'full', 'ordinary', '{}')
      """)
  }
}

/// The stretches of a dossier's life.
private enum Stretch: Int, CaseIterable {
  case accepted = 1
  case inProcess, resultReady, returned

  /// Status, beginning, end: on `dossiers d`.
  var columns: (status: SQL, since: SQL, until: SQL) {
    switch self {
    case .accepted: ("'accepted'", "d.accepted_at", "d.accepted_at + 3600000000")
    case .inProcess: ("'in_process'", "d.accepted_at + 3600000000", "d.ended_at")
    case .resultReady: ("'result_ready'", "d.ended_at", "d.returned_at")
    case .returned: ("'returned'", "d.returned_at", "NULL")
    }
  }
}

extension ProvinceFiller {
  /// Spread evenly over the year and by small multipliers over communes, procedures, channels and limits; one in ten or
  /// so ends late, the last days' are still open.
  private static func insertDossiers(_ range: ClosedRange<Int>, of count: Int, into db: Database) throws {
    let day: Int64 = 86_400_000_000
    let (first, year, far) = (firstDay.microseconds, days * day, Int64.max)
    try db.run(
      """
      WITH RECURSIVE n (i) AS (SELECT \(range.lowerBound) UNION ALL SELECT i + 1 FROM n WHERE i < \(range.upperBound)),
      made AS (
        SELECT i, 2 + (i * 7919) % \(communes) AS unit, 1 + (i * 31) % \(procedures) AS procedure,
          CASE WHEN (i * 13) % 5 = 0 THEN 'online' WHEN (i * 13) % 17 = 0 THEN 'post' ELSE 'counter' END AS channel,
          \(first) + i * (\(year) / \(count)) AS accepted,
          CASE (i * 17) % 4 WHEN 0 THEN 1 WHEN 1 THEN 3 WHEN 2 THEN 5 ELSE 15 END AS days, (i * 29) % 23 AS dice FROM n),
      dated AS (
        SELECT *, (accepted - \(first)) / \(day) * \(day) + \(first) + days * \(day) AS due,
          accepted + days * \(day) * (dice + 2) / 22 AS ended FROM made),
      ended AS (SELECT *, CASE WHEN ended < \(first) + \(year) THEN ended END AS done FROM dated)
      INSERT INTO dossiers (id, receiving, competent, status, revision, procedure, procedure_code, procedure_name, field,
        discretion, online_level, code, channel, return_channel, is_assisted, applicant_name, owner_name,
        owner_identity, phone, email, submitted_at, accepted_at, due, due_day, first_due_day, late_from, is_delivered,
        requests, needs_signature, ended_at, open_until, kept_until, returned_at, fee, charge, paid, paid_online,
        components, digitised, reused, result_kind, changed_at)
      SELECT i, unit, unit, CASE WHEN done IS NULL THEN 'in_process' ELSE 'returned' END, 4, procedure,
        '1.' || (100000 + procedure), 'Thủ tục số ' || procedure, 'Lĩnh vực ' || (procedure % 12), 'ordinary', 'full',
        'H56.' || unit || '-240101-' || i, channel, 'counter', 0, 'Lò Thị ' || i, 'Lò Thị ' || i, '', '', '', accepted,
        accepted, due, due, due, due + \(day), 0, 0, 0, done, COALESCE(done, \(far)),
        CASE WHEN done IS NULL THEN 0 ELSE done + \(day) END, done + \(day), 8000, 8000, 8000, 0, 1, 1, 0,
        CASE WHEN done IS NULL THEN NULL ELSE 'signed_file' END, accepted
      FROM ended
      """)
  }

  private static func insert(
    _ stretch: Stretch, of range: ClosedRange<Int>, officer: Person.ID, into db: Database
  ) throws {
    let columns = stretch.columns
    try db.run(
      """
      INSERT INTO dossier_spans (dossier, number, status, agency, step, step_name, handler, due_day, late_from, since,
        until)
      SELECT d.id, \(stretch.rawValue), \(columns.status), d.competent, 0, 'Thẩm định', \(officer), d.due_day, d.late_from,
        \(columns.since), \(columns.until)
      FROM dossiers d
      WHERE d.id BETWEEN \(range.lowerBound) AND \(range.upperBound) AND \(columns.since) IS NOT NULL
      """)
  }
}

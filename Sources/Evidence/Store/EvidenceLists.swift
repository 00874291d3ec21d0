public import Cryptography
public import Ledger
public import People
public import Storage
public import ValidationReports
public import WorkTime

/// How many files of one level and verdict there are.
public struct LevelCount: Hashable, Sendable, RowReadable {
  /// nil: not judged to the end.
  public let level: LevelReport?
  public let verdict: ReportVerdict
  public let count: Int

  public init(_ row: Row) throws {
    level = try row[0]
    verdict = try row[1]
    count = try row[2]
  }
}

/// How many files are in one state for one reason.
public struct StateCount: Hashable, Sendable, RowReadable {
  public let state: EvidenceState
  public let failure: EvidenceFailure?
  public let count: Int

  public init(_ row: Row) throws {
    state = try row[0]
    failure = try row[1]
    count = try row[2]
  }
}

/// A file whose evidence is wanting.
public struct WantingLine: Hashable, Sendable, RowReadable {
  public let file: SHA256Digest
  public let agency: Agency.ID
  public let agencyName: String
  public let about: String
  public let recordedAt: Instant
  public let level: LevelReport?
  public let state: EvidenceState
  public let tries: Int
  public let nextAt: Instant?
  public let failure: EvidenceFailure?
  public let failedAt: Instant?

  public init(_ row: Row) throws {
    file = try row[0]
    agency = try row[1]
    agencyName = try row[2]
    about = try row[3]
    recordedAt = try row[4]
    level = try row[5]
    state = try row[6]
    tries = try row[7]
    nextAt = try row[8]
    failure = try row[9]
    failedAt = try row[10]
  }
}

/// What administrators ask about the evidence of files; replaced files are left out everywhere.
struct EvidenceLists {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func levels(of agencies: [Agency.ID]) throws -> [LevelCount] {
    try db.all(
      """
      SELECT level, verdict, COUNT(*) FROM evidence_files WHERE agency IN \(agencies) AND replaced_by IS NULL
      GROUP BY level, verdict ORDER BY level, verdict
      """)
  }

  func states(of agencies: [Agency.ID]) throws -> [StateCount] {
    try db.all(
      """
      SELECT state, failure, COUNT(*) FROM evidence_work WHERE agency IN \(agencies) AND state <> 'replaced'
      GROUP BY state, failure ORDER BY state, failure
      """)
  }

  /// How many files want something that was tried in vain.
  func wantingCount(of agencies: [Agency.ID]) throws -> Int {
    try db.value(EvidenceLists.tally(of: agencies)) ?? 0
  }

  static func tally(of agencies: [Agency.ID]) -> SQL {
    "SELECT COUNT(*) FROM evidence_work WHERE \(wanting(of: agencies))"
  }

  /// The condition of counter and list. Files that wait until a server is set up have one reason together, which the page
  /// says once.
  private static func wanting(of agencies: [Agency.ID]) -> SQL {
    "agency IN \(agencies) AND state IN ('failed', 'settled') AND failure IS NOT NULL"
  }

  func wanting(of agencies: [Agency.ID], skipping skipped: Int, limit: Int) throws -> [WantingLine] {
    try db.all(
      """
      SELECT f.file, f.agency, a.name, f.about, f.recorded_at, f.level, w.state, w.tries, w.next_at, w.failure,
        w.failed_at
      FROM evidence_work w JOIN evidence_files f ON f.file = w.file JOIN agencies a ON a.id = f.agency
      WHERE w.file IN (SELECT file FROM evidence_work WHERE \(EvidenceLists.wanting(of: agencies)))
      ORDER BY w.failed_at DESC, f.file LIMIT \(limit) OFFSET \(skipped)
      """)
  }
}

public import Ledger
public import People
public import Storage
public import WorkTime

/// Người đã xem: one who has read a document.
public struct DocumentReader: Hashable, Sendable, RowReadable {
  public let person: Person.ID
  public let fullName: String
  public let firstAt: Instant
  public let lastAt: Instant

  public init(_ row: Row) throws {
    person = try row[0]
    fullName = try row[1]
    firstAt = try row[2]
    lastAt = try row[3]
  }
}

/// Lịch sử xem: who read which document when; part of the record (NĐ 30/2020/NĐ-CP, Phụ lục VI). Rows are only added,
/// one for each hour in which somebody reads a document, so that turning its pages is not told of as many readings.
struct ReadingLog {
  private let db: Database

  /// Seconds.
  private static let span: Int64 = 3600

  init(_ db: Database) { self.db = db }

  /// Whether a reading at this moment belongs to one that is noted.
  func isNoted(_ document: OutgoingDocument.ID, by person: Person.ID, at now: Instant) throws -> Bool {
    let last: Instant? = try db.value(
      """
      SELECT at FROM document_readings WHERE document = \(document) AND person = \(person)
        AND at > \(now.adding(seconds: -ReadingLog.span)) ORDER BY at DESC LIMIT 1
      """)
    return last != nil
  }

  func note(_ document: OutgoingDocument.ID, by person: Person.ID, at now: Instant) throws {
    try db.run(
      """
      INSERT INTO document_readings (document, person, at) VALUES (\(document), \(person), \(now))
      ON CONFLICT (document, person, at) DO NOTHING
      """)
  }

  /// Who read the document, the latest first.
  func readers(of document: OutgoingDocument.ID) throws -> [DocumentReader] {
    try db.all(
      """
      SELECT r.person, p.full_name, MIN(r.at), MAX(r.at) FROM document_readings r JOIN persons p ON p.id = r.person
      WHERE r.document = \(document) GROUP BY r.person, p.full_name ORDER BY MAX(r.at) DESC, r.person
      """)
  }
}

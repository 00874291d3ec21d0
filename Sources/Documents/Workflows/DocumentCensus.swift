public import Storage
public import WorkTime

/// What Compliance may ask of outgoing documents inside its own transaction: counts and lists by one condition on
/// `documents d`.
public struct DocumentCensus {
  private let db: Database

  public init(_ db: Database) { self.db = db }

  /// The condition of "không đúng quy trình" as of a moment, used by every figure and list.
  public static func incorrect(asOf now: Instant) -> SQL { DocumentLists.incorrect(asOf: now) }

  public func count(where condition: SQL) throws -> Int { try DocumentLists(db).count(where: condition) }

  public func line(_ id: OutgoingDocument.ID) throws -> DocumentLine? { try DocumentLists(db).line(id) }

  /// Newest first.
  public func lines(where condition: SQL, limit: Int) throws -> [DocumentLine] {
    try DocumentLists(db).lines(where: condition, limit: limit)
  }
}

public import Ledger
public import People
public import Storage
public import WorkTime

/// What somebody was typing when they were last heard of: kept while they type, offered again when they come back.
public struct UnsavedDraft: Sendable, RowReadable {
  /// The form as it was sent (application/x-www-form-urlencoded).
  public let form: String
  public let at: Instant

  public init(_ row: Row) throws {
    form = try row[0]
    at = try row[1]
  }
}

/// The drafts being typed; not part of the record, so without events.
public struct UnsavedDrafts {
  private let db: Database

  public init(_ db: Database) { self.db = db }

  /// - Parameter document: nil for a new document.
  public func draft(document: OutgoingDocument.ID?, of person: Person.ID) throws -> UnsavedDraft? {
    try db.first(
      "SELECT form, at FROM unsaved_drafts WHERE person = \(person) AND document = \(document?.rawValue ?? 0)")
  }

  public func keep(_ form: String, document: OutgoingDocument.ID?, of person: Person.ID, at now: Instant) throws {
    try db.run(
      """
      INSERT INTO unsaved_drafts (person, document, form, at)
      VALUES (\(person), \(document?.rawValue ?? 0), \(form), \(now))
      ON CONFLICT (person, document) DO UPDATE SET form = excluded.form, at = excluded.at
      """)
  }

  public func forget(document: OutgoingDocument.ID?, of person: Person.ID) throws {
    try db.run("DELETE FROM unsaved_drafts WHERE person = \(person) AND document = \(document?.rawValue ?? 0)")
  }
}

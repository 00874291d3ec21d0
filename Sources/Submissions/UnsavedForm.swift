public import Storage
public import WorkTime

/// What somebody was typing when they were last heard of: kept while they type, offered again when they come back. Not
/// part of the record, so without events.
public struct UnsavedForm: Sendable, RowReadable {
  /// The fields as application/x-www-form-urlencoded.
  public let text: String
  public let at: Instant

  /// Columns: content, at.
  public init(_ row: Row) throws {
    text = try row[0]
    at = try row[1]
  }
}

/// The forms being typed, each known by whose it is and which.
public struct UnsavedForms {
  private let db: Database

  public init(_ db: Database) { self.db = db }

  /// - Parameters:
  ///   - owner: `person/12`, or whatever else is one typist.
  ///   - form: which form, `reception`.
  public func form(_ form: String, of owner: String) throws -> UnsavedForm? {
    try db.first("SELECT content, at FROM unsaved_forms WHERE owner = \(owner) AND form = \(form)")
  }

  /// - Parameter once: the form's one-time key: what arrives after the form was sent is no news and is not kept.
  public func keep(_ text: String, form: String, of owner: String, once: String, at now: Instant) throws {
    if try Submission.earlierOutcome(of: once, in: db) != nil { return }
    try db.run(
      """
      INSERT INTO unsaved_forms (owner, form, content, at) VALUES (\(owner), \(form), \(text), \(now))
      ON CONFLICT (owner, form) DO UPDATE SET content = excluded.content, at = excluded.at
      """)
  }

  public func forget(_ form: String, of owner: String) throws {
    try db.run("DELETE FROM unsaved_forms WHERE owner = \(owner) AND form = \(form)")
  }
}

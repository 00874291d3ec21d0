public import Storage
public import WorkTime

/// A form that was sent: its one-time key says whether it was sent before (a double click, a re-sent page), so that the
/// act behind it is done once.
public enum Submission {
  public static let migrations = [
    Migration(
      name: "submissions-1",
      statements: [
        .portable(
          """
          CREATE TABLE submissions (
            once_key TEXT PRIMARY KEY,
            outcome TEXT NOT NULL,
            at INTEGER NOT NULL
          )
          """),
        .portable("CREATE INDEX submissions_by_time ON submissions (at)"),
      ]),
    Migration(
      name: "submissions-2-unsaved",
      statements: [
        .portable(
          """
          CREATE TABLE unsaved_forms (
            owner TEXT NOT NULL,
            form TEXT NOT NULL,
            content TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (owner, form)
          )
          """)
      ]),
  ]

  /// How long a key is remembered.
  static let rememberedSeconds: Int64 = 7 * 86_400

  /// Claims the key in the transaction that does the work.
  ///
  /// - Parameters:
  ///   - key: the form's hidden one-time key; an empty one is never remembered.
  ///   - outcome: what a repetition gets as its answer, e.g. the number of the row made.
  /// - Returns: nil the first time; the first time's outcome at a repetition, which must then do nothing.
  public static func claim(_ key: String, outcome: String, at now: Instant, in db: Database) throws -> String? {
    if key.isEmpty { return nil }
    let earlier = try earlierOutcome(of: key, in: db)
    if let earlier { return earlier }
    try db.run("INSERT INTO submissions (once_key, outcome, at) VALUES (\(key), \(outcome), \(now))")
    try db.run("DELETE FROM submissions WHERE at < \(now.adding(seconds: -rememberedSeconds))")
    return nil
  }

  /// The outcome of the form that carried this key; nil if none came.
  public static func earlierOutcome(of key: String, in db: Database) throws -> String? {
    try db.value("SELECT outcome FROM submissions WHERE once_key = \(key)")
  }
}

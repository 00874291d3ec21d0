import Storage
import WorkTime

/// Đếm số lần thử: rows that all servers over one database share.
struct AttemptBuckets {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// - Throws: `CitizenRefusal.tooManyAttempts` when one of them has been made as often as it may.
  func require(_ attempts: [Attempt], at now: Instant) throws {
    for attempt in attempts {
      let end = attempt.scope.window(at: now).upperBound
      let count: Int? = try db.value(
        """
        SELECT attempts FROM citizen_attempts
        WHERE scope = \(attempt.scope) AND trace = \(attempt.trace) AND window_end = \(end)
        """)
      if (count ?? 0) >= attempt.scope.limit { throw CitizenRefusal.tooManyAttempts(until: end) }
    }
  }

  /// Counts them, and forgets the windows that are over.
  func count(_ attempts: [Attempt], at now: Instant) throws {
    for attempt in attempts {
      try db.run(
        """
        INSERT INTO citizen_attempts (scope, trace, window_end, attempts)
        VALUES (\(attempt.scope), \(attempt.trace), \(attempt.scope.window(at: now).upperBound), 1)
        ON CONFLICT (scope, trace, window_end) DO UPDATE SET attempts = citizen_attempts.attempts + 1
        """)
    }
    try db.run("DELETE FROM citizen_attempts WHERE window_end <= \(now)")
  }
}

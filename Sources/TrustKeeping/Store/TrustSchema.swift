public import Storage

/// The tables of the trust list. The list itself is the folder; these say which list was recorded last, and how the
/// fetching of revocation lists goes.
public enum TrustSchema {
  public static let migrations = [
    Migration(
      name: "trust-1",
      statements: [
        .portable(
          """
          CREATE TABLE trust_list_versions (
            id {{identity}},
            digest TEXT NOT NULL,
            recorded_at INTEGER NOT NULL
          )
          """),
        .portable(
          """
          CREATE TABLE revocation_sources (
            address TEXT PRIMARY KEY,
            attempted_at INTEGER NOT NULL,
            succeeded_at INTEGER,
            failures INTEGER NOT NULL CHECK (failures >= 0),
            fault TEXT CHECK (fault IN ('unreachable', 'timed_out', 'not_secure', 'refused', 'too_large', 'broken',
              'unreadable', 'forged', 'stale', 'from_future', 'older')),
            next_at INTEGER NOT NULL,
            CHECK ((fault IS NULL) = (failures = 0))
          )
          """),
      ])
  ]
}

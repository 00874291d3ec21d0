import Cryptography
public import Storage
import WorkTime

extension RefreshFault: SQLBindable, SQLReadable {}

extension RefreshState: RowReadable {
  static let columns: SQL = "address, attempted_at, succeeded_at, failures, fault, next_at"

  public init(_ row: Row) throws {
    self.init(
      address: try row[0], attemptedAt: try row[1], succeededAt: try row[2], failures: try row[3], fault: try row[4],
      nextAt: try row[5])
  }
}

/// Questions about the trust list's record.
struct TrustQueries {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// The list that was recorded last; nil: none was.
  func recordedList() throws -> SHA256Digest? {
    try db.values("SELECT digest FROM trust_list_versions ORDER BY id DESC LIMIT 1", as: SHA256Digest.self).first
  }

  func record(_ list: SHA256Digest, at now: Instant) throws {
    _ = try db.run("INSERT INTO trust_list_versions (digest, recorded_at) VALUES (\(list), \(now))")
  }

  /// By address.
  func sources() throws -> [RefreshState] {
    try db.all("SELECT \(RefreshState.columns) FROM revocation_sources ORDER BY address")
  }

  func keep(_ state: RefreshState) throws {
    _ = try db.run(
      """
      INSERT INTO revocation_sources (address, attempted_at, succeeded_at, failures, fault, next_at)
      VALUES (\(state.address), \(state.attemptedAt), \(state.succeededAt), \(state.failures), \(state.fault),
        \(state.nextAt))
      ON CONFLICT (address) DO UPDATE SET attempted_at = \(state.attemptedAt), succeeded_at = \(state.succeededAt),
        failures = \(state.failures), fault = \(state.fault), next_at = \(state.nextAt)
      """)
  }

  /// What nothing of ours names any more.
  func forget(allBut addresses: Set<String>) throws {
    for state in try sources() where !addresses.contains(state.address) {
      _ = try db.run("DELETE FROM revocation_sources WHERE address = \(state.address)")
    }
  }
}

public import Storage
import WorkTime
import Cryptography

extension Account: RowReadable {
  static let columns: SQL = "id, person, name, password_hash, disabled_at"

  public init(_ row: Row) throws {
    self.init(
      id: try row[0], person: try row[1], name: try row[2], passwordHash: try row[3], disabledAt: try row[4])
  }
}

/// A session as the database keeps it: only the digest of the cookie's token.
struct StoredSession: RowReadable {
  let account: Account.ID
  let person: Person.ID

  init(_ row: Row) throws {
    account = try row[0]
    person = try row[1]
  }
}

/// Failed attempts to sign in under a name.
struct SignInFailures: RowReadable {
  let failures: Int
  let lastFailureAt: Instant

  init(_ row: Row) throws {
    failures = try row[0]
    lastFailureAt = try row[1]
  }
}

/// Questions about accounts and sessions.
struct AccountQueries {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func account(named name: String) throws -> Account? {
    try db.first("SELECT \(Account.columns) FROM accounts WHERE name = \(name)")
  }

  func account(_ id: Account.ID) throws -> Account? {
    try db.first("SELECT \(Account.columns) FROM accounts WHERE id = \(id)")
  }

  func account(of person: Person.ID) throws -> Account? {
    try db.first("SELECT \(Account.columns) FROM accounts WHERE person = \(person) ORDER BY id LIMIT 1")
  }

  func insert(_ account: Account) throws -> Account.ID {
    try db.insert(
      """
      INSERT INTO accounts (person, name, password_hash, disabled_at)
      VALUES (\(account.person), \(account.name), \(account.passwordHash), \(account.disabledAt))
      """)
  }

  func setPasswordHash(_ hash: String, of account: Account.ID) throws {
    _ = try db.run("UPDATE accounts SET password_hash = \(hash) WHERE id = \(account)")
  }

  func disable(_ account: Account.ID, at now: Instant) throws {
    _ = try db.run("UPDATE accounts SET disabled_at = \(now) WHERE id = \(account)")
  }

  func enable(_ account: Account.ID) throws {
    _ = try db.run("UPDATE accounts SET disabled_at = NULL WHERE id = \(account)")
  }

  func failures(under name: String) throws -> SignInFailures? {
    try db.first("SELECT failures, last_failure_at FROM sign_in_failures WHERE name = \(name)")
  }

  func recordFailure(under name: String, at now: Instant) throws {
    _ = try db.run(
      """
      INSERT INTO sign_in_failures (name, failures, last_failure_at) VALUES (\(name), 1, \(now))
      ON CONFLICT (name) DO UPDATE SET failures = sign_in_failures.failures + 1, last_failure_at = excluded.last_failure_at
      """)
  }

  func forgetFailures(under name: String) throws {
    _ = try db.run("DELETE FROM sign_in_failures WHERE name = \(name)")
  }

  func insertSession(
    tokenDigest: SHA256Digest, account: Account.ID, beganAt: Instant, expiresAt: Instant
  ) throws {
    _ = try db.run(
      """
      INSERT INTO sessions (token_digest, account, began_at, expires_at)
      VALUES (\(tokenDigest), \(account), \(beganAt), \(expiresAt))
      """)
  }

  func session(tokenDigest: SHA256Digest, at now: Instant) throws -> StoredSession? {
    try db.first(
      """
      SELECT s.account, a.person
      FROM sessions s JOIN accounts a ON a.id = s.account
      WHERE s.token_digest = \(tokenDigest) AND s.expires_at > \(now) AND a.disabled_at IS NULL
      """)
  }

  /// Whose session this was, ended by time or not.
  func lastHolder(tokenDigest: SHA256Digest) throws -> Person.ID? {
    try db.value(
      """
      SELECT a.person FROM sessions s JOIN accounts a ON a.id = s.account
      WHERE s.token_digest = \(tokenDigest) AND a.disabled_at IS NULL
      """)
  }

  func endSession(tokenDigest: SHA256Digest) throws {
    _ = try db.run("DELETE FROM sessions WHERE token_digest = \(tokenDigest)")
  }

  func endSessions(of account: Account.ID) throws {
    _ = try db.run("DELETE FROM sessions WHERE account = \(account)")
  }

  func endExpiredSessions(at now: Instant) throws {
    _ = try db.run("DELETE FROM sessions WHERE expires_at <= \(now)")
  }
}

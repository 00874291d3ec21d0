import BlockingWork
public import Cryptography
public import Ledger
import Passwords
import Storage
public import WorkTime

extension Directory {
  /// How long a session lasts without signing in again: a working day.
  public static let sessionSeconds: Int64 = 10 * 3600

  /// How long the browser's session is remembered after its end, so that what was being typed finds its writer.
  static let rememberedSeconds: Int64 = 30 * 86_400

  /// Signs in with a name and a password.
  ///
  /// - Parameter token: the digest of a new session token, which the browser gets as its cookie.
  /// - Throws: `PeopleRefusal.wrongNameOrPassword` (the same for an unknown name), `signInThrottled`, `accountDisabled`.
  public func signIn(
    name typedName: String, password: String, token: SHA256Digest, at now: Instant
  ) async throws {
    let name = typedName.trimmed.lowercased()
    let (account, failures) = try await records.read { db in
      let queries = AccountQueries(db)
      return (try queries.account(named: name), try queries.failures(under: name))
    }
    if let failures {
      let next = SignInThrottle.nextAttempt(after: failures.failures, lastFailureAt: failures.lastFailureAt)
      if now < next { throw PeopleRefusal.signInThrottled(until: next) }
    }
    let matches = try await offload { try isPassword(password, of: account) }
    guard let account, matches else {
      try await records.write(chain: .system) { db in try AccountQueries(db).recordFailure(under: name, at: now) }
      throw PeopleRefusal.wrongNameOrPassword
    }
    if account.disabledAt != nil { throw PeopleRefusal.accountDisabled }
    try await beginSession(account, token: token, at: now)
  }

  private func beginSession(_ account: Account, token: SHA256Digest, at now: Instant) async throws {
    try await change(by: account.person, at: now) { db in
      let queries = AccountQueries(db)
      try queries.endExpiredSessions(at: now.adding(seconds: -Directory.rememberedSeconds))
      try queries.forgetFailures(under: account.name)
      try queries.insertSession(
        tokenDigest: token, account: account.id, beganAt: now,
        expiresAt: now.adding(seconds: Directory.sessionSeconds))
      return ((), .signedIn(account.id))
    }
  }

  /// Ends the session of this cookie; nothing happens if there is none.
  public func signOut(token: SHA256Digest) async throws {
    try await records.write(chain: .system) { db in try AccountQueries(db).endSession(tokenDigest: token) }
  }

  /// Who worked in this session, even if it has ended by time: only to keep what they were typing.
  public func lastHolder(token: SHA256Digest) async throws -> Person.ID? {
    try await records.read { db in try AccountQueries(db).lastHolder(tokenDigest: token) }
  }
}

/// An unknown name costs as much work as a known one, so that the time of the answer tells nothing.
private func isPassword(_ password: String, of account: Account?) throws -> Bool {
  guard let account, let hash = PasswordHash(encoded: account.passwordHash) else {
    _ = try PasswordHash(hashing: password)
    return false
  }
  return try hash.matches(password)
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}

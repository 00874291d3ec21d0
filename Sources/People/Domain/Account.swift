public import Ledger
public import WorkTime

/// Tài khoản: a name and password with which a person signs in.
public struct Account: Hashable, Sendable {
  public typealias ID = Identifier<Account>

  public var id: ID
  public var person: Person.ID
  /// Lower-case, unique: `vanthu.trungtien`.
  public var name: String
  /// argon2id in PHC form.
  public var passwordHash: String
  public var disabledAt: Instant?

  public init(id: ID, person: Person.ID, name: String, passwordHash: String, disabledAt: Instant?) {
    self.id = id
    self.person = person
    self.name = name
    self.passwordHash = passwordHash
    self.disabledAt = disabledAt
  }
}

/// When sign-in attempts are slowed down: each failure after the third doubles the wait, up to 15 minutes.
public enum SignInThrottle {
  static let freeFailures = 3
  static let longestWaitSeconds: Int64 = 900

  /// When the next attempt is allowed after this many failures in a row.
  public static func nextAttempt(after failures: Int, lastFailureAt: Instant) -> Instant {
    guard failures >= freeFailures else { return lastFailureAt }
    let doublings = min(failures - freeFailures, 8)
    return lastFailureAt.adding(seconds: min(longestWaitSeconds, 5 << Int64(doublings)))
  }
}

public import Ledger
import BlockingWork
public import Passwords
import Storage
public import WorkTime

extension Directory {
  /// Opens an account for a person.
  ///
  /// - Parameters:
  ///   - typedName: kept in lower case, as sign-in asks for it.
  ///   - cost: how much work a password check takes; the demo's are cheap.
  /// - Throws: `PeopleRefusal.accountNameTaken`, `passwordTooWeak`.
  public func openAccount(
    for person: Person.ID, name typedName: String, password: String, cost: HashingParameters = .recommended,
    by actor: Permit<Administration>?, at now: Instant
  ) async throws -> Account {
    let name = typedName.trimmed.lowercased()
    if !PasswordRule.problems(password, userName: name).isEmpty { throw PeopleRefusal.passwordTooWeak }
    let hash = try await offload { try PasswordHash(hashing: password, parameters: cost).encoded }
    return try await change(by: actor?.person, at: now) { db in
      let queries = AccountQueries(db)
      if try queries.account(named: name) != nil { throw PeopleRefusal.accountNameTaken(name) }
      let blank = Account(id: .init(rawValue: 0), person: person, name: name, passwordHash: hash, disabledAt: nil)
      var account = blank
      account.id = try queries.insert(blank)
      return (account, .accountOpened(account.id, person: person, name: name))
    }
  }

  /// Gives an account a new password and ends its sessions.
  public func changePassword(
    of account: Account.ID, to password: String, by actor: Person.ID, at now: Instant
  ) async throws {
    if !PasswordRule.problems(password, userName: "").isEmpty { throw PeopleRefusal.passwordTooWeak }
    let hash = try await offload { try PasswordHash(hashing: password).encoded }
    try await change(by: actor, at: now) { db in
      let queries = AccountQueries(db)
      try queries.setPasswordHash(hash, of: account)
      try queries.endSessions(of: account)
      return ((), .passwordChanged(account))
    }
  }
}

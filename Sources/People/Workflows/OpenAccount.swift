public import Ledger
import BlockingWork
public import Passwords
import Storage
public import WorkTime

extension Directory {
  /// Opens an account for a person who has none.
  ///
  /// - Parameters:
  ///   - typedName: kept in lower case, as sign-in asks for it.
  ///   - cost: how much work a password check takes; the demo's are cheap.
  /// - Throws: `PeopleRefusal`: `lacksCapability` outside the administrator's reach, `hasAccount`, `accountNameTaken`,
  ///   `passwordTooWeak`, `passwordContainsName`.
  public func openAccount(
    for person: Person.ID, name typedName: String, password: String, cost: HashingParameters = .recommended,
    by actor: Permit<Administration>?, at now: Instant
  ) async throws -> Account {
    let name = typedName.trimmed.lowercased()
    let fullName = try await records.read { db in try PersonQueries(db).person(person).fullName }
    let hash = try await hash(password, userName: name, fullName: fullName, cost: cost)
    return try await change(by: actor?.person, at: now) { db in
      let queries = AccountQueries(db)
      try actor?.requireReach(to: person, in: db)
      if try queries.account(of: person) != nil { throw PeopleRefusal.hasAccount }
      if try queries.account(named: name) != nil { throw PeopleRefusal.accountNameTaken(name) }
      let blank = Account(id: .init(rawValue: 0), person: person, name: name, passwordHash: hash, disabledAt: nil)
      var account = blank
      account.id = try queries.insert(blank)
      return (account, .accountOpened(account.id, person: person, name: name))
    }
  }

  /// Gives an account a new password, ends its sessions and forgets the failures to sign in.
  ///
  /// - Throws: `PeopleRefusal.unknownPerson`, `passwordTooWeak`, `passwordContainsName`.
  public func changePassword(
    of id: Account.ID, to password: String, by actor: Person.ID, at now: Instant
  ) async throws {
    let (account, person) = try await records.read { db in
      guard let account = try AccountQueries(db).account(id) else { throw PeopleRefusal.unknownPerson }
      return (account, try PersonQueries(db).person(account.person))
    }
    let hash = try await hash(password, userName: account.name, fullName: person.fullName, cost: .recommended)
    try await change(by: actor, at: now) { db in
      let queries = AccountQueries(db)
      try queries.setPasswordHash(hash, of: id)
      try queries.endSessions(of: id)
      try queries.forgetFailures(under: account.name)
      return ((), .passwordChanged(id))
    }
  }

  /// - Throws: `PeopleRefusal.passwordTooWeak`, `passwordContainsName`.
  func hash(
    _ password: String, userName: String, fullName: String, cost: HashingParameters
  ) async throws -> String {
    let problems = PasswordRule.problems(password, userName: userName, fullName: fullName)
    if problems.contains(.containsUserName) || problems.contains(.containsFullName) {
      throw PeopleRefusal.passwordContainsName
    }
    if !problems.isEmpty { throw PeopleRefusal.passwordTooWeak }
    return try await offload { try PasswordHash(hashing: password, parameters: cost).encoded }
  }
}

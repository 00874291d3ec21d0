public import Ledger
import Storage
public import WorkTime

extension Directory {
  /// Gives somebody's account a new password, to be told to them, and ends its sessions.
  ///
  /// - Throws: `PeopleRefusal.lacksCapability` outside the administrator's reach; `passwordTooWeak`.
  public func resetPassword(
    of person: Person.ID, to password: String, by actor: Permit<Administration>, at now: Instant
  ) async throws {
    let account = try await account(of: person, by: actor)
    try await changePassword(of: account.id, to: password, by: actor.person, at: now)
  }

  /// Khóa tài khoản: nobody signs in with it any more, and its sessions end.
  public func disableAccount(
    of person: Person.ID, by actor: Permit<Administration>, at now: Instant
  ) async throws {
    let account = try await account(of: person, by: actor)
    try await change(by: actor.person, at: now) { db in
      let queries = AccountQueries(db)
      try queries.disable(account.id, at: now)
      try queries.endSessions(of: account.id)
      return ((), .accountDisabled(account.id))
    }
  }

  private func account(of person: Person.ID, by actor: Permit<Administration>) async throws -> Account {
    try await records.read { db in
      try actor.requireReach(to: person, in: db)
      guard let account = try AccountQueries(db).account(of: person) else { throw PeopleRefusal.unknownPerson }
      return account
    }
  }

  /// Opens a holder's locked key again, with the full number of tries.
  ///
  /// - Throws: `PeopleRefusal.noKey`; `lacksCapability` outside the administrator's reach.
  public func unlockKey(of holder: KeyHolder, by actor: Permit<Administration>, at now: Instant) async throws {
    let key = try await records.read { db in try KeyQueries(db).key(of: holder).key.id }
    try await unlockKey(key, by: actor, at: now)
  }
}

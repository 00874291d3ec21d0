public import Ledger
import Storage
public import WorkTime

extension Directory {
  /// Gives somebody's account a new password, to be told to them, and ends its sessions.
  ///
  /// - Throws: `PeopleRefusal.lacksCapability` outside the administrator's reach; `passwordTooWeak`;
  ///   `passwordContainsName`.
  public func resetPassword(
    of person: Person.ID, to password: String, by actor: Permit<Administration>, at now: Instant
  ) async throws {
    let account = try await account(of: person, by: actor)
    try await changePassword(of: account.id, to: password, by: actor.person, at: now)
  }

  /// Khóa tài khoản: nobody signs in with it any more, and its sessions end.
  ///
  /// - Throws: `PeopleRefusal.accountDisabled` when it is already.
  public func disableAccount(
    of person: Person.ID, by actor: Permit<Administration>, at now: Instant
  ) async throws {
    try await changeAccount(of: person, by: actor, at: now) { account, queries in
      if account.disabledAt != nil { throw PeopleRefusal.accountDisabled }
      try queries.disable(account.id, at: now)
      try queries.endSessions(of: account.id)
      return .accountDisabled(account.id)
    }
  }

  /// Mở lại tài khoản: the same name and password open it again.
  ///
  /// - Throws: `PeopleRefusal.accountInUse` when it is not locked; `lacksCapability` outside the administrator's reach.
  public func enableAccount(
    of person: Person.ID, by actor: Permit<Administration>, at now: Instant
  ) async throws {
    try await changeAccount(of: person, by: actor, at: now) { account, queries in
      if account.disabledAt == nil { throw PeopleRefusal.accountInUse }
      try queries.enable(account.id)
      try queries.forgetFailures(under: account.name)
      return .accountEnabled(account.id)
    }
  }

  private func changeAccount(
    of person: Person.ID, by actor: Permit<Administration>, at now: Instant,
    _ body: @escaping @Sendable (Account, AccountQueries) throws -> PeopleEvent
  ) async throws {
    try await change(by: actor.person, at: now) { db in
      ((), try body(try actor.account(of: person, in: db), AccountQueries(db)))
    }
  }

  private func account(of person: Person.ID, by actor: Permit<Administration>) async throws -> Account {
    try await records.read { db in try actor.account(of: person, in: db) }
  }

  /// Ngừng dùng khóa của một người, một cơ quan: what a forgotten PIN, or one that others may know, comes to. Then the
  /// authority issues another certificate, and ``adoptKey(_:pin:for:by:at:)`` binds it.
  ///
  /// - Throws: `PeopleRefusal.unknownKey`; `keyRetired` when it is already; `lacksCapability` outside the administrator's
  ///   reach.
  public func retireKey(
    _ key: HeldKey.ID, for reason: KeyRetirementReason, by actor: Permit<Administration>, at now: Instant
  ) async throws {
    try await change(by: actor.person, at: now) { db in
      let state = try KeyQueries(db).key(key)
      try actor.requireReach(to: state.key.holder, in: db)
      if state.retirement != nil { throw PeopleRefusal.keyRetired }
      try KeyQueries(db).retire(key, KeyRetirement(at: now, reason: reason))
      return ((), .keyRetired(key, reason: reason))
    }
  }
}

extension Permit where D == Administration {
  /// - Throws: `PeopleRefusal.lacksCapability` outside the reach; `unknownPerson` for one without an account.
  fileprivate func account(of person: Person.ID, in db: Database) throws -> Account {
    try requireReach(to: person, in: db)
    guard let account = try AccountQueries(db).account(of: person) else { throw PeopleRefusal.unknownPerson }
    return account
  }
}

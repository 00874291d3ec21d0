import Storage
public import WorkTime

extension Directory {
  /// Binds a certificate and the place of its key to a holder, in place of what was bound with the same certificate.
  ///
  /// The files must be in the file store already.
  public func bindKey(_ key: HeldKey, by actor: Person.ID?, at now: Instant) async throws -> HeldKey {
    try await change(by: actor, at: now) { db in
      var bound = key
      bound.id = try KeyQueries(db).insert(key)
      return (bound, .keyBound(bound))
    }
  }

  /// Opens a locked key again, with the full number of tries.
  public func unlockKey(_ key: HeldKey.ID, by actor: Permit<Administration>, at now: Instant) async throws {
    try await change(by: actor.person, at: now) { db in
      try actor.requireReach(to: try KeyQueries(db).key(key).key.holder, in: db)
      try KeyQueries(db).setWrongPINs(0, lockedAt: nil, of: key)
      return ((), .keyUnlocked(key))
    }
  }
}

import Storage
public import WorkTime

extension Directory {
  /// Records a delegation (TL. or TUQ.); its `id` is given by the database.
  ///
  /// - Parameter actor: the head of the agency or its administrator; nil while the system is first set up.
  public func delegate(_ delegation: Delegation, by actor: Person.ID?, at now: Instant) async throws -> Delegation {
    try await change(by: actor, at: now) { db in
      var added = delegation
      added.id = try PersonQueries(db).insert(delegation)
      return (added, .delegated(added))
    }
  }

  /// Records a delegation in an agency within the administrator's reach, to somebody who holds an office there.
  ///
  /// - Throws: `PeopleRefusal.lacksCapability`; `noAppointment` when the delegate has no office in the agency.
  public func delegate(
    _ delegation: Delegation, by actor: Permit<Administration>, at now: Instant
  ) async throws -> Delegation {
    try await change(by: actor.person, at: now) { db in
      let queries = PersonQueries(db)
      try actor.requireReach(to: delegation.agency, in: db)
      guard try queries.appointments(of: delegation.delegate).contains(where: { $0.agency == delegation.agency })
      else { throw PeopleRefusal.noAppointment }
      var added = delegation
      added.id = try queries.insert(delegation)
      return (added, .delegated(added))
    }
  }

  /// Chấm dứt việc giao ký trước thời hạn.
  ///
  /// - Throws: `PeopleRefusal`: `unknownDelegation`; `lacksCapability` outside the administrator's reach; as
  ///   ``Delegation/revoke(from:reason:today:)``.
  public func revokeDelegation(
    _ id: Delegation.ID, from day: CalendarDate, reason: String, by actor: Permit<Administration>, at now: Instant
  ) async throws {
    try await change(by: actor.person, at: now) { db in
      var delegation = try PersonQueries(db).delegation(id)
      try actor.requireReach(to: delegation.agency, in: db)
      let event = try delegation.revoke(from: day, reason: reason, today: now.vietnamDate)
      try PersonQueries(db).revoke(id, delegation.revocation)
      return ((), event)
    }
  }
}

import Storage
public import WorkTime

extension Directory {
  /// Adds an agency; its `id` is given by the database.
  ///
  /// - Throws: `PeopleRefusal.codeTaken` with the code or identifier; `lacksCapability` when the agency would stand
  ///   outside the administrator's reach.
  /// - Parameter actor: proof of administration; nil while the system is first set up.
  public func addAgency(_ agency: Agency, by actor: Permit<Administration>?, at now: Instant) async throws -> Agency {
    try await change(by: actor?.person, at: now) { db in
      let queries = AgencyQueries(db)
      try actor?.requirePlace(of: agency, in: db)
      try requireFreeCodes(of: agency, in: queries)
      var added = agency
      added.id = try queries.insert(agency)
      return (added, .agencyRecorded(added))
    }
  }

  /// Replaces an agency's record: names, seal, policies, enforcement date.
  ///
  /// - Throws: `PeopleRefusal.codeTaken`; `lacksCapability` outside the administrator's reach; `unknownAgency` when it
  ///   would stand below itself.
  public func reviseAgency(_ agency: Agency, by actor: Permit<Administration>, at now: Instant) async throws {
    try await change(by: actor.person, at: now) { db in
      let queries = AgencyQueries(db)
      try actor.requireReach(to: agency.id, in: db)
      if try queries.agency(agency.id).superior != agency.superior { try actor.requirePlace(of: agency, in: db) }
      try requireFreeCodes(of: agency, in: queries)
      try queries.update(agency)
      return ((), .agencyRecorded(agency))
    }
  }
}

/// Code and identifiers belong to one agency each.
private func requireFreeCodes(of agency: Agency, in queries: AgencyQueries) throws {
  for code in [agency.code, agency.identifiers.qcvn2016, agency.identifiers.decision2020]
  where try queries.isTaken(code, otherThanBy: agency.id) {
    throw PeopleRefusal.codeTaken(code)
  }
}

extension Permit where D == Administration {
  /// The superior has to be in reach, and neither the agency itself nor below it.
  fileprivate func requirePlace(of agency: Agency, in db: Database) throws {
    let reach = try reach(in: db)
    guard let superior = agency.superior, reach.contains(superior) else {
      throw PeopleRefusal.lacksCapability(.administer)
    }
    guard reach.superiors(of: agency.id).contains(where: { $0.agency.id == superior }) else {
      throw PeopleRefusal.unknownAgency
    }
  }
}

import Storage

extension Viewer {
  /// Whether the viewer may see how agencies do: monitors, and the leaders of an agency.
  public var mayOversee: Bool { capabilities.contains(.monitor) || isLeader }

  /// Whether the viewer may see how the dossiers of the one-stop shop do: also the head of the counter, and whoever
  /// assigns dossiers. NĐ 61/2018/NĐ-CP, Điều 9.
  public var mayOverseeDossiers: Bool {
    mayOversee || !capabilities.isDisjoint(with: [.superviseCounter, .assignDossiers])
  }

  fileprivate var isLeader: Bool {
    standing.appointments.contains { [.chairman, .viceChairman].contains($0.position) }
  }
}

extension Directory {
  /// Phạm vi giám sát: the agencies whose figures the viewer may see: for a monitor the own one and all below it, for a
  /// leader the own one and those directly below it.
  ///
  /// - Throws: `PeopleRefusal.lacksCapability`.
  public func oversight(of viewer: Viewer) async throws -> AgencyReach {
    guard viewer.mayOversee else { throw PeopleRefusal.lacksCapability(.monitor) }
    return try await reach(of: viewer)
  }

  /// The agencies whose dossiers the viewer may see the figures of: as `oversight`, and for who only sees to a counter
  /// the own one.
  ///
  /// - Throws: `PeopleRefusal.lacksCapability`.
  public func dossierOversight(of viewer: Viewer) async throws -> AgencyReach {
    guard viewer.mayOverseeDossiers else { throw PeopleRefusal.lacksCapability(.monitor) }
    return try await reach(of: viewer)
  }

  private func reach(of viewer: Viewer) async throws -> AgencyReach {
    let depth = viewer.capabilities.contains(.monitor) ? Int.max : viewer.isLeader ? 1 : 0
    return try await records.read { db in
      AgencyReach(below: viewer.agency.id, among: try AgencyQueries(db).all(), depth: depth)
    }
  }
}

extension AgencyReach {
  /// An agency in reach and those of the reach that stand below it, in the order of the tree.
  public func below(_ agency: Agency.ID) -> [Agency] {
    AgencyReach(below: agency, among: branches.map(\.agency)).branches.map(\.agency)
  }

  /// - Throws: `PeopleRefusal.lacksCapability` outside the reach.
  public func agency(_ id: Agency.ID) throws(PeopleRefusal) -> Agency {
    guard let branch = branches.first(where: { $0.agency.id == id }) else { throw .lacksCapability(.monitor) }
    return branch.agency
  }
}

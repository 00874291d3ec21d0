import Storage

extension Viewer {
  /// Whether the viewer may see how agencies do: monitors, and the leaders of an agency.
  public var mayOversee: Bool { capabilities.contains(.monitor) || isLeader }

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
    let depth = viewer.capabilities.contains(.monitor) ? Int.max : 1
    return try await records.read { db in
      AgencyReach(below: viewer.agency.id, among: try AgencyQueries(db).all(), depth: depth)
    }
  }
}

extension AgencyReach {
  /// - Throws: `PeopleRefusal.lacksCapability` outside the reach.
  public func agency(_ id: Agency.ID) throws(PeopleRefusal) -> Agency {
    guard let branch = branches.first(where: { $0.agency.id == id }) else { throw .lacksCapability(.monitor) }
    return branch.agency
  }
}

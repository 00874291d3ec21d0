import Certificates
import Storage

/// What an administrator sees of one agency.
public struct AgencyDossier: Sendable {
  public let agency: Agency
  public let superior: Agency?
  public let keys: [KeyOverview]
  /// Those that may stand above it; empty when that is not this administrator's to say.
  public let possibleSuperiors: [AgencyBranch]
}

/// The offices of one agency and the agencies whose offices may be asked for.
public struct AgencyRoster: Sendable {
  public let agency: Agency
  public let lines: [RosterLine]
  public let reach: AgencyReach
}

extension Directory {
  /// - Throws: `PeopleRefusal.unknownAgency`; `lacksCapability` outside the administrator's reach.
  public func agencyDossier(_ id: Agency.ID, by actor: Permit<Administration>) async throws -> AgencyDossier {
    try await records.read { [files = records.files, trust = currentTrust.list] db in
      let agency = try AgencyQueries(db).agency(id)
      try actor.requireReach(to: id, in: db)
      let reach = try actor.reach(in: db)
      return AgencyDossier(
        agency: agency, superior: try agency.superior.map { try AgencyQueries(db).agency($0) },
        keys: try KeyOverview.all(of: .agency(id), in: db, files: files, trust: trust),
        possibleSuperiors: id == actor.agency ? [] : reach.superiors(of: id))
    }
  }

  /// - Throws: `PeopleRefusal.lacksCapability` outside the administrator's reach.
  public func roster(of id: Agency.ID, by actor: Permit<Administration>) async throws -> AgencyRoster {
    try await records.read { db in
      try actor.requireReach(to: id, in: db)
      return AgencyRoster(
        agency: try AgencyQueries(db).agency(id), lines: try PersonQueries(db).roster(of: id),
        reach: try actor.reach(in: db))
    }
  }
}

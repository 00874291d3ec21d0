import Storage
import WorkTime

/// An agency and how far below the top of a tree it stands.
public struct AgencyBranch: Hashable, Sendable {
  public let agency: Agency
  /// 0 at the top.
  public let depth: Int
}

/// Phạm vi: an agency and all below it in the tree, each followed by those below it.
public struct AgencyReach: Sendable {
  public let branches: [AgencyBranch]

  init(below top: Agency.ID, among all: [Agency], depth limit: Int = .max) {
    branches = AgencyReach.branches(of: all.filter { $0.id == top }, among: all, limit: limit)
  }

  public func contains(_ agency: Agency.ID) -> Bool { branches.contains { $0.agency.id == agency } }

  /// Those that may stand above an agency: all in reach that are not the agency itself and not below it.
  public func superiors(of agency: Agency.ID) -> [AgencyBranch] {
    let below = AgencyReach(below: agency, among: branches.map(\.agency))
    return branches.filter { !below.contains($0.agency.id) }
  }

  /// Depth first; an agency that is met again, in a tree that was recorded wrongly, is left out.
  private static func branches(of tops: [Agency], among all: [Agency], limit: Int) -> [AgencyBranch] {
    var met: Set<Agency.ID> = []
    var found: [AgencyBranch] = []
    var open = tops.map { AgencyBranch(agency: $0, depth: 0) }
    while let branch = open.popLast() {
      guard met.insert(branch.agency.id).inserted else { continue }
      found.append(branch)
      guard branch.depth < limit else { continue }
      let next = all.filter { $0.superior == branch.agency.id }.reversed()
      open += next.map { AgencyBranch(agency: $0, depth: branch.depth + 1) }
    }
    return found
  }
}

extension Directory {
  /// Phạm vi quản trị: what an administrator may change.
  public func reach(of actor: Permit<Administration>) async throws -> AgencyReach {
    try await records.read { db in try actor.reach(in: db) }
  }
}

extension Permit where D == Administration {
  func reach(in db: Database) throws -> AgencyReach {
    AgencyReach(below: agency, among: try AgencyQueries(db).all())
  }

  /// - Throws: `PeopleRefusal.lacksCapability` unless the agency is the administrator's own or below it.
  func requireReach(to agency: Agency.ID, in db: Database) throws {
    guard try reach(in: db).contains(agency) else { throw PeopleRefusal.lacksCapability(.administer) }
  }

  /// An account, a key or a delegation gives power in every office of its holder, so all those that have not ended have
  /// to be in reach; of somebody who has none left, the last one; somebody who never had one is anybody's.
  ///
  /// - Throws: `PeopleRefusal.lacksCapability`.
  func requireReach(to person: Person.ID, in db: Database) throws {
    let offices = try PersonQueries(db).appointments(of: person)
    let open = offices.filter { $0.validTo.map { day <= $0 } ?? true }
    let last = offices.max { ($0.validTo ?? day) < ($1.validTo ?? day) }
    let deciding = open.isEmpty ? [last].compactMap(\.self) : open
    let reach = try reach(in: db)
    guard deciding.allSatisfy({ reach.contains($0.agency) }) else {
      throw PeopleRefusal.lacksCapability(.administer)
    }
  }

  func requireReach(to holder: KeyHolder, in db: Database) throws {
    switch holder {
    case .person(let person): try requireReach(to: person, in: db)
    case .agency(let agency): try requireReach(to: agency, in: db)
    }
  }
}

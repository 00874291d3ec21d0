public import Ledger
public import People
public import Storage
import ValidationReports
public import WorkTime

/// How the evidence of the files of an agency and those below it stands.
public struct EvidenceOverview: Sendable {
  /// The administrator's own.
  public let agency: Agency.ID
  public let levels: [LevelCount]
  public let states: [StateCount]
  /// The files that want something, a page of them, the latest failure first.
  public let wanting: [WantingLine]
  public let page: Int
  public let wantingCount: Int
  /// Timestamp servers that are set up: scheme and host.
  public let servers: [String]

  /// All files whose evidence is kept.
  public var total: Int { levels.reduce(0) { $0 + $1.count } }
  /// Those that have all: B-LTA.
  public var archived: Int { levels.filter { $0.level == .archived }.reduce(0) { $0 + $1.count } }
}

extension EvidenceDesk {
  /// Lines on a page of the list.
  public static let pageSize = 25

  /// - Parameter page: from 1; past the end is the last.
  public func overview(page: Int, for overseer: EvidenceOversight) async throws -> EvidenceOverview {
    let servers = line.servers.map(\.shownAddress)
    return try await records.read { db in
      let lists = EvidenceLists(db)
      let agencies = try EvidenceDesk.reach(of: overseer.agency, in: db)
      let count = try lists.wantingCount(of: agencies)
      let shown = min(max(1, page), max(1, (count + EvidenceDesk.pageSize - 1) / EvidenceDesk.pageSize))
      return EvidenceOverview(
        agency: overseer.agency, levels: try lists.levels(of: agencies), states: try lists.states(of: agencies),
        wanting: try lists.wanting(
          of: agencies, skipping: (shown - 1) * EvidenceDesk.pageSize, limit: EvidenceDesk.pageSize),
        page: shown, wantingCount: count, servers: servers)
    }
  }

  /// The agencies that an administrator sees to: their own and all below it, which seldom have one.
  private static func reach(of agency: Agency.ID, in db: Database) throws -> [Agency.ID] {
    let register = PeopleRegister(db)
    return try register.allAgencies().map(\.id).filter {
      try $0 == agency || register.isBelow($0, superior: agency)
    }
  }

  /// How many files of the agency and those below want something: the counter of the navigation, the same as the list's.
  public static func wantingCount(of agency: Agency.ID, in db: Database) throws -> Int {
    try EvidenceLists(db).wantingCount(of: try reach(of: agency, in: db))
  }

  /// Thử lại ngay: brings the files that failed or are held up again, of all agencies in reach.
  ///
  /// - Returns: how many.
  @discardableResult
  public func hasten(by overseer: EvidenceOversight, at now: Instant) async throws -> Int {
    try await records.write(chain: .system) { db in
      try EvidenceQueue(db).hasten(try EvidenceDesk.reach(of: overseer.agency, in: db), at: now)
    }
  }

  /// The same for all agencies, by whoever runs the server.
  @discardableResult
  public func hastenAll(at now: Instant) async throws -> Int {
    try await records.write(chain: .system) { db in
      try EvidenceQueue(db).hasten(try PeopleRegister(db).allAgencies().map(\.id), at: now)
    }
  }

  /// Levels and states of all agencies' files.
  public func tally() async throws -> (levels: [LevelCount], states: [StateCount]) {
    try await records.read { db in
      let lists = EvidenceLists(db)
      let all = try PeopleRegister(db).allAgencies().map(\.id)
      return (try lists.levels(of: all), try lists.states(of: all))
    }
  }
}

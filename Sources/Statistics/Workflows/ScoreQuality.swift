public import Ledger
import OneStop
public import People
import Procedures
import Storage
public import WorkTime

/// Đánh giá theo chín chỉ số: of one agency and its officers, for a period.
public struct QualityAssessment: Sendable {
  public let agency: Agency
  public let window: StatisticsWindow
  public let scores: QualityScores
  /// By officer, in the order of their names.
  public let officers: [(officer: Person.ID, name: String, scores: QualityScores)]
  public let online: OnlineStanding
  public let entries: [EnteredIndex]
}

/// What was entered, by whom and when.
public struct EnteredIndex: Sendable {
  public let entry: IndexEntry
  public let personName: String
  public let at: Instant
}

extension StatisticsDesk {
  /// The nine indices over the dossiers that ended with a result in the period.
  public func assessment(of agency: Agency, in window: StatisticsWindow) async throws -> QualityAssessment {
    try await records.read { [rule] db in
      let register = StatisticsRegister(db, rule: rule)
      let slice = DossierSlice(units: [agency.id])
      let lines = try register.lines(of: .resolved, of: slice, in: window, limit: .max)
      let entries = try IndexLog(db).entries(of: agency.id, window.period)
      let complained = Set(entries.compactMap(\.complainedCode))
      let dossiers = DossierRegister(db)
      let own = try lines.map { line in
        DossierMarks(
          try dossiers.dossier(line.id), try dossiers.history(line.id), of: agency.id, window: window,
          isComplained: complained.contains(line.code?.description ?? ""))
      }
      let legs = try dossiers.legs(of: agency.id, endedFrom: window.period.begins, until: window.receivedBefore)
      let marks = own + legs.map { DossierMarks(legs: $0.value) }
      let online = try register.online(of: agency, slice, in: window, db: db)
      let names = try PeopleRegister(db).names(of: Set(marks.flatMap(\.officers)))
      let officers = Set(marks.flatMap(\.officers)).map { officer in
        let own = marks.filter { $0.officers.contains(officer) }
        return (
          officer: officer, name: names[officer] ?? "",
          scores: QualityScores(QualityIndex.ofOfficers, of: own, for: officer)
        )
      }
      return QualityAssessment(
        agency: agency, window: window, scores: QualityScores(of: marks, entries: entries, online: online),
        officers: officers.sorted { ($0.name, $0.officer) < ($1.name, $1.officer) }, online: online, entries: entries)
    }
  }

  /// Enters points with their source, or a complaint found true; the newest points of an index hold.
  ///
  /// - Throws: `IndexEntryRefusal`.
  public func enter(
    _ entry: IndexEntry, for period: ReportPeriod, by head: Permit<DossierAssignment>, at now: Instant
  ) async throws {
    try entry.requireMeaning()
    try await records.write(chain: Chain(rawValue: head.agency.rawValue)) { db in
      if case .complaint(let code, _) = entry {
        let dossier = try DossierCode(code).flatMap { try DossierRegister(db).dossier(code: $0) }
        guard dossier?.competent == head.agency else { throw IndexEntryRefusal.unknownDossier }
      }
      try db.append(
        NewEvent(
          entry, subject: IndexLog.subject(of: head.agency, period), actor: head.person.rawValue, at: now))
    }
  }
}

/// Entries stand in the log alone; nothing is projected from them.
struct IndexLog {
  private let db: Database

  init(_ db: Database) { self.db = db }

  static func subject(of agency: Agency.ID, _ period: ReportPeriod) -> String {
    "quality-index/\(agency)/\(period.from)/\(period.to)"
  }

  /// Oldest first.
  func entries(of agency: Agency.ID, _ period: ReportPeriod) throws -> [EnteredIndex] {
    let events = try db.events(of: IndexLog.subject(of: agency, period))
    let names = try PeopleRegister(db).names(of: Set(events.compactMap(\.fact.actor).map { Person.ID(rawValue: $0) }))
    return try events.map { event in
      EnteredIndex(
        entry: try event.fact.decoded(as: IndexEntry.self),
        personName: event.fact.actor.flatMap { names[Person.ID(rawValue: $0)] } ?? "", at: event.fact.at)
    }
  }
}

extension EnteredIndex {
  fileprivate var complainedCode: String? {
    if case .complaint(let code, _) = entry { code.uppercased() } else { nil }
  }
}

extension StatisticsRegister {
  fileprivate func online(
    of agency: Agency, _ slice: DossierSlice, in window: StatisticsWindow, db: Database
  ) throws -> OnlineStanding {
    let offered = try ProcedureRegister(db).offered(by: agency, on: window.lastDay)
    var online = slice
    online.channel = .online
    let late = try count(.late, of: online, in: window) + count(.doneLate, of: online, in: window)
    return OnlineStanding(
      procedures: Share(offered.count { $0.onlineLevel != .information }, of: offered.count),
      dossiers: Share(
        try count(.receivedOnline, of: slice, in: window), of: try count(.received, of: slice, in: window)),
      lateDossiers: late)
  }
}

extension QualityScores {
  fileprivate init(_ indices: [QualityIndex], of marks: [DossierMarks], for officer: Person.ID?) {
    self.init(
      indices.reduce(into: [:]) { scores, index in
        scores[index] = IndexScore(meanOf: marks.compactMap { $0.points(index, for: officer) })
      })
  }

  fileprivate init(of marks: [DossierMarks], entries: [EnteredIndex], online: OnlineStanding) {
    var scores = QualityScores(QualityIndex.ofOfficers, of: marks, for: nil).scores
    scores[.online] = online.points.map { IndexScore(points: $0) }
    for entered in entries {
      if case .points(let index, let points, _) = entered.entry { scores[index] = IndexScore(points: points) }
    }
    self.init(scores)
  }
}

public import Ledger
public import OneStop
public import People
public import Storage
import WorkTime

/// Thống kê hồ sơ: reads, never writes.
public struct StatisticsDesk: Sendable {
  public let records: Records
  public let rule: LatenessRule

  public init(records: Records, rule: LatenessRule = .firstAppointment) {
    self.records = records
    self.rule = rule
  }

  /// The figures of some agencies, told apart by a dimension.
  ///
  /// - Parameters:
  ///   - units: as the viewer's reach gives them.
  ///   - slice: what is cut away beside; its units are set here.
  public func report(
    of units: [Agency], by dimension: StatisticsDimension, slice: DossierSlice = DossierSlice(),
    in window: StatisticsWindow
  ) async throws -> StatisticsReport {
    try await records.read { [rule] db in
      let asked = try UnitSelection(units, in: window, db: db)
      var slice = slice
      slice.units = asked.members
      let rows = try StatisticsRows(db: db, rule: rule, selection: asked, slice: slice, window: window).rows(
        by: dimension)
      return StatisticsReport(dimension: dimension, slice: slice, window: window, rule: rule, rows: rows)
    }
  }
}

/// Báo cáo thống kê hồ sơ.
public struct StatisticsReport: Sendable {
  public let dimension: StatisticsDimension
  public let slice: DossierSlice
  public let window: StatisticsWindow
  public let rule: LatenessRule
  public let rows: [StatisticsRow]

  public var total: DossierFigures { rows.reduce(DossierFigures()) { $0 + $1.figures } }
}

/// One line of it.
public struct StatisticsRow: Sendable {
  public let key: StatisticsKey
  /// Of the unit, field, procedure or officer; empty for a channel and for nobody, which Web and Exports name.
  public let name: String
  public let figures: DossierFigures
}

/// What a line counts.
public enum StatisticsKey: Hashable, Sendable {
  case unit(Agency.ID)
  case field(String)
  /// By the national code.
  case procedure(String)
  case officer(OfficerChoice)
  case channel(SubmissionChannel)
}

/// The agencies of a report: who answers that day, and the merged ones that they answer for.
struct UnitSelection {
  let units: [Agency]
  let succession: AgencySuccession
  /// nil: every agency there is, so that nothing need be compared.
  let members: [Agency.ID]?

  init(_ asked: [Agency], in window: StatisticsWindow, db: Database) throws {
    let all = try PeopleRegister(db).allAgencies()
    let line = AgencySuccession(all, on: window.lastDay)
    let wanted = Set(asked.map { line.answerable(for: $0.id) })
    units = all.filter { wanted.contains($0.id) }
    succession = line
    let found = line.members(of: wanted)
    members = found.count == all.count ? nil : found
  }
}

/// The lines of a report inside one read transaction.
struct StatisticsRows {
  let db: Database
  let rule: LatenessRule
  let selection: UnitSelection
  let slice: DossierSlice
  let window: StatisticsWindow

  private var queries: DossierFigureQueries { DossierFigureQueries(db, rule: rule) }

  func rows(by dimension: StatisticsDimension) throws -> [StatisticsRow] {
    switch dimension {
    case .unit: try units()
    case .field: try fields()
    case .procedure: try procedures()
    case .officer: try officers()
    case .channel:
      try queries.figuresByChannel(of: slice, in: window).sorted { $0.key.nationalCode < $1.key.nationalCode }.map {
        StatisticsRow(key: .channel($0.key), name: "", figures: $0.value)
      }
    }
  }

  /// Every agency has its line, one without any dossier too.
  private func units() throws -> [StatisticsRow] {
    let found = try queries.figuresByUnit(of: slice, in: window)
    let rolled = found.reduce(into: [Agency.ID: DossierFigures]()) { rolled, next in
      let unit = selection.succession.answerable(for: next.key)
      rolled[unit] = (rolled[unit] ?? DossierFigures()) + next.value
    }
    return selection.units.map {
      StatisticsRow(key: .unit($0.id), name: $0.name, figures: rolled[$0.id] ?? DossierFigures())
    }
  }

  /// A code whose field was changed from one version to the next has one line still.
  private func procedures() throws -> [StatisticsRow] {
    let found = try queries.figuresByProcedure(of: slice, in: window)
    let codes = found.reduce(into: [String: StatisticsRow]()) { codes, next in
      let code = next.procedure.code
      codes[code] = StatisticsRow(
        key: .procedure(code), name: next.procedure.name,
        figures: (codes[code]?.figures ?? DossierFigures()) + next.figures)
    }
    return codes.sorted { $0.key < $1.key }.map(\.value)
  }

  private func fields() throws -> [StatisticsRow] {
    let found = try queries.figuresByProcedure(of: slice, in: window)
    let fields = found.reduce(into: [String: DossierFigures]()) {
      $0[$1.procedure.field] = ($0[$1.procedure.field] ?? DossierFigures()) + $1.figures
    }
    return fields.sorted { $0.key < $1.key }.map { StatisticsRow(key: .field($0.key), name: $0.key, figures: $0.value) }
  }

  private func officers() throws -> [StatisticsRow] {
    let found = try queries.figuresByOfficer(of: slice, in: window)
    let names = try PeopleRegister(db).names(of: Set(found.keys.compactMap(\.self)))
    return found.map { officer, figures in
      StatisticsRow(
        key: .officer(officer.map { .person($0) } ?? .nobody), name: officer.flatMap { names[$0] } ?? "",
        figures: figures)
    }.sorted { ($0.name.isEmpty ? 1 : 0, $0.name, "\($0.key)") < ($1.name.isEmpty ? 1 : 0, $1.name, "\($1.key)") }
  }
}

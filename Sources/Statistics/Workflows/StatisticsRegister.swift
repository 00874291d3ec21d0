public import Ledger
public import OneStop
public import People
public import Storage

/// What may be asked of the figures of dossiers inside one's own transaction.
public struct StatisticsRegister {
  private let db: Database
  private let queries: DossierFigureQueries

  public init(_ db: Database, rule: LatenessRule = .firstAppointment) {
    self.db = db
    queries = DossierFigureQueries(db, rule: rule)
  }

  /// A figure of each of these agencies, with those that were merged into it.
  public func counts(
    of figure: DossierFigure, ofUnits units: [Agency.ID], in window: StatisticsWindow
  ) throws -> [Agency.ID: Int] {
    let succession = AgencySuccession(try PeopleRegister(db).allAgencies(), on: window.lastDay)
    return try units.reduce(into: [:]) { counts, unit in
      counts[unit] = try count(figure, of: DossierSlice(units: succession.members(of: unit)), in: window)
    }
  }

  /// The dossiers behind it, newest first.
  public func lines(
    of figure: DossierFigure, ofUnit unit: Agency.ID, in window: StatisticsWindow, limit: Int
  ) throws -> [DossierLine] {
    let succession = AgencySuccession(try PeopleRegister(db).allAgencies(), on: window.lastDay)
    return try lines(of: figure, of: DossierSlice(units: succession.members(of: unit)), in: window, limit: limit)
  }

  /// The agency and all below it in the tree, ended ones too.
  public func reach(of top: Agency.ID) throws -> [Agency] {
    let people = PeopleRegister(db)
    return try people.allAgencies().filter { try $0.id == top || people.isBelow($0.id, superior: top) }
  }

  func count(_ figure: DossierFigure, of slice: DossierSlice, in window: StatisticsWindow) throws -> Int {
    try DossierCensus(db).count(where: queries.condition(figure, of: slice, in: window))
  }

  func lines(
    of figure: DossierFigure, of slice: DossierSlice, in window: StatisticsWindow, limit: Int
  ) throws -> [DossierLine] {
    try DossierCensus(db).lines(where: queries.condition(figure, of: slice, in: window), limit: limit)
  }
}

public import Documents
public import Ledger
public import People
public import Storage
public import WorkTime

/// Counts and lists of the figures, both from one condition, so that a list always adds up to its figure.
public struct FigureQueries {
  private let db: Database

  public init(_ db: Database) { self.db = db }

  /// The condition that defines a figure, on `documents d`.
  static func condition(_ figure: Figure, of agency: Agency.ID, in period: ReportPeriod, asOf now: Instant) -> SQL {
    let base: SQL = """
      d.agency = \(agency) AND d.submitted_at >= \(period.begins) AND d.submitted_at < \(period.ends)
      """
    let narrowed: SQL? =
      switch figure {
      case .submitted: nil
      case .signedByChairman:
        "d.leader_check = \(SignatureCheck.valid) AND d.leader_position = \(Position.chairman)"
      case .signedByViceChairman:
        "d.leader_check = \(SignatureCheck.valid) AND d.leader_position = \(Position.viceChairman)"
      case .correct: "NOT \(DocumentCensus.incorrect(asOf: now))"
      case .incorrect: DocumentCensus.incorrect(asOf: now)
      case .sealed: "d.agency_check = \(SignatureCheck.valid)"
      case .issuedOnTime:
        "d.issued_at IS NOT NULL AND d.deviations NOT LIKE \("%\(DeviationRule.issuedLate.rawValue)%")"
      }
    return narrowed.map { "\(base) AND \($0)" } ?? base
  }

  public func figures(of agency: Agency.ID, in period: ReportPeriod, asOf now: Instant) throws -> Figures {
    var values: [Figure: Int] = [:]
    for figure in Figure.allCases {
      let condition = FigureQueries.condition(figure, of: agency, in: period, asOf: now)
      values[figure] = try DocumentCensus(db).count(where: condition)
    }
    return Figures(values)
  }

  /// The documents behind a figure, newest first.
  public func lines(
    of figure: Figure, of agency: Agency.ID, in period: ReportPeriod, asOf now: Instant,
    before: OutgoingDocument.ID?, limit: Int
  ) throws -> [DocumentLine] {
    let condition = FigureQueries.condition(figure, of: agency, in: period, asOf: now)
    let page: SQL = before.map { "\(condition) AND d.id < \($0)" } ?? condition
    return try DocumentCensus(db).lines(where: page, limit: limit)
  }
}

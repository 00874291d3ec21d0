public import Documents
public import People
import Storage
public import WorkTime

/// One page of the documents behind a figure of a unit.
public struct FigureList: Sendable {
  public let unit: Agency
  public let figure: Figure
  public let period: ReportPeriod
  /// The moment as of which open deadlines are judged.
  public let asOf: Instant
  /// The figure itself; all pages together have so many lines.
  public let count: Int
  /// From 1.
  public let page: Int
  public let lines: [DocumentLine]

  public static let pageSize = 25
}

extension ComplianceDesk {
  /// - Parameter page: from 1; a number past the end counts as the last.
  public func list(
    of figure: Figure, of unit: Agency.ID, period: ReportPeriod, asOf now: Instant, page: Int
  ) async throws -> FigureList {
    try await records.read { db in
      let queries = FigureQueries(db)
      let count = try queries.figures(of: unit, in: period, asOf: now)[figure]
      let size = FigureList.pageSize
      let page = min(max(1, page), max(1, (count + size - 1) / size))
      let lines = try queries.lines(
        of: figure, of: unit, in: period, asOf: now, before: nil, limit: page * size)
      return FigureList(
        unit: try PeopleRegister(db).agency(unit), figure: figure, period: period, asOf: now, count: count, page: page,
        lines: Array(lines.dropFirst((page - 1) * size)))
    }
  }
}

public import OneStop
public import People
import Storage
public import WorkTime

/// One page of the dossiers behind a figure.
public struct DossierFigureList: Sendable {
  /// The figure itself; all pages together have so many lines.
  public let count: Int
  /// From 1.
  public let page: Int
  public let lines: [DossierLine]

  public static let pageSize = 25
}

/// Một tháng của biểu đồ: what came and what was done.
public struct MonthlyFlow: Sendable {
  public let month: ReportPeriod
  public let received: Int
  public let done: Int
  public let doneLate: Int
}

extension StatisticsDesk {
  /// - Parameter page: from 1; a number past the end counts as the last.
  public func list(
    of figure: DossierFigure, of units: [Agency], slice: DossierSlice, in window: StatisticsWindow, page: Int
  ) async throws -> DossierFigureList {
    try await records.read { [rule] db in
      var slice = slice
      slice.units = try UnitSelection(units, in: window, db: db).members
      let register = StatisticsRegister(db, rule: rule)
      let count = try register.count(figure, of: slice, in: window)
      let size = DossierFigureList.pageSize
      let page = min(max(1, page), max(1, (count + size - 1) / size))
      let lines = try register.lines(of: figure, of: slice, in: window, limit: page * size)
      return DossierFigureList(count: count, page: page, lines: Array(lines.dropFirst((page - 1) * size)))
    }
  }

  /// Each month up to a day, the last twelve: what came in it, and what was ended in it.
  public func trend(of units: [Agency], slice: DossierSlice, until day: CalendarDate) async throws -> [MonthlyFlow] {
    guard let first = CalendarDate(year: day.year - 1, month: day.month, day: 1),
      let year = ReportPeriod(from: first, to: day)
    else { return [] }
    return try await records.read { [rule] db in
      try ReportingPeriod.months(of: year).suffix(12).compactMap { month in
        guard let window = StatisticsWindow(month, asOf: month.ends) else { return nil }
        var slice = slice
        slice.units = try UnitSelection(units, in: window, db: db).members
        let register = StatisticsRegister(db, rule: rule)
        return MonthlyFlow(
          month: month, received: try register.count(.received, of: slice, in: window),
          done: try register.count(.done, of: slice, in: window),
          doneLate: try register.count(.doneLate, of: slice, in: window))
      }
    }
  }
}

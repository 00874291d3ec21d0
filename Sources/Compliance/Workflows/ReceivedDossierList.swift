public import OneStop
public import People
import Statistics
import Storage
public import WorkTime

/// One page of the dossiers that a unit received in the period.
public struct ReceivedDossierList: Sendable {
  public let unit: Agency
  public let period: ReportPeriod
  /// The figure itself; all pages together have so many lines.
  public let count: Int
  /// From 1.
  public let page: Int
  public let lines: [DossierLine]
}

extension ComplianceDesk {
  /// The dossiers behind the figure of the one-stop shop.
  ///
  /// - Parameter page: from 1; a number past the end counts as the last.
  public func receivedDossiers(
    of unit: Agency.ID, period: ReportPeriod, asOf now: Instant, page: Int
  ) async throws -> ReceivedDossierList {
    try await records.read { db in
      let agency = try PeopleRegister(db).agency(unit)
      guard let window = StatisticsWindow(period, asOf: now) else {
        return ReceivedDossierList(unit: agency, period: period, count: 0, page: 1, lines: [])
      }
      let register = StatisticsRegister(db)
      let count = try register.counts(of: .received, ofUnits: [unit], in: window)[unit] ?? 0
      let size = FigureList.pageSize
      let page = min(max(1, page), max(1, (count + size - 1) / size))
      let lines = try register.lines(of: .received, ofUnit: unit, in: window, limit: page * size)
      return ReceivedDossierList(
        unit: agency, period: period, count: count, page: page, lines: Array(lines.dropFirst((page - 1) * size)))
    }
  }
}

public import Documents
public import Ledger
public import People
public import Storage
public import WorkTime

/// Giám sát: reads, never writes.
public struct ComplianceDesk: Sendable {
  public let records: Records
  public let rule: ClassificationRule

  public init(records: Records, rule: ClassificationRule) {
    self.records = records
    self.rule = rule
  }

  /// The appendix for the units below an agency; for an agency without any, its own line.
  public func appendix(of agency: Agency.ID, period: ReportPeriod, asOf now: Instant) async throws -> Appendix {
    try await records.read { [rule] db in
      let agencies = PeopleRegister(db)
      let superior = try agencies.agency(agency)
      let below = try agencies.subordinates(of: agency, on: period.to)
      let rows = try (below.isEmpty ? [superior] : below).enumerated().map { index, unit in
        let figures = try FigureQueries(db).figures(of: unit.id, in: period, asOf: now)
        return AppendixRow(
          ordinal: index + 1, agency: unit, figures: figures, classification: rule.classify(figures))
      }
      return Appendix(agency: superior, period: period, asOf: now, rule: rule, rows: rows)
    }
  }

  /// The documents behind one figure of one unit.
  public func documents(
    behind figure: Figure, of unit: Agency.ID, period: ReportPeriod, asOf now: Instant,
    before: OutgoingDocument.ID?, limit: Int
  ) async throws -> [DocumentLine] {
    try await records.read { db in
      try FigureQueries(db).lines(of: figure, of: unit, in: period, asOf: now, before: before, limit: limit)
    }
  }
}

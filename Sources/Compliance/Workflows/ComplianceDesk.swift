public import Documents
public import Ledger
public import People
import Statistics
public import Storage
public import WorkTime

/// Giám sát: reads, never writes.
public struct ComplianceDesk: Sendable {
  public let records: Records
  public let rule: ClassificationRule
  public let oneStopRule: OneStopRule

  public init(records: Records, rule: ClassificationRule, oneStopRule: OneStopRule = .quanSon2020) {
    self.records = records
    self.rule = rule
    self.oneStopRule = oneStopRule
  }

  /// The appendix for the units below an agency; for an agency without any, its own line.
  public func appendix(of agency: Agency.ID, period: ReportPeriod, asOf now: Instant) async throws -> Appendix {
    try await records.read { [rule, oneStopRule] db in
      let agencies = PeopleRegister(db)
      let superior = try agencies.agency(agency)
      let below = try agencies.subordinates(of: agency, on: period.to)
      let units = below.isEmpty ? [superior] : below
      let received = try StatisticsWindow(period, asOf: now).map {
        try StatisticsRegister(db).counts(of: .received, ofUnits: units.map(\.id), in: $0)
      }
      let rows = try units.enumerated().map { index, unit in
        let dossiers = received?[unit.id] ?? 0
        let figures = try FigureQueries(db).figures(of: unit.id, in: period, asOf: now)
        return AppendixRow(
          ordinal: index + 1, agency: unit, figures: figures, classification: rule.classify(figures),
          receivedDossiers: dossiers, oneStopClassification: oneStopRule.classify(received: dossiers))
      }
      return Appendix(agency: superior, period: period, asOf: now, rule: rule, oneStopRule: oneStopRule, rows: rows)
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

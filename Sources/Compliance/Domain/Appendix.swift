public import People
public import WorkTime

/// Phụ lục: how each unit below an agency drafts, signs and issues, for a period, as of a moment.
public struct Appendix: Sendable {
  public let agency: Agency
  public let period: ReportPeriod
  /// The moment as of which open deadlines are judged.
  public let asOf: Instant
  public let rule: ClassificationRule
  public let oneStopRule: OneStopRule
  public let rows: [AppendixRow]

  public var total: Figures { rows.reduce(Figures()) { $0 + $1.figures } }

  /// Hồ sơ Một cửa received by all units.
  public var receivedDossiers: Int { rows.reduce(0) { $0 + $1.receivedDossiers } }

  /// Those classified as good, or as limited.
  public func rows(good isGood: Bool) -> [AppendixRow] { rows.filter { ($0.classification == .good) == isGood } }
}

/// One unit's line.
public struct AppendixRow: Sendable {
  /// TT, from 1.
  public let ordinal: Int
  public let agency: Agency
  public let figures: Figures
  public let classification: Classification
  /// Hồ sơ được tiếp nhận trên hệ thống Một cửa trong kỳ.
  public let receivedDossiers: Int
  public let oneStopClassification: OneStopClassification
}

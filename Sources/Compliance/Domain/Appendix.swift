public import People
public import WorkTime

/// Kỳ báo cáo: both days included, in Vietnam time.
public struct ReportPeriod: Hashable, Sendable {
  public let from: CalendarDate
  public let to: CalendarDate

  /// nil if it ends before it begins.
  public init?(from: CalendarDate, to: CalendarDate) {
    guard from <= to else { return nil }
    self.from = from
    self.to = to
  }

  /// First moment of the period.
  public var begins: Instant { VietnamTime(from).instant }
  /// First moment after it.
  public var ends: Instant { VietnamTime(to.adding(days: 1)).instant }
}

/// Phụ lục: how each unit below an agency drafts, signs and issues, for a period, as of a moment.
public struct Appendix: Sendable {
  public let agency: Agency
  public let period: ReportPeriod
  /// The moment as of which open deadlines are judged.
  public let asOf: Instant
  public let rule: ClassificationRule
  public let rows: [AppendixRow]

  public var total: Figures { rows.reduce(Figures()) { $0 + $1.figures } }

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
}

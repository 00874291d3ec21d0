public import WorkTime

/// Kỳ và thời điểm: what a report covers and as of when it tells. The moment itself is the first one not known any more.
public struct StatisticsWindow: Hashable, Sendable {
  public let period: ReportPeriod
  public let asOf: Instant

  /// - Returns: nil for a moment at which the period has not begun.
  public init?(_ period: ReportPeriod, asOf: Instant) {
    guard asOf > period.begins else { return nil }
    (self.period, self.asOf) = (period, asOf)
  }

  /// First moment after what is received in the period, as far as it is known.
  public var receivedBefore: Instant { min(period.ends, asOf) }

  /// The last day of which the window knows something.
  public var lastDay: CalendarDate { Instant(microseconds: asOf.microseconds - 1).vietnamDate }
}

/// Số liệu tại thời điểm nào: what of a period that has ended is told.
public enum StatisticsMoment: Hashable, Sendable {
  /// Tại thời điểm cuối kỳ, or now while the period goes on.
  case periodEnd
  /// Đến nay: what has become of the period's dossiers since.
  case present
  /// Đến hết một ngày.
  case endOf(CalendarDate)

  /// nil: at that moment the period has not begun.
  public func window(on period: ReportPeriod, now: Instant) -> StatisticsWindow? {
    switch self {
    case .periodEnd: StatisticsWindow(period, asOf: min(period.ends, now))
    case .present: StatisticsWindow(period, asOf: now)
    case .endOf(let day): StatisticsWindow(period, asOf: min(VietnamTime(day.adding(days: 1)).instant, now))
    }
  }
}

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

/// A dated exception to the five-day week: a weekday off, or a Saturday worked instead of one.
/// Bộ luật Lao động 2019, Điều 112; swaps are decided each year for state offices.
public struct DayRule: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable {
    case off, worked
  }

  public let date: CalendarDate
  public let kind: Kind
  /// The holiday's name in Vietnamese, or what the day is worked for.
  public let reason: String
  /// Where the row comes from: the law, or that year's decision.
  public let source: String
  /// True until the year's official calendar confirms the row.
  public let isProvisional: Bool

  public init(date: CalendarDate, kind: Kind, reason: String, source: String, isProvisional: Bool = false) {
    self.date = date
    self.kind = kind
    self.reason = reason
    self.source = source
    self.isProvisional = isProvisional
  }
}

public import WorkTime

/// Kỳ xem đánh giá: whole months, since no day of a rating is kept.
public struct RatingMonths: Hashable, Sendable {
  /// `2020-08`
  public let first: String
  public let last: String

  /// The months of two days, both included, in whichever order the days come.
  public init(from one: CalendarDate, to other: CalendarDate) {
    (first, last) = (RatingMonths.month(of: min(one, other)), RatingMonths.month(of: max(one, other)))
  }

  /// The month that a day is in.
  static func month(of day: CalendarDate) -> String { String(day.description.prefix(7)) }
}

public import WorkTime

/// Moments of the test world, on the Vietnamese clock.
public enum Times {
  /// The first day of every agency and appointment.
  public static let founding = day("2019-01-02")
  /// Friday 14/8/2020, the day of the letter.
  public static let friday = day("2020-08-14")
  /// That Friday at nine.
  public static let now = at("2020-08-14", 9)

  /// - Parameter text: `yyyy-MM-dd`.
  public static func day(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(text) else { preconditionFailure("\(text) is a date") }
    return date
  }

  public static func at(_ date: String, _ hour: Int, _ minute: Int = 0, _ second: Int = 0) -> Instant {
    VietnamTime(day(date), hour: hour, minute: minute, second: second).instant
  }
}

/// Giờ làm việc: the morning and afternoon of an office's working day, in seconds since Vietnam midnight.
public struct OfficeHours: Hashable, Sendable {
  public let morning: Range<Int>
  public let afternoon: Range<Int>

  /// 07:00-11:30 and 13:30-17:00, as the Thanh Hóa offices keep: eight hours.
  public static let customary = OfficeHours(
    uncheckedMorning: 7 * 3600..<11 * 3600 + 1800, afternoon: 13 * 3600 + 1800..<17 * 3600)

  /// nil unless both have a length, the morning comes first and all lie inside one day.
  public init?(morning: Range<Int>, afternoon: Range<Int>) {
    guard !morning.isEmpty, !afternoon.isEmpty, morning.lowerBound >= 0, morning.upperBound <= afternoon.lowerBound,
      afternoon.upperBound < 86_400
    else { return nil }
    self.init(uncheckedMorning: morning, afternoon: afternoon)
  }

  private init(uncheckedMorning morning: Range<Int>, afternoon: Range<Int>) {
    self.morning = morning
    self.afternoon = afternoon
  }

  /// Working seconds in a day.
  public var secondsPerDay: Int { morning.count + afternoon.count }

  /// Whether the office is open at this moment of a working day; closed at the very end of a half-day.
  public func isOpen(at time: VietnamTime, in calendar: WorkCalendar) -> Bool {
    calendar.isWorkingDay(time.date) && (morning.contains(time.secondOfDay) || afternoon.contains(time.secondOfDay))
  }

  /// The moment itself when open, else the next opening.
  public func opening(notBefore time: VietnamTime, in calendar: WorkCalendar) -> VietnamTime {
    guard !isOpen(at: time, in: calendar) else { return time }
    if calendar.isWorkingDay(time.date),
      let half = [morning, afternoon].first(where: { time.secondOfDay < $0.lowerBound })
    {
      return OfficeHours.moment(time.date, half.lowerBound)
    }
    return OfficeHours.moment(calendar.nextWorkingDay(after: time.date), morning.lowerBound)
  }

  /// The close of this day's office hours, the due moment of a limit counted in days.
  public func closing(of date: CalendarDate) -> VietnamTime { OfficeHours.moment(date, afternoon.upperBound) }

  /// The moment this many working seconds later: hours run at once while the office is open, else from the next
  /// opening; a limit that is used up exactly at a closing ends at that closing.
  /// - Parameter workingSeconds: 0 or more.
  public func adding(workingSeconds: Int, to time: VietnamTime, in calendar: WorkCalendar) -> VietnamTime {
    precondition(workingSeconds >= 0, "working seconds run forward only")
    var moment = opening(notBefore: time, in: calendar)
    var left = workingSeconds
    while true {
      let end = moment.secondOfDay < morning.upperBound ? morning.upperBound : afternoon.upperBound
      guard left > end - moment.secondOfDay else {
        return OfficeHours.moment(moment.date, moment.secondOfDay + left)
      }
      left -= end - moment.secondOfDay
      moment = opening(notBefore: OfficeHours.moment(moment.date, end), in: calendar)
    }
  }

  private static func moment(_ date: CalendarDate, _ secondOfDay: Int) -> VietnamTime {
    VietnamTime(date, hour: secondOfDay / 3600, minute: secondOfDay / 60 % 60, second: secondOfDay % 60)
  }
}

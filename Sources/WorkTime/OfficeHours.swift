/// Giờ làm việc: an office's week. Which dates are worked is the calendar's matter; a Saturday worked instead of another
/// day has the hours of a Monday.
public struct OfficeHours: Hashable, Sendable {
  /// The hours of one weekday.
  public struct Day: Hashable, Sendable {
    /// Morning and afternoon, or one of them: in seconds since Vietnam midnight, in order and apart.
    public let halves: [Range<Int>]
    /// Chỉ tiếp nhận: dossiers are received, but the day is not a working day (a Saturday counter, QĐ 14/2010/QĐ-TTg).
    public let isCounterOnly: Bool

    /// nil unless the halves are one or two, have a length, follow on each other and lie inside one day.
    public init?(halves: [Range<Int>], isCounterOnly: Bool = false) {
      let isInOrder = zip(halves, halves.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
      guard (1...2).contains(halves.count), isInOrder,
        halves.allSatisfy({ !$0.isEmpty && $0.lowerBound >= 0 && $0.upperBound < 86_400 })
      else { return nil }
      self.init(unchecked: halves, isCounterOnly: isCounterOnly)
    }

    fileprivate init(unchecked halves: [Range<Int>], isCounterOnly: Bool) {
      self.halves = halves
      self.isCounterOnly = isCounterOnly
    }

    var end: Int { halves[halves.count - 1].upperBound }
  }

  /// By weekday, Monday first.
  let week: [Day?]
  private let monday: Day

  /// 07:00-11:30 and 13:30-17:00 from Monday to Friday, as the Thanh Hóa offices keep: eight hours.
  public static let customary = OfficeHours(
    monday: Day(unchecked: [7 * 3600..<11 * 3600 + 1800, 13 * 3600 + 1800..<17 * 3600], isCounterOnly: false))

  private init(monday: Day) {
    self.monday = monday
    week = Weekday.allCases.map { $0.isWeekend ? nil : monday }
  }

  /// - Parameter days: every weekday from Monday to Friday with hours of work; the weekend at most with a counter.
  /// - Returns: nil otherwise.
  public init?(_ days: [Weekday: Day]) {
    let isComplete = Weekday.allCases.allSatisfy { weekday in
      weekday.isWeekend ? days[weekday]?.isCounterOnly != false : days[weekday]?.isCounterOnly == false
    }
    guard isComplete, let monday = days[.monday] else { return nil }
    self.monday = monday
    week = Weekday.allCases.map { days[$0] }
  }

  /// Working seconds of an ordinary day.
  public var secondsPerDay: Int { monday.halves.reduce(0) { $0 + $1.count } }

  /// The halves that are worked that day; none on a day of rest.
  private func halves(of date: CalendarDate, in calendar: WorkCalendar) -> [Range<Int>] {
    calendar.isWorkingDay(date) ? working(on: date).halves : []
  }

  /// The hours of a date that is worked.
  private func working(on date: CalendarDate) -> Day {
    guard let day = week[date.weekday.rawValue], !day.isCounterOnly else { return monday }
    return day
  }

  /// Whether the office is open at this moment of a working day; closed at the very end of a half-day.
  public func isOpen(at time: VietnamTime, in calendar: WorkCalendar) -> Bool {
    halves(of: time.date, in: calendar).contains { $0.contains(time.secondOfDay) }
  }

  /// Whether what comes at this moment is received on this date: on a working day until closing, also over lunch and
  /// before opening; with a counter on that weekday as well, unless the date is a holiday.
  public func receives(at time: VietnamTime, in calendar: WorkCalendar) -> Bool {
    if calendar.isWorkingDay(time.date) { return time.secondOfDay <= working(on: time.date).end }
    guard let day = week[time.date.weekday.rawValue], day.isCounterOnly else { return false }
    return calendar.rule(for: time.date) == nil && time.secondOfDay <= day.end
  }

  /// The moment itself when open, else the next opening.
  public func opening(notBefore time: VietnamTime, in calendar: WorkCalendar) -> VietnamTime {
    adding(workingSeconds: 0, to: time, in: calendar)
  }

  /// The close of this day's office hours, the due moment of a limit counted in days.
  public func closing(of date: CalendarDate) -> VietnamTime { OfficeHours.moment(date, working(on: date).end) }

  /// The moment this many working seconds later: hours run at once while the office is open, else from the next
  /// opening; a limit that is used up exactly at a closing ends at that closing.
  /// - Parameter workingSeconds: 0 or more.
  public func adding(workingSeconds: Int, to time: VietnamTime, in calendar: WorkCalendar) -> VietnamTime {
    precondition(workingSeconds >= 0, "working seconds run forward only")
    var (date, second, left) = (time.date, time.secondOfDay, workingSeconds)
    while true {
      for half in halves(of: date, in: calendar) where half.upperBound > second {
        let begin = max(half.lowerBound, second)
        if left <= half.upperBound - begin { return OfficeHours.moment(date, begin + left) }
        left -= half.upperBound - begin
      }
      (date, second) = (calendar.nextWorkingDay(after: date), 0)
    }
  }

  private static func moment(_ date: CalendarDate, _ secondOfDay: Int) -> VietnamTime {
    VietnamTime(date, hour: secondOfDay / 3600, minute: secondOfDay / 60 % 60, second: secondOfDay % 60)
  }
}

/// Lịch làm việc: the five-day week with its dated exceptions. Bộ luật Lao động 2019, Điều 111-112.
///
/// Weekdays without a row are working days, also in years the rows do not cover: ask `covers(_:)` before a promise
/// is printed from the answer.
public struct WorkCalendar: Sendable {
  /// Paid holidays the law has given every year since 2013; fewer rows mean the year was not entered.
  private static let statutoryDaysOff = 10

  private let rules: [CalendarDate: DayRule]
  private let coveredYears: Set<Int>
  /// Of the years that have rows; nil without any.
  private let index: WorkdayIndex?

  /// - Parameter rules: at most one a date; of two, the later in the list holds.
  public init(rules: [DayRule]) {
    self.rules = Dictionary(rules.map { ($0.date, $0) }, uniquingKeysWith: { _, later in later })
    let daysOff = Dictionary(grouping: self.rules.values.filter { $0.kind == .off }, by: \.date.year)
    coveredYears = Set(daysOff.filter { $0.value.count >= WorkCalendar.statutoryDaysOff }.keys)
    index = WorkCalendar.index(of: self.rules)
  }

  /// Reads the columns `date,kind,reason,source,provisional`.
  public init(csv: String) throws(CalendarFileRefusal) {
    self.init(rules: try CalendarFile(csv).rules)
  }

  /// Every exception, by date.
  public var exceptions: [DayRule] { rules.values.sorted { $0.date < $1.date } }

  /// The exception entered for this day, if any.
  public func rule(for date: CalendarDate) -> DayRule? { rules[date] }

  /// Whether the holidays of this day's year have been entered.
  public func covers(_ date: CalendarDate) -> Bool { coveredYears.contains(date.year) }

  /// Whether an answer that counts the days of this range rests on rows not yet confirmed, or on no rows at all.
  public func isProvisional(from first: CalendarDate, through last: CalendarDate) -> Bool {
    guard first <= last else { return false }
    return (first.year...last.year).contains { !coveredYears.contains($0) }
      || rules.values.contains { $0.isProvisional && (first...last).contains($0.date) }
  }

  /// Why the day is not worked; nil on a working day.
  public func reason(for date: CalendarDate) -> RestReason? {
    switch rules[date]?.kind {
    case .worked: nil
    case .off: rules[date].map(RestReason.holiday)
    case nil: date.weekday.isWeekend ? .weekend : nil
    }
  }

  public func isWorkingDay(_ date: CalendarDate) -> Bool { WorkCalendar.isWorked(date, by: rules) }

  private static func isWorked(_ date: CalendarDate, by rules: [CalendarDate: DayRule]) -> Bool {
    rules[date].map { $0.kind == .worked } ?? !date.weekday.isWeekend
  }

  private static func index(of rules: [CalendarDate: DayRule]) -> WorkdayIndex? {
    guard let first = rules.keys.min(), let last = rules.keys.max(),
      let begin = CalendarDate(year: first.year, month: 1, day: 1),
      let end = CalendarDate(year: last.year, month: 12, day: 31)
    else { return nil }
    return WorkdayIndex(begin...end) { isWorked($0, by: rules) }
  }

  /// The first working day later than this day.
  public func nextWorkingDay(after date: CalendarDate) -> CalendarDate { nearestWorkingDay(from: date, step: 1) }

  /// The last working day earlier than this day.
  public func previousWorkingDay(before date: CalendarDate) -> CalendarDate { nearestWorkingDay(from: date, step: -1) }

  /// The day itself when worked, else the next working day: where a period counted in calendar days ends.
  /// Bộ luật Dân sự 2015, Điều 148.5.
  public func workingDay(onOrAfter date: CalendarDate) -> CalendarDate {
    isWorkingDay(date) ? date : nextWorkingDay(after: date)
  }

  /// The day this many working days later, the first day not counted (Bộ luật Dân sự 2015, Điều 147.2).
  /// - Parameter workingDays: negative counts backwards; zero gives the day itself, worked or not.
  public func adding(workingDays: Int, to date: CalendarDate) -> CalendarDate {
    if workingDays == 0 { return date }
    if let number = index?.day(workingDays, from: date.dayNumber) { return CalendarDate(dayNumber: number) }
    let step = workingDays.signum()
    return (0..<abs(workingDays)).reduce(date) { day, _ in nearestWorkingDay(from: day, step: step) }
  }

  /// Working days after the first day up to and with the last, the first day not counted.
  /// - Returns: negative when the last day is earlier, so that `adding(workingDays:to:)` undoes it on working days.
  public func workingDays(from first: CalendarDate, to last: CalendarDate) -> Int {
    guard first <= last else {
      return -(last.dayNumber..<first.dayNumber).count { isWorkingDay(CalendarDate(dayNumber: $0)) }
    }
    return (first.dayNumber..<last.dayNumber).count { isWorkingDay(CalendarDate(dayNumber: $0 + 1)) }
  }

  private func nearestWorkingDay(from date: CalendarDate, step: Int) -> CalendarDate {
    if let number = index?.day(step, from: date.dayNumber) { return CalendarDate(dayNumber: number) }
    var day = date.adding(days: step)
    while !isWorkingDay(day) { day = day.adding(days: step) }
    return day
  }
}

/// Two calendars are equal when their rows are.
extension WorkCalendar: Hashable {
  public static func == (left: WorkCalendar, right: WorkCalendar) -> Bool { left.rules == right.rules }

  public func hash(into hasher: inout Hasher) { hasher.combine(rules) }
}

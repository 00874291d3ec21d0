public import WorkTime

/// Hạn phát hành: the end of the next working day after the leader's signature; of the same day if urgent.
/// NĐ 30/2020/NĐ-CP, Điều 18 khoản 1. The days are computed once, so that a look-up costs nothing.
public struct IssueDeadlines: Sendable {
  private let calendar: WorkCalendar
  private let firstDay: Int
  /// Day number of the next working day, per day from `firstDay`.
  private let nextWorkingDay: [Int]

  /// - Parameter years: those whose days are kept in the table; beyond, the calendar is asked each time.
  public init(_ calendar: WorkCalendar, years: ClosedRange<Int> = 2015...2040) {
    let first = CalendarDate(year: years.lowerBound, month: 1, day: 1)!.dayNumber
    let last = CalendarDate(year: years.upperBound, month: 12, day: 31)!.dayNumber
    self.calendar = calendar
    firstDay = first
    nextWorkingDay = (first...last).map { calendar.nextWorkingDay(after: CalendarDate(dayNumber: $0)).dayNumber }
  }

  /// The first moment at which issuing is late.
  public func lateFrom(signedAt: Instant, urgency: Urgency) -> Instant {
    let offset = VietnamTime.offsetSeconds * 1_000_000
    let day = 86_400 * 1_000_000 as Int64
    let signedDay = Int((signedAt.microseconds + offset) / day)
    let dueDay = urgency == .normal ? dayAfter(signedDay) : signedDay
    return Instant(microseconds: Int64(dueDay + 1) * day - offset)
  }

  private func dayAfter(_ day: Int) -> Int {
    let index = day - firstDay
    guard nextWorkingDay.indices.contains(index) else {
      return calendar.nextWorkingDay(after: CalendarDate(dayNumber: day)).dayNumber
    }
    return nextWorkingDay[index]
  }
}

/// Hạn trả kết quả, with the reasons for it.
public struct DueDate: Hashable, Sendable {
  public let received: VietnamTime
  public let limit: TimeLimit
  /// The close of office hours for limits in days; late is judged by the date of it.
  public let due: VietnamTime
  /// From the reception to the due date, in order.
  public let reasons: [DueReason]

  /// One sentence a line: the same on screen, on the slip and in the terminal.
  public var explanation: [String] { reasons.map(\.sentence) }
}

/// What due dates are counted by: an office's calendar and hours. NĐ 61/2018/NĐ-CP; Bộ luật Dân sự 2015, Điều 147-148.
public struct DueRules: Hashable, Sendable {
  public let calendar: WorkCalendar
  public let hours: OfficeHours

  /// Seconds since midnight: what comes later can't be asked for on the same day. NĐ 23/2015/NĐ-CP, Điều 7.
  public static let sameDayEnd = 15 * 3600
  /// A working day is eight hours, whatever an office's own hours are.
  public static let secondsPerDay = 8 * 3600

  public init(calendar: WorkCalendar, hours: OfficeHours = .customary) {
    self.calendar = calendar
    self.hours = hours
  }

  /// When a limit that runs from this reception ends.
  public func due(_ limit: TimeLimit, from received: VietnamTime) -> VietnamTime {
    var moment = received
    for (index, stretch) in limit.stretches.enumerated() {
      moment = end(of: stretch, from: moment, beginning: begin(of: stretch, from: moment, isFirst: index == 0))
    }
    return moment
  }

  /// The same, with the reasons.
  public func explained(_ limit: TimeLimit, from received: VietnamTime) -> DueDate {
    var reasons: [DueReason] = [.received(received), .limited(limit)]
    var moment = received
    for (index, stretch) in limit.stretches.enumerated() {
      let first = begin(of: stretch, from: moment, isFirst: index == 0)
      let last = end(of: stretch, from: moment, beginning: first)
      if limit.stretches.count > 1 { reasons.append(.stretch(number: index + 1, stretch)) }
      reasons += self.reasons(for: stretch, from: moment, beginning: first, to: last)
      moment = last
    }
    reasons += doubts(from: received.date, through: moment.date) + [.due(moment)]
    return DueDate(received: received, limit: limit, due: moment, reasons: reasons)
  }

  /// The same hour of the day so many working days later.
  public func moving(_ moment: VietnamTime, byWorkingDays days: Int) -> VietnamTime {
    let day = calendar.adding(workingDays: days, to: moment.date)
    return VietnamTime(day, hour: moment.hour, minute: moment.minute, second: moment.second)
  }

  /// When a stretch ends that follows on another.
  func end(of stretch: TimeLimit.Stretch, following moment: VietnamTime) -> VietnamTime {
    end(of: stretch, from: moment, beginning: begin(of: stretch, from: moment, isFirst: false))
  }

  /// The day from which a stretch is counted: what comes after closing or on a day of rest came the next working day.
  /// Calendar days and hours of the clock run at once; so does a stretch that follows on another.
  private func begin(of stretch: TimeLimit.Stretch, from moment: VietnamTime, isFirst: Bool) -> CalendarDate {
    guard isFirst else { return moment.date }
    let isInTime: Bool =
      switch stretch {
      case .workingDays: hours.receives(at: moment, in: calendar)
      case .sameDay: calendar.isWorkingDay(moment.date) && moment.secondOfDay <= DueRules.sameDayEnd
      case .days, .hours, .workingHours: true
      }
    return isInTime ? moment.date : calendar.nextWorkingDay(after: moment.date)
  }

  private func end(
    of stretch: TimeLimit.Stretch, from moment: VietnamTime, beginning first: CalendarDate
  ) -> VietnamTime {
    switch stretch {
    case .workingDays(let tenths) where tenths % 10 == 0:
      return hours.closing(of: calendar.adding(workingDays: tenths / 10, to: first))
    case .workingDays(let tenths):
      return hours.adding(workingSeconds: tenths * DueRules.secondsPerDay / 10, to: moment, in: calendar)
    case .days(let count): return hours.closing(of: calendar.workingDay(onOrAfter: first.adding(days: count)))
    case .workingHours(let count): return hours.adding(workingSeconds: count * 3600, to: moment, in: calendar)
    case .hours(let count): return VietnamTime(moment.instant.adding(seconds: Int64(count) * 3600))
    case .sameDay: return hours.closing(of: calendar.workingDay(onOrAfter: first))
    }
  }
}

extension DueRules {
  private func reasons(
    for stretch: TimeLimit.Stretch, from moment: VietnamTime, beginning first: CalendarDate, to last: VietnamTime
  ) -> [DueReason] {
    let moved: [DueReason] = first == moment.date ? [] : shift(of: stretch, from: moment, to: first)
    switch stretch {
    case .workingDays(let tenths) where tenths % 10 == 0:
      return moved + [.firstDay(first)] + runs(after: first, through: last.date)
    case .workingDays, .workingHours: return [.workingHours(from: opening(after: moment), to: last)]
    case .days(let count):
      let end = first.adding(days: count)
      let run: [DueReason] = [.firstDay(first), .calendarDays(from: first.adding(days: 1), through: end, count: count)]
      return run + (end == last.date ? [] : rests(from: end, until: last.date) + [.rolled(from: end, to: last.date)])
    case .hours: return [.clockHours(from: moment, to: last)]
    case .sameDay: return moved
    }
  }

  private func opening(after moment: VietnamTime) -> VietnamTime { hours.opening(notBefore: moment, in: calendar) }

  private func shift(
    of stretch: TimeLimit.Stretch, from moment: VietnamTime, to first: CalendarDate
  ) -> [DueReason] {
    let isClosed = !hours.receives(at: moment, in: calendar) || !calendar.isWorkingDay(moment.date)
    let rests = rests(from: moment.date, until: first)
    return rests + [stretch == .sameDay && !isClosed ? .tooLateForSameDay(to: first) : .outsideHours(to: first)]
  }

  /// Days of rest from a day up to before another.
  private func rests(from first: CalendarDate, until last: CalendarDate) -> [DueReason] {
    runs(from: first, through: last.adding(days: -1)).filter(\.isRest)
  }

  private func runs(after first: CalendarDate, through last: CalendarDate) -> [DueReason] {
    runs(from: first.adding(days: 1), through: last)
  }

  /// Each day counted or left out and why; days alike that follow on each other in one reason.
  private func runs(from first: CalendarDate, through last: CalendarDate) -> [DueReason] {
    var runs: [DueReason] = []
    var count = 0
    for number in first.dayNumber..<max(first.dayNumber, last.dayNumber + 1) {
      let day = CalendarDate(dayNumber: number)
      let reason: DueReason
      if let rest = calendar.reason(for: day) {
        reason = .rest(from: day, through: day, rest)
      } else {
        count += 1
        reason = .counted(from: day, through: day, numbers: count...count, calendar.rule(for: day))
      }
      if let joined = runs.last?.joined(with: reason) { runs[runs.count - 1] = joined } else { runs.append(reason) }
    }
    return runs
  }

  /// Years whose holidays are not known for certain.
  private func doubts(from first: CalendarDate, through last: CalendarDate) -> [DueReason] {
    (first.year...last.year).compactMap { year in
      guard let begin = CalendarDate(year: year, month: 1, day: 1),
        let end = CalendarDate(year: year, month: 12, day: 31)
      else { return nil }
      let range = (max(first, begin), min(last, end))
      return calendar.isProvisional(from: range.0, through: range.1) ? .uncertain(year: year) : nil
    }
  }
}

import WorkTime

/// Periods that are asked for often.
enum PeriodPreset: CaseIterable {
  case thisWeek, lastWeek, thisMonth, lastMonth

  var label: String {
    switch self {
    case .thisWeek: "Tuần này"
    case .lastWeek: "Tuần trước"
    case .thisMonth: "Tháng này"
    case .lastMonth: "Tháng trước"
    }
  }

  /// Those that have not ended go up to today.
  func period(on today: CalendarDate) -> ReportPeriod {
    let monday = today.adding(days: 1 - today.weekday.numberFromMonday)
    let first = today.adding(days: 1 - today.day)
    return switch self {
    case .thisWeek: PeriodPreset.period(monday, today)
    case .lastWeek: PeriodPreset.period(monday.adding(days: -7), monday.adding(days: -1))
    case .thisMonth: PeriodPreset.period(first, today)
    case .lastMonth:
      PeriodPreset.period(first.adding(days: -first.adding(days: -1).day), first.adding(days: -1))
    }
  }

  private static func period(_ from: CalendarDate, _ to: CalendarDate) -> ReportPeriod {
    guard let period = ReportPeriod(from: from, to: to) else { preconditionFailure("a preset begins before it ends") }
    return period
  }
}

extension Weekday {
  /// thứ Hai is 1, Chủ nhật 7.
  fileprivate var numberFromMonday: Int {
    switch self {
    case .monday: 1
    case .tuesday: 2
    case .wednesday: 3
    case .thursday: 4
    case .friday: 5
    case .saturday: 6
    case .sunday: 7
    }
  }
}

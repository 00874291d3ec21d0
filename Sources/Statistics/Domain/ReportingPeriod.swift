public import WorkTime

/// Kỳ báo cáo thường dùng: by the calendar, or as state periodic reports close, on the 14th (kiểm soát thủ tục hành
/// chính). NĐ 09/2019/NĐ-CP, Điều 12.
public enum ReportingPeriod: Hashable, Sendable {
  case week(of: CalendarDate)
  case month(year: Int, month: Int)
  /// From 1 to 4.
  case quarter(year: Int, Int)
  case year(Int)
  /// Quý báo cáo, the 15th to the 14th: the first from 15/12 of the year before to 14/3.
  case reportingQuarter(year: Int, Int)
  /// 6 tháng đầu năm: 15/12 to 14/6.
  case reportingHalfYear(Int)
  /// 9 tháng: 15/12 to 14/9.
  case reportingNineMonths(Int)
  /// 15/12 of the year before to 14/12.
  case reportingYear(Int)

  public var period: ReportPeriod {
    switch self {
    case .week(let day):
      let monday = day.adding(days: -day.weekday.rawValue)
      return ReportingPeriod.period(monday, monday.adding(days: 6))
    case .month(let year, let month): return ReportingPeriod.months(year, month, count: 1, from: 1)
    case .quarter(let year, let number): return ReportingPeriod.months(year, number * 3 - 2, count: 3, from: 1)
    case .year(let year): return ReportingPeriod.months(year, 1, count: 12, from: 1)
    case .reportingQuarter(let year, let number):
      return ReportingPeriod.months(year, number * 3 - 3, count: 3, from: 15)
    case .reportingHalfYear(let year): return ReportingPeriod.months(year, 0, count: 6, from: 15)
    case .reportingNineMonths(let year): return ReportingPeriod.months(year, 0, count: 9, from: 15)
    case .reportingYear(let year): return ReportingPeriod.months(year, 0, count: 12, from: 15)
    }
  }

  /// - Parameters:
  ///   - month: of the first day; 0 is December of the year before.
  ///   - day: of the month on which the period begins.
  private static func months(_ year: Int, _ month: Int, count: Int, from day: Int) -> ReportPeriod {
    period(date(year, month, day), date(year, month + count, day).adding(days: -1))
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    let months = year * 12 + month - 1
    guard let date = CalendarDate(year: months / 12, month: months % 12 + 1, day: day) else {
      preconditionFailure("the first and the fifteenth are in every month")
    }
    return date
  }

  private static func period(_ from: CalendarDate, _ to: CalendarDate) -> ReportPeriod {
    guard let period = ReportPeriod(from: from, to: to) else { preconditionFailure("a period ends after it begins") }
    return period
  }
}

extension ReportingPeriod {
  /// The months that a period touches, each with its part of the period: what a trend is drawn by.
  public static func months(of period: ReportPeriod) -> [ReportPeriod] {
    var found: [ReportPeriod] = []
    var first = period.from
    while first <= period.to {
      let last = min(months(first.year, first.month, count: 1, from: 1).to, period.to)
      found.append(ReportingPeriod.period(first, last))
      first = last.adding(days: 1)
    }
    return found
  }
}

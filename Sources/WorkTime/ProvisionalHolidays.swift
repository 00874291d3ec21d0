/// Lịch nghỉ dự kiến: what the law lets one expect of a year whose holidays are not announced yet. Bộ luật Lao động 2019,
/// Điều 111-112. The blocks of Tết and of Quốc khánh are decided each year: these rows are to be replaced.
public enum ProvisionalHolidays {
  private static let source = "Bộ luật Lao động 2019, Điều 112 (dự kiến)"

  /// Rows of days off, Monday to Friday, by date; all provisional.
  public static func rules(_ year: Int) -> [DayRule] {
    var rules: [CalendarDate: DayRule] = [:]
    func add(_ date: CalendarDate, _ name: String) {
      rules[date] = DayRule(date: date, kind: .off, reason: name, source: source, isProvisional: true)
    }
    let holidays = self.holidays(of: year)
    for (date, name) in holidays where !date.weekday.isWeekend { add(date, name) }
    for (date, name) in holidays where date.weekday.isWeekend {
      // A holiday on the weekly day of rest is made up for on the next day that is worked.
      var next = date.adding(days: 1)
      while next.weekday.isWeekend || rules[next] != nil { next = next.adding(days: 1) }
      add(next, "Nghỉ bù \(name)")
    }
    return rules.values.sorted { $0.date < $1.date }
  }

  /// Tết: the last day of the old year and four of the new one.
  private static func holidays(of year: Int) -> [(CalendarDate, String)] {
    let tet = LunarCalendar.newYear(year)
    let ancestors = LunarCalendar.date(day: 10, month: 3, year: year)
    var days = [(CalendarDate(year: year, month: 1, day: 1), "Tết Dương lịch")]
    days += (-1...3).map { (tet.adding(days: $0), "Tết Âm lịch") }
    days += [(ancestors, "Giỗ Tổ Hùng Vương")]
    days += [
      (CalendarDate(year: year, month: 4, day: 30), "Ngày Chiến thắng"),
      (CalendarDate(year: year, month: 5, day: 1), "Ngày Quốc tế lao động"),
      (CalendarDate(year: year, month: 9, day: 1), "Quốc khánh"),
      (CalendarDate(year: year, month: 9, day: 2), "Quốc khánh"),
    ]
    if year >= 2026 { days.append((CalendarDate(year: year, month: 11, day: 24), "Ngày Văn hóa Việt Nam")) }
    return days.compactMap { date, name in date.map { ($0, name) } }
  }
}

extension WorkCalendar {
  /// This calendar with the years that the other one has rows for taken from there whole.
  public func replacingYears(by other: WorkCalendar) -> WorkCalendar {
    let years = Set(other.exceptions.map(\.date.year))
    return WorkCalendar(rules: exceptions.filter { !years.contains($0.date.year) } + other.exceptions)
  }

  /// The rows of a year; those to be expected where none are entered.
  public func rows(of year: Int) -> [DayRule] {
    let entered = exceptions.filter { $0.date.year == year }
    return entered.isEmpty ? ProvisionalHolidays.rules(year) : entered
  }

  /// Rows in the form that `init(csv:)` reads.
  public static func csv(_ rules: [DayRule]) -> String {
    let lines = rules.map { rule in
      let fields = [
        rule.date.description, rule.kind.rawValue, rule.reason, rule.source, rule.isProvisional ? "yes" : "no",
      ]
      return fields.map(quoted).joined(separator: ",")
    }
    return ([CalendarFile.head.joined(separator: ",")] + lines).map { $0 + "\n" }.joined()
  }

  private static func quoted(_ field: String) -> String {
    field.contains(where: { $0 == "," || $0 == "\"" }) ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
  }
}

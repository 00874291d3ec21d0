import Testing
import WorkTime

@Suite("Holidays that are not announced yet")
struct ProvisionalHolidaysTests {
  /// All but the blocks of Tết and Quốc khánh and the swapped days, which are decided each year.
  @Test("are those of the official years, as far as the law fixes them", arguments: 2021...2026)
  func official(year: Int) throws {
    let decided = ["Tết Âm lịch", "Quốc khánh", "hoán đổi"]
    func fixed(_ rules: [DayRule]) -> [CalendarDate] {
      rules.filter { rule in rule.kind == .off && !decided.contains { rule.reason.contains($0) } }.map(\.date)
    }
    let calendar = try shippedCalendar()
    #expect(fixed(ProvisionalHolidays.rules(year)) == fixed(calendar.rows(of: year)))
  }

  @Test("are provisional, on weekdays, and enough to count a year by", arguments: 2028...2040)
  func complete(year: Int) {
    let rules = ProvisionalHolidays.rules(year)
    #expect(rules.allSatisfy { $0.isProvisional && !$0.date.weekday.isWeekend && $0.date.year == year })
    let calendar = WorkCalendar(rules: rules)
    #expect(rules.count == 12 && calendar.covers(rules[0].date))
    #expect(calendar.isProvisional(from: rules[0].date, through: rules[0].date))
  }

  @Test("are offered for a year without rows only")
  func offered() throws {
    let calendar = try shippedCalendar()
    #expect(calendar.rows(of: 2031) == ProvisionalHolidays.rules(2031))
    #expect(calendar.rows(of: 2020).allSatisfy { !$0.isProvisional })
  }

  @Test("are written in the form that is read")
  func roundTrip() throws {
    let rules = try shippedCalendar().exceptions + ProvisionalHolidays.rules(2030)
    #expect(try WorkCalendar(csv: WorkCalendar.csv(rules)).exceptions == rules)
  }

  @Test("give way to the rows of a file, year by year")
  func replaced() throws {
    let own = WorkCalendar(rules: [
      DayRule(date: day("2027-02-05"), kind: .off, reason: "Tết Âm lịch, \"đợt\" 1", source: "Thông báo 2027")
    ])
    let calendar = try shippedCalendar().replacingYears(by: try WorkCalendar(csv: WorkCalendar.csv(own.exceptions)))
    #expect(calendar.rows(of: 2027) == own.exceptions)
    #expect(try calendar.rows(of: 2026) == shippedCalendar().rows(of: 2026))
  }
}

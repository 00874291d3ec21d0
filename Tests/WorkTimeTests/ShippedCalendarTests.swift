import Testing
import WorkTime

@Suite("The calendar the program ships")
struct ShippedCalendarTests {
  @Test(
    "swap Saturdays are worked and the weekdays they pay for are not",
    arguments: [
      ("2019-01-05", "2018-12-31"), ("2019-05-04", "2019-04-29"), ("2024-05-04", "2024-04-29"),
      ("2025-04-26", "2025-05-02"), ("2026-01-10", "2026-01-02"), ("2026-08-22", "2026-08-31"),
    ])
  func swaps(worked: String, off: String) throws {
    let calendar = try shippedCalendar()
    #expect(day(worked).weekday == .saturday)
    #expect(calendar.isWorkingDay(day(worked)))
    #expect(!calendar.isWorkingDay(day(off)))
    #expect(!day(off).weekday.isWeekend)
  }

  @Test("no other Saturday is worked")
  func noOtherSaturdays() throws {
    let worked = try shippedCalendar().exceptions.filter { $0.kind == .worked }.map(\.date)
    #expect(worked == days("2019-01-05 2019-05-04 2024-05-04 2025-04-26 2026-01-10 2026-08-22"))
  }

  @Test(
    "Tết is off from the last working day before to the first after",
    arguments: [
      ("2019-02-01", "2019-02-11"), ("2020-01-22", "2020-01-30"), ("2021-02-09", "2021-02-17"),
      ("2022-01-28", "2022-02-07"), ("2023-01-19", "2023-01-27"), ("2024-02-07", "2024-02-15"),
      ("2025-01-24", "2025-02-03"), ("2026-02-13", "2026-02-23"), ("2027-02-03", "2027-02-11"),
    ])
  func tet(before: String, after: String) throws {
    let calendar = try shippedCalendar()
    #expect(calendar.isWorkingDay(day(before)))
    #expect(calendar.nextWorkingDay(after: day(before)) == day(after))
    #expect(calendar.previousWorkingDay(before: day(after)) == day(before))
  }

  @Test(
    "the weekdays off around 2 September",
    arguments: [
      (2019, "2019-09-02"), (2020, "2020-09-02"), (2021, "2021-09-02 2021-09-03"), (2022, "2022-09-01 2022-09-02"),
      (2023, "2023-09-01 2023-09-04"), (2024, "2024-09-02 2024-09-03"), (2025, "2025-09-01 2025-09-02"),
      (2026, "2026-08-31 2026-09-01 2026-09-02"), (2027, "2027-09-02 2027-09-03"),
    ])
  func nationalDay(year: Int, off: String) throws {
    let calendar = try shippedCalendar()
    let around = (day("\(year)-08-25").dayNumber...day("\(year)-09-10").dayNumber).map(CalendarDate.init(dayNumber:))
    #expect(around.filter { !$0.weekday.isWeekend && !calendar.isWorkingDay($0) } == days(off))
  }

  @Test(
    "the weekdays off in April and May",
    arguments: [
      (2019, "2019-04-15 2019-04-29 2019-04-30 2019-05-01"), (2020, "2020-04-02 2020-04-30 2020-05-01"),
      (2021, "2021-04-21 2021-04-30 2021-05-03"), (2022, "2022-04-11 2022-05-02 2022-05-03"),
      (2023, "2023-05-01 2023-05-02 2023-05-03"), (2024, "2024-04-18 2024-04-29 2024-04-30 2024-05-01"),
      (2025, "2025-04-07 2025-04-30 2025-05-01 2025-05-02"), (2026, "2026-04-27 2026-04-30 2026-05-01"),
      (2027, "2027-04-16 2027-04-30 2027-05-03"),
    ])
  func spring(year: Int, off: String) throws {
    let calendar = try shippedCalendar()
    let around = (day("\(year)-04-01").dayNumber...day("\(year)-05-31").dayNumber).map(CalendarDate.init(dayNumber:))
    #expect(around.filter { !$0.weekday.isWeekend && !calendar.isWorkingDay($0) } == days(off))
  }

  @Test(
    "days off, swaps left out, are the law's number of the year",
    arguments: [
      (2019, 10), (2020, 10), (2021, 11), (2022, 11), (2023, 11), (2024, 11), (2025, 11), (2026, 12), (2027, 12),
    ])
  func statutoryCount(year: Int, expected: Int) throws {
    let exceptions = try shippedCalendar().exceptions.filter { $0.date.year == year && $0.kind == .off }
    #expect(exceptions.count { !$0.reason.hasPrefix("Nghỉ hoán đổi") } == expected)
  }

  @Test("all of 2027 and the culture day are provisional, nothing before 24/11/2026 is")
  func provisionalRows() throws {
    let calendar = try shippedCalendar()
    let provisional = calendar.exceptions.filter(\.isProvisional).map(\.date)
    #expect(provisional.first == day("2026-11-24"))
    #expect(provisional.dropFirst() == calendar.exceptions.map(\.date).filter { $0.year == 2027 }[...])
    #expect(!calendar.isProvisional(from: day("2019-01-01"), through: day("2026-11-23")))
    #expect(calendar.isProvisional(from: day("2026-11-20"), through: day("2026-11-24")))
  }

  @Test("a year that was not entered is neither covered nor certain")
  func uncoveredYear() throws {
    let calendar = try shippedCalendar()
    #expect(calendar.covers(day("2019-06-01")))
    #expect(!calendar.covers(day("2018-12-31")))
    #expect(calendar.isProvisional(from: day("2028-03-01"), through: day("2028-03-05")))
  }

  @Test("the reason of a day off is told")
  func reasons() throws {
    let calendar = try shippedCalendar()
    #expect(calendar.reason(for: day("2026-02-21")) == .weekend)
    #expect(calendar.reason(for: day("2026-08-22")) == nil)
    guard case .holiday(let rule) = calendar.reason(for: day("2026-04-27")) else {
      Issue.record("27/4/2026 is worked")
      return
    }
    #expect(rule.reason == "Nghỉ bù Giỗ Tổ Hùng Vương")
  }
}

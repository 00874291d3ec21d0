import Testing
import WorkTime

@Suite("The lunar calendar")
struct LunarCalendarTests {
  @Test(
    "gives Tết and Giỗ Tổ as they were and will be",
    arguments: [
      (2019, "2019-02-05", "2019-04-14"), (2020, "2020-01-25", "2020-04-02"), (2021, "2021-02-12", "2021-04-21"),
      (2022, "2022-02-01", "2022-04-10"), (2023, "2023-01-22", "2023-04-29"), (2024, "2024-02-10", "2024-04-18"),
      (2025, "2025-01-29", "2025-04-07"), (2026, "2026-02-17", "2026-04-26"), (2027, "2027-02-06", "2027-04-16"),
      (2028, "2028-01-26", "2028-04-04"), (2029, "2029-02-13", "2029-04-23"), (2030, "2030-02-02", "2030-04-12"),
      (2031, "2031-01-23", "2031-04-01"),
    ])
  func feasts(year: Int, tet: String, ancestors: String) {
    #expect(LunarCalendar.newYear(year) == day(tet))
    #expect(LunarCalendar.date(day: 10, month: 3, year: year) == day(ancestors))
  }

  @Test("knows the years that have no 30 Tết")
  func lastDay() {
    let without = (2020...2031).filter { !LunarCalendar.hasThirtiethBeforeTet($0) }
    #expect(without == [2022, 2025, 2026, 2027, 2028, 2029, 2030, 2031])
  }

  @Test(
    "differs from the Chinese one where the clock of Hà Nội does",
    arguments: [(1985, "1985-01-21"), (2007, "2007-02-17")])
  func hanoi(year: Int, tet: String) { #expect(LunarCalendar.newYear(year) == day(tet)) }

  @Test("has months of 29 or 30 days, one after another")
  func months() {
    for year in 2000...2050 {
      for month in 1...12 {
        guard let first = LunarCalendar.date(day: 1, month: month, year: year),
          let last = LunarCalendar.date(day: 29, month: month, year: year)
        else { continue }
        #expect(last.dayNumber - first.dayNumber == 28)
      }
      let days = LunarCalendar.newYear(year + 1).dayNumber - LunarCalendar.newYear(year).dayNumber
      #expect([353, 354, 355, 383, 384, 385].contains(days), "\(year): \(days)")
    }
  }
}

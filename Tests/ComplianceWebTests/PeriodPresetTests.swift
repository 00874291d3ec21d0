import Testing
import WorkTime

@testable import Compliance

@Suite("Periods asked for often")
struct PeriodPresetTests {
  @Test(
    "a preset on Monday 17/8/2020 covers these days",
    arguments: [
      (PeriodPreset.thisWeek, "2020-08-17", "2020-08-17"), (.lastWeek, "2020-08-10", "2020-08-16"),
      (.thisMonth, "2020-08-01", "2020-08-17"), (.lastMonth, "2020-07-01", "2020-07-31"),
    ])
  func days(_ preset: PeriodPreset, from: String, to: String) {
    let period = preset.period(on: CalendarDate(dayNumber: 18_491))
    #expect([period.from.description, period.to.description] == [from, to])
  }
}

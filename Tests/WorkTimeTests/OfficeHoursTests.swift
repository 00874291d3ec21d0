import Testing
import WorkTime

@Suite("Office hours")
struct OfficeHoursTests {
  @Test("the customary day has eight hours")
  func eightHours() {
    #expect(OfficeHours.customary.secondsPerDay == 8 * 3600)
  }

  @Test(
    "hours run over lunch, nights, weekends and holidays",
    arguments: [
      (time("2026-03-05", 10), 8, time("2026-03-06", 10)),
      (time("2026-03-05", 12), 1, time("2026-03-05", 14, 30)),
      (time("2026-03-06", 16), 2, time("2026-03-09", 8)),
      (time("2026-02-13", 16, 30), 1, time("2026-02-23", 7, 30)),
      (time("2025-04-25", 16), 2, time("2025-04-26", 8)),
      (time("2026-03-07", 9), 8, time("2026-03-09", 17)),
      (time("2026-03-05", 5), 0, time("2026-03-05", 7)),
    ])
  func hoursRun(start: VietnamTime, hours: Int, due: VietnamTime) throws {
    let calendar = try shippedCalendar()
    #expect(OfficeHours.customary.adding(workingSeconds: hours * 3600, to: start, in: calendar) == due)
  }

  @Test("the office is closed at the stroke of its closing hours")
  func closedAtTheEnd() throws {
    let calendar = try shippedCalendar()
    let hours = OfficeHours.customary
    #expect(hours.isOpen(at: time("2026-03-05", 7), in: calendar))
    #expect(!hours.isOpen(at: time("2026-03-05", 11, 30), in: calendar))
    #expect(!hours.isOpen(at: time("2026-03-05", 17), in: calendar))
    #expect(!hours.isOpen(at: time("2026-02-17", 8), in: calendar))
    #expect(hours.closing(of: day("2026-03-05")) == time("2026-03-05", 17))
  }

  @Test("halves that overlap, are empty or leave the day are refused")
  func refusesNonsense() {
    #expect(OfficeHours(morning: 7 * 3600..<12 * 3600, afternoon: 11 * 3600..<17 * 3600) == nil)
    #expect(OfficeHours(morning: 7 * 3600..<7 * 3600, afternoon: 13 * 3600..<17 * 3600) == nil)
    #expect(OfficeHours(morning: 7 * 3600..<11 * 3600, afternoon: 13 * 3600..<25 * 3600) == nil)
  }
}

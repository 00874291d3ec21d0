import Testing
import WorkTime

@Suite("Counting working days")
struct WorkCalendarTests {
  @Test(
    "limits in working days end where the law's examples end",
    arguments: [
      ("2025-04-24", 3, "2025-04-28"), ("2026-01-28", 20, "2026-03-04"), ("2026-08-20", 5, "2026-08-26"),
      ("2025-03-10", 5, "2025-03-17"), ("2026-02-13", 1, "2026-02-23"), ("2025-04-28", -1, "2025-04-26"),
      ("2026-02-17", 0, "2026-02-17"),
    ])
  func limits(start: String, limit: Int, due: String) throws {
    #expect(try shippedCalendar().adding(workingDays: limit, to: day(start)) == day(due))
  }

  @Test("a limit in calendar days that ends on a holiday ends on the next working day")
  func calendarLimitRolls() throws {
    let calendar = try shippedCalendar()
    #expect(calendar.workingDay(onOrAfter: day("2026-02-02").adding(days: 15)) == day("2026-02-23"))
    #expect(calendar.workingDay(onOrAfter: day("2026-01-12").adding(days: 30)) == day("2026-02-11"))
  }

  @Test("counting working days undoes adding them, over every working day of 2024-2026")
  func countingUndoesAdding() throws {
    let calendar = try shippedCalendar()
    let all = (day("2024-01-02").dayNumber...day("2026-12-31").dayNumber).map(CalendarDate.init(dayNumber:))
    for start in all {
      for limit in [-21, -5, -1, 1, 3, 30] {
        let due = calendar.adding(workingDays: limit, to: start)
        guard calendar.isWorkingDay(due), calendar.workingDays(from: start, to: due) == limit else {
          Issue.record("\(limit) days from \(start) gave \(due)")
          return
        }
      }
    }
  }

  @Test("a worked Saturday counts and the day it pays for does not")
  func countsSwaps() throws {
    #expect(try shippedCalendar().workingDays(from: day("2025-04-24"), to: day("2025-05-05")) == 5)
  }

  @Test("with no rows the week has five days")
  func emptyCalendar() {
    let calendar = WorkCalendar(rules: [])
    #expect(calendar.workingDays(from: day("2026-02-01"), to: day("2026-03-01")) == 20)
    #expect(!calendar.covers(day("2026-02-17")))
  }
}

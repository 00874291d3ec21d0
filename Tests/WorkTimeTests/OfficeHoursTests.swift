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

  @Test("halves that overlap, are empty, too many or leave the day are refused")
  func refusesNonsense() {
    #expect(OfficeHours.Day(halves: [7 * 3600..<12 * 3600, 11 * 3600..<17 * 3600]) == nil)
    #expect(OfficeHours.Day(halves: [7 * 3600..<7 * 3600]) == nil)
    #expect(OfficeHours.Day(halves: [7 * 3600..<11 * 3600, 13 * 3600..<25 * 3600]) == nil)
    #expect(OfficeHours.Day(halves: [1..<2, 3..<4, 5..<6]) == nil && OfficeHours.Day(halves: []) == nil)
  }

  @Test(
    "a week is read as it is written",
    arguments: [
      "T2-T6 07:00-11:30 13:30-17:00", "T2-T6 07:00-11:30 13:30-17:00; T7 07:30-11:00 tiếp nhận",
      "T2-T5 07:30-11:30 13:00-17:00; T6 07:30-11:30", "T2-T6 08:00-12:00 13:00-17:00; T7-CN 08:00-11:00 tiếp nhận",
    ])
  func text(week: String) throws { #expect(try OfficeHours(week).rawValue == week) }

  @Test("the customary week has its text, in any order and capitals")
  func customaryText() throws {
    #expect(OfficeHours.customary.rawValue == "T2-T6 07:00-11:30 13:30-17:00")
    #expect(try OfficeHours(" t6 7:00-11:30 13:30-17:00 ;T2-t5  7:00-11:30 13:30-17:00") == .customary)
  }

  @Test(
    "a text that is no week is refused and says why",
    arguments: [
      ("", OfficeHoursRefusal.weekIncomplete), ("T2-T5 07:00-11:00", .weekIncomplete),
      ("T2-T7 07:00-11:00", .weekIncomplete), ("T2-T6 07:00-11:00 tiếp nhận", .weekIncomplete),
      ("T8 07:00-11:00", .notUnderstood("t8 07:00-11:00")), ("T6-T2 07:00-11:00", .notUnderstood("t6-t2 07:00-11:00")),
      ("T2-T6 7h-11h", .notUnderstood("t2-t6 7h-11h")), ("T2-T6 07:00-24:00", .notUnderstood("t2-t6 07:00-24:00")),
      ("T2-T6 11:00-07:00", .hoursWrong("t2-t6 11:00-07:00")), ("T2-T6", .hoursWrong("t2-t6")),
      ("T2-T6 07:00-11:00; T3 07:00-11:00", .dayTwice(.tuesday)),
    ])
  func noWeek(text: String, refusal: OfficeHoursRefusal) {
    #expect(throws: refusal) { try OfficeHours(text) }
  }

  @Test("a counter on Saturday receives that day, and is no working day")
  func counter() throws {
    let hours = try OfficeHours("T2-T6 07:00-11:30 13:30-17:00; T7 07:30-11:00 tiếp nhận")
    let (counter, usual) = (
      DueRules(calendar: try shippedCalendar(), hours: hours), DueRules(calendar: try shippedCalendar())
    )
    let limit = try TimeLimit("1 working day")
    #expect(counter.due(limit, from: time("2020-08-08", 9)) == time("2020-08-10", 17))
    #expect(counter.due(limit, from: time("2020-08-08", 11, 1)) == time("2020-08-11", 17))
    #expect(usual.due(limit, from: time("2020-08-08", 9)) == time("2020-08-11", 17))
    // A Saturday in the Tết holidays: closed, counter or not.
    #expect(
      !hours.receives(
        at: time("2021-02-13", 9),
        in: WorkCalendar(rules: [
          DayRule(date: day("2021-02-13"), kind: .off, reason: "Tết Âm lịch", source: "Bộ luật Lao động 2019")
        ])))
  }

  @Test("a short day closes early, and a Saturday worked for another day has the hours of a Monday")
  func shortDay() throws {
    let hours = try OfficeHours("T2-T5 07:30-11:30 13:00-17:00; T6 07:30-11:30")
    let rules = DueRules(calendar: try shippedCalendar(), hours: hours)
    #expect(rules.due(try TimeLimit("1 working day"), from: time("2020-08-06", 9)) == time("2020-08-07", 11, 30))
    #expect(rules.due(try TimeLimit("2 working hours"), from: time("2020-08-07", 10, 30)) == time("2020-08-10", 8, 30))
    #expect(rules.due(try TimeLimit("2 working days"), from: time("2025-04-24", 9)) == time("2025-04-26", 17))
  }
}

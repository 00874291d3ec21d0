import Foundation
import Testing
import WorkTime

@Suite("The clock of a dossier")
struct DossierClockTests {
  private static func rules() throws -> DueRules { DueRules(calendar: try shippedCalendar()) }

  private static func clock(_ limit: String, from received: VietnamTime) throws -> DossierClock {
    DossierClock(limit: try TimeLimit(limit), received: received.instant, rules: try rules())
  }

  @Test(
    "begins anew with a supplement, or moves on by the days it waited",
    arguments: [(SupplementPolicy.restart, "2025-03-17"), (.shift, "2025-03-13")])
  func supplement(policy: SupplementPolicy, due: String) throws {
    var clock = try Self.clock("5 working days", from: time("2025-03-03", 9))
    try clock.askSupplement(at: time("2025-03-05", 9).instant)
    #expect(!clock.isLate(at: time("2025-04-30", 9).instant))
    try clock.receiveSupplement(policy: policy, rules: Self.rules(), at: time("2025-03-10", 9).instant)
    #expect(clock.due == time(due, 17).instant)
    #expect(clock.firstDue == time("2025-03-10", 17).instant && clock.dates.count == 2)
  }

  @Test("shifts a limit in calendar days by calendar days, and its end off a day of rest")
  func calendarShift() throws {
    var clock = try Self.clock("10 days", from: time("2020-08-03", 9))
    try clock.askPayment(at: time("2020-08-06", 9).instant)
    try clock.receivePayment(rules: Self.rules(), at: time("2020-08-08", 9).instant)
    #expect(clock.due == time("2020-08-17", 17).instant)  // 13 August and two days is a Saturday
    #expect(clock.dates.last?.reason == .shifted(days: 2))
  }

  @Test("asks for a supplement in time within three working days")
  func lastRequest() throws {
    let clock = try Self.clock("10 working days", from: time("2025-04-24", 9))
    #expect(try clock.lastSupplementRequest(rules: Self.rules()) == time("2025-04-28", 17).instant)
  }

  @Test("can be put off until the working day before the last, once, to a later day, with a reason")
  func reschedule() throws {
    let rules = try Self.rules()
    var clock = try Self.clock("3 working days", from: time("2025-04-24", 9))
    let last = time("2025-04-26", 17).instant  // 27 April is a Sunday, the 26th is worked
    #expect(clock.lastReschedule(rules: rules) == last)
    #expect(throws: DossierClockRefusal.tooLateToReschedule(last: last)) {
      try clock.reschedule(to: day("2025-05-06"), reason: "Mất điện", rules: rules, at: last.adding(seconds: 1))
    }
    #expect(throws: DossierClockRefusal.reasonMissing) {
      try clock.reschedule(to: day("2025-05-06"), reason: "", rules: rules, at: last)
    }
    #expect(throws: DossierClockRefusal.notLater(than: clock.due)) {
      try clock.reschedule(to: day("2025-04-28"), reason: "Mất điện", rules: rules, at: last)
    }
    try clock.reschedule(to: day("2025-05-06"), reason: "Mất điện", rules: rules, at: last)
    #expect(clock.due == time("2025-05-06", 17).instant && clock.firstDue == time("2025-04-28", 17).instant)
    #expect(throws: DossierClockRefusal.rescheduledAlready) {
      try clock.reschedule(to: day("2025-05-09"), reason: "Lại mất điện", rules: rules, at: last)
    }
  }

  @Test("is late by the day, not by the minute")
  func late() throws {
    let clock = try Self.clock("1 working day", from: time("2020-08-05", 9))
    #expect(!clock.isLate(at: time("2020-08-06", 23, 59).instant) && clock.isLate(at: time("2020-08-07", 0).instant))
  }

  @Test("is extended once by what the procedure provides for")
  func extended() throws {
    let rules = try Self.rules()
    var clock = try Self.clock("3 working days", from: time("2020-08-03", 9))
    let now = time("2020-08-04", 9).instant
    try clock.extend(by: .workingDays(tenths: 50), reason: "Phải xác minh", rules: rules, at: now)
    #expect(clock.due == time("2020-08-13", 17).instant)
    #expect(throws: DossierClockRefusal.extendedAlready) {
      try clock.extend(by: .workingDays(tenths: 50), reason: "Phải xác minh", rules: rules, at: now)
    }
  }

  @Test("moves with a holiday that is announced later, and never nearer")
  func recount() throws {
    let none = DueRules(calendar: WorkCalendar(rules: []))
    let holiday = DayRule(date: day("2020-08-05"), kind: .off, reason: "Nghỉ bão", source: "Công điện")
    let storm = DueRules(calendar: WorkCalendar(rules: [holiday]))
    var clock = DossierClock(
      limit: try TimeLimit("3 working days"), received: time("2020-08-03", 9).instant, rules: none)
    let now = time("2020-08-04", 9).instant
    #expect(clock.recount(rules: storm, at: now) && clock.due == time("2020-08-07", 17).instant)
    #expect(!clock.recount(rules: storm, at: now) && !clock.recount(rules: none, at: now))
    #expect(clock.due == time("2020-08-07", 17).instant && clock.dates.map(\.reason) == [.received, .recounted])
  }

  @Test("is stopped once at a time, and starts only what was stopped")
  func states() throws {
    let rules = try Self.rules()
    var clock = try Self.clock("3 working days", from: time("2020-08-03", 9))
    let now = time("2020-08-04", 9).instant
    #expect(throws: DossierClockRefusal.notWaiting) {
      try clock.receiveSupplement(policy: .restart, rules: rules, at: now)
    }
    #expect(throws: DossierClockRefusal.notWaiting) { try clock.receivePayment(rules: rules, at: now) }
    #expect(throws: DossierClockRefusal.beforeTheLast(clock.receivedAt)) {
      try clock.askSupplement(at: time("2020-08-02", 9).instant)
    }
    try clock.askSupplement(at: now)
    #expect(throws: DossierClockRefusal.notRunning) { try clock.askSupplement(at: now) }
    #expect(throws: DossierClockRefusal.notRunning) { try clock.askPayment(at: now) }
    #expect(throws: DossierClockRefusal.beforeTheLast(now)) {
      try clock.receiveSupplement(policy: .restart, rules: rules, at: now.adding(seconds: -1))
    }
  }

  @Test("is the same after it was written and read")
  func coded() throws {
    var clock = try Self.clock("3 working days + 12 days", from: time("2020-08-03", 9))
    try clock.extend(by: .days(3), reason: "Xác minh", rules: Self.rules(), at: time("2020-08-04", 9).instant)
    try clock.askPayment(at: time("2020-08-05", 9).instant)
    #expect(try JSONDecoder().decode(DossierClock.self, from: JSONEncoder().encode(clock)) == clock)
  }
}

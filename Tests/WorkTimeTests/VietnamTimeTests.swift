import Foundation
import Testing
import WorkTime

@Suite("Vietnam time")
struct VietnamTimeTests {
  @Test("the year turns at 17:00 UTC on 31 December")
  func yearTurnsAtVietnamMidnight() throws {
    let utc = try Date("2025-12-31T17:00:00Z", strategy: .iso8601)
    let midnight = Instant(seconds: Int64(utc.timeIntervalSince1970))
    #expect(midnight.vietnamDate == day("2026-01-01"))
    #expect(VietnamTime(midnight).secondOfDay == 0)
    #expect(Instant(microseconds: midnight.microseconds - 1).vietnamDate == day("2025-12-31"))
  }

  @Test("a wall time goes to an instant and back")
  func goesRound() {
    let late = time("2025-12-31", 23, 59)
    #expect(VietnamTime(late.instant) == late)
    #expect(VietnamTime(time("1945-09-02", 14).instant) == time("1945-09-02", 14))
  }

  @Test("a reception before 07:00 local is dated locally, not by UTC")
  func earlyMorningIsToday() {
    #expect(time("2026-03-05", 6, 30).instant.vietnamDate == day("2026-03-05"))
  }

  @Test("is read as people type it, and written for machines")
  func text() {
    #expect(VietnamTime(local: "2025-04-24T09:00") == time("2025-04-24", 9))
    #expect(VietnamTime(local: "2025-04-24T09:00:05")?.isoText == "2025-04-24T09:00:05+07:00")
  }

  @Test(
    "is nothing that is no moment",
    arguments: [
      "", "2025-04-24", "2025-02-30T09:00", "2025-04-24T24:00", "2025-04-24T09:60", "2025-04-24T9:00",
      "2025-04-24 09:00", "2025-04-24T09:00Z",
    ])
  func noMoment(text: String) { #expect(VietnamTime(local: text) == nil) }
}

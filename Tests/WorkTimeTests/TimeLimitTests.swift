import Testing
import WorkTime

@Suite("Time limits")
struct TimeLimitTests {
  @Test(
    "are read and written alike",
    arguments: [
      "3 working days", "1 working day", "0.5 working days", "30 days", "1 day", "8 working hours", "1 working hour",
      "12 hours", "1 hour", "same day", "5 working days + 7 working days + 12 days",
    ])
  func roundTrip(text: String) throws { #expect(try TimeLimit(text).description == text) }

  @Test(
    "are read in either number, with any blanks and capitals", arguments: ["3 Working Day", "  3  working   days "])
  func loose(text: String) throws { #expect(try TimeLimit(text).description == "3 working days") }

  @Test(
    "are nothing else",
    arguments: [
      "", "3", "days", "three days", "-3 days", "3.5 days", "1.25 working days", "3 weeks", "3 days +", "+3 days",
      "3 ngày", "1e3 days", "working days 3", "3 working", "999999 days", "٣ days", "same days",
    ])
  func refused(text: String) { #expect(throws: TimeLimitRefusal.notALimit(text)) { try TimeLimit(text) } }

  @Test("are longer than nothing and shorter than ten years", arguments: ["0 days", "0.0 working days", "3651 days"])
  func outOfRange(text: String) { #expect(throws: TimeLimitRefusal.outOfRange(text)) { try TimeLimit(text) } }

  @Test(
    "are extended in their own unit, or by a stretch of another",
    arguments: [
      ("30 days", TimeLimit.Stretch.days(15), "45 days"),
      ("3 working days", .workingDays(tenths: 50), "8 working days"),
      ("same day", .workingDays(tenths: 30), "same day + 3 working days"),
      ("8 working hours", .workingHours(4), "12 working hours"), ("12 hours", .hours(12), "24 hours"),
    ])
  func extended(text: String, more: TimeLimit.Stretch, longer: String) throws {
    #expect(try TimeLimit(text).extended(by: more)?.description == longer)
  }

  @Test("can't be extended beyond what a limit can be")
  func extendedTooFar() throws { #expect(try TimeLimit("3650 days").extended(by: .days(1)) == nil) }

  @Test("are written as officials write them")
  func vietnamese() throws {
    #expect(
      try TimeLimit("0.5 working days + 8 working hours + 30 days + 12 hours + same day").vietnameseText
        == "0,5 ngày làm việc + 8 giờ làm việc + 30 ngày + 12 giờ + trong ngày")
  }
}

import Foundation
import Testing
import WorkTime

@Suite("Calendar dates")
struct CalendarDateTests {
  @Test("every day of 1900-2100 agrees with Foundation's calendar in date, weekday and number")
  func agreesWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for number in day("1900-01-01").dayNumber...day("2100-12-31").dayNumber {
      let moment = Date(timeIntervalSince1970: Double(number) * 86_400)
      let oracle = calendar.dateComponents([.year, .month, .day, .weekday], from: moment)
      let date = CalendarDate(dayNumber: number)
      guard date.year == oracle.year, date.month == oracle.month, date.day == oracle.day,
        date.dayNumber == number, (date.weekday.rawValue + 1) % 7 + 1 == oracle.weekday,
        CalendarDate(date.description) == date
      else {
        Issue.record("day \(number) is \(date), Foundation says \(oracle)")
        return
      }
    }
  }

  @Test(
    "days that do not exist are refused",
    arguments: [
      "2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-1-05", "24-01-05", "2024-01-05 ", "",
    ])
  func refusesMissingDays(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test("29 February exists in leap years", arguments: ["2000-02-29", "2024-02-29"])
  func acceptsLeapDays(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test("a date is stored as its ISO text")
  func codesAsText() throws {
    let stored = try JSONEncoder().encode([day("2026-09-02")])
    #expect(String(decoding: stored, as: UTF8.self) == #"["2026-09-02"]"#)
    #expect(try JSONDecoder().decode([CalendarDate].self, from: stored) == [day("2026-09-02")])
  }
}

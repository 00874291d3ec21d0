import Foundation
import WorkTime

/// `2026-02-17` as a date; a test that misspells one stops at once.
func day(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else { preconditionFailure("no such day: \(text)") }
  return date
}

func days(_ texts: String) -> [CalendarDate] { texts.split(separator: " ").map { day(String($0)) } }

func time(_ date: String, _ hour: Int, _ minute: Int = 0) -> VietnamTime {
  VietnamTime(day(date), hour: hour, minute: minute)
}

/// The calendar the program ships.
func shippedCalendar() throws -> WorkCalendar {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return try WorkCalendar(
    csv: String(contentsOf: root.appending(path: "Resources/holidays.csv"), encoding: .utf8))
}

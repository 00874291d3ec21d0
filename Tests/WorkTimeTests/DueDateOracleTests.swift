import Foundation
import Testing
import WorkTime

/// Against numpy's business days: `Golden/due_dates.py` made the table.
@Suite("Due dates beside numpy's")
struct DueDateOracleTests {
  @Test("agree in every row of the table")
  func table() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/due_dates.csv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(rows.count == 3000)
    let rules = DueRules(calendar: try shippedCalendar())
    for row in rows {
      let cells = row.split(separator: ",")
      let received = try #require(VietnamTime(local: cells[0]))
      let limit = try TimeLimit(String(cells[1]))
      #expect(rules.due(limit, from: received).date == CalendarDate(cells[2]), "\(row)")
    }
  }
}

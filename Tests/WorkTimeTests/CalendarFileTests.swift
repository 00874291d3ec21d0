import Testing
import WorkTime

@Suite("Reading the calendar file")
struct CalendarFileTests {
  @Test("quotes, a byte order mark, CRLF and blank lines are read")
  func readsSpreadsheetOutput() throws {
    let calendar = try WorkCalendar(
      csv: "\u{FEFF}date,kind,reason,source,provisional\r\n\r\n2026-05-04,off,\"Nghỉ, \"\"bù\"\"\",Điều 112,yes\r\n")
    let rule = DayRule(
      date: day("2026-05-04"), kind: .off, reason: "Nghỉ, \"bù\"", source: "Điều 112", isProvisional: true)
    #expect(calendar.exceptions == [rule])
  }

  @Test("a file with another head is refused", arguments: ["", "ngày,loại", "date,kind,reason,source"])
  func refusesHead(csv: String) {
    #expect(throws: CalendarFileRefusal.wrongHead(found: csv)) { try WorkCalendar(csv: csv) }
  }

  private static let wrongRows: [(rows: String, refusal: CalendarFileRefusal)] = [
    ("2026-05-04,off,Lễ,Luật", .wrongColumnCount(line: 2, found: 4)),
    ("04/05/2026,off,Lễ,Luật,no", .notADate(line: 2, found: "04/05/2026")),
    ("2026-02-30,off,Lễ,Luật,no", .notADate(line: 2, found: "2026-02-30")),
    ("2026-05-04,free,Lễ,Luật,no", .unknownKind(line: 2, found: "free")),
    ("\n2026-05-04,off,Lễ,Luật,maybe", .unknownProvisional(line: 3, found: "maybe")),
    ("2026-05-04,off, ,Luật,no", .noReason(line: 2)),
    ("2026-05-04,off,Lễ,,no", .noSource(line: 2)),
    ("2026-05-04,off,\"Lễ,Luật,no", .unclosedQuote(line: 2)),
    ("2026-05-04,off,Lễ,Luật,no\n2026-05-04,off,Lễ,Luật,no", .dayTwice(line: 3, date: day("2026-05-04"))),
    ("2026-05-04,worked,Bù,Luật,no", .workedWeekday(line: 2, date: day("2026-05-04"))),
  ]

  @Test("a row that is not right is refused with its line", arguments: wrongRows)
  func refusesRow(rows: String, refusal: CalendarFileRefusal) {
    #expect(throws: refusal) {
      try WorkCalendar(csv: "date,kind,reason,source,provisional\n\(rows)")
    }
  }
}

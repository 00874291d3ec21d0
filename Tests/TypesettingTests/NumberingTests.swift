import Testing
import WorkTime

@testable import Typesetting

@Suite struct NumberingTests {
  @Test("only numbers below ten are padded", arguments: [("1", "01"), ("9", "09"), ("10", "10"), ("005", "05")])
  func number(typed: String, printed: String) { #expect(OfficialPadding.number(typed) == printed) }

  @Test("only the first two months are padded", arguments: [(1, "01"), (2, "02"), (3, "3"), (12, "12")])
  func month(month: Int, printed: String) { #expect(OfficialPadding.month(month) == printed) }

  @Test("days below ten are padded", arguments: [(5, "05"), (10, "10"), (31, "31")])
  func day(day: Int, printed: String) { #expect(OfficialPadding.day(day) == printed) }

  @Test("a fixed number and date are printed as one text without fields for them")
  func fixed() throws {
    var document = Samples.shortLetter
    let date = try #require(CalendarDate(year: 2026, month: 3, day: 5))
    document.numbering = .fixed(number: "7", date: date)
    let printed = try PrintedDocument(document)
    #expect(printed.line("Số:")?.text == "Số: 07/UBND-VHXH")
    #expect(printed.line("Trung Tiến,")?.text == "Trung Tiến, ngày 05 tháng 3 năm 2026")
    #expect(printed.pdf.reserved.map(\.name) == [.leader, .agency])
  }

  @Test("a thư công without symbol has no number line")
  func withoutNumber() throws {
    var document = Samples.shortLetter
    document.symbol = ""
    document.numbering = .blank
    let printed = try PrintedDocument(document)
    #expect(printed.line("Số:") == nil)
    #expect(printed.pdf.reserved.map(\.name) == [.leader, .agency])
  }

  @Test("a draft keeps room for the number without a field")
  func blank() throws {
    var document = Samples.shortLetter
    document.numbering = .blank
    let printed = try PrintedDocument(document)
    let gap = try #require(printed.line("/UBND-VHXH")).left - #require(printed.line("Số:")).right
    #expect(gap > 20)
    #expect(printed.field(.number) == nil)
  }

  @Test("a place too long for 14 points is set in 13 and stays inside the margin")
  func longPlace() throws {
    let printed = try PrintedDocument(Samples.longNames)
    let place = try #require(printed.line("Thành phố Hồ Chí Minh"))
    let year = try #require(printed.field(.year))
    #expect(place.size == 13)
    #expect(year.rectangle.right <= PageGeometry.right + 0.01)
  }
}

import OfficialText
import Testing

@Suite("Bold and italics")
struct InlineMarksTests {
  @Test("stars and underscores around words set their style")
  func styles() {
    #expect(
      runs("Gửi **trước ngày** *19/8*, _gấp_ và ***ngay***.") == [
        Run("Gửi "), Run("trước ngày", bold: true), Run(" "), Run("19/8", italic: true), Run(", "),
        Run("gấp", italic: true), Run(" và "), Run("ngay", bold: true, italic: true), Run("."),
      ])
  }

  @Test("italics may stand inside bold")
  func nested() {
    #expect(
      runs("**báo cáo *ngay* hôm nay**") == [
        Run("báo cáo ", bold: true), Run("ngay", bold: true, italic: true), Run(" hôm nay", bold: true),
      ])
  }

  @Test(
    "signs that are no marks stay as typed",
    arguments: [
      "5*6 và 7*8", "(*) chú thích (*)", "ho_so_2026.pdf", "Họ tên: ______", "**chưa đóng", "x ** y ** z", "a * b * c",
      "*", "**", "****đậm****", "_ _", "nguyen_van_a@thanhhoa.gov.vn",
    ])
  func literal(text: String) {
    #expect(runs(text) == [Run(text)])
  }

  @Test("a marker inside bold is still the line's marker")
  func markerInBold() {
    #expect(
      StructuredText(typed: "**1. Mục tiêu** chung").blocks
        == [.clause(label: "1.", runs: [Run("Mục tiêu", bold: true), Run(" chung")])])
  }

  @Test("many marks never closed are read in time that grows with the text", .timeLimit(.minutes(1)))
  func linear() {
    let text = String(repeating: "_a *b **c ", count: 20_000)
    #expect(runs(text).plainText == text.dropLast())
  }
}

import OfficialText
import Testing

@Suite("The letter of August 2020")
struct LetterTests {
  @Test("its body is paragraphs, items and clauses 1 to 3")
  func body() {
    #expect(
      outline(Letter.body) == [
        "p", "p", "*", "-", "-", "p", "*", "-", "-", "p", "1.", "p", "2.", "3.", "p",
      ])
  }

  @Test("its final date is bold and nothing else")
  func bold() throws {
    let clause = try #require(StructuredText(typed: Letter.body).blocks.dropLast().last)
    guard case .clause(_, let runs) = clause else {
      Issue.record("the third clause is \(clause)")
      return
    }
    #expect(runs.filter(\.isBold) == [Run("19/8/2020", bold: true)])
    #expect(runs.last == Run("."))
  }

  @Test("its form gives no remarks")
  func noRemarks() {
    #expect(StructuredText(typed: Letter.body).remarks == [])
  }

  @Test("its annex is a table of twelve units under a head of two rows")
  func annex() throws {
    let text = StructuredText(typed: Letter.body + "\n\n" + Letter.annex)
    let annex = try #require(text.annexes.first)
    #expect(annex.label == "Phụ lục")
    #expect(
      annex.title
        == "Tình hình thực hiện hệ thống Quản lý văn bản và Hồ sơ công việc "
        + "tại UBND các xã, thị trấn (từ ngày 01/8 - 14/8/2020)")
    #expect(outline(annex.blocks) == ["table 14x6 head"])
    guard case .table(let rows, _) = annex.blocks[0] else { return }
    #expect(rows.dropFirst(2).map { $0[0].plainText } == (1...12).map(String.init))
    #expect(rows[13].map(\.plainText) == ["12", "UBND Xã Sơn Hà", "4", "1", "5", ""])
  }

  @Test("the last row keeps its place when the form trimmed its empty cell away")
  func trimmedAnnex() throws {
    let trimmed = String(Letter.annex.dropLast(while: \.isWhitespace))
    let annex = try #require(StructuredText(typed: trimmed).annexes.first)
    #expect(outline(annex.blocks) == ["table 14x6 head"])
  }
}

extension String {
  fileprivate func dropLast(while matches: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, matches(last) { rest.removeLast() }
    return rest
  }
}

import OfficialText
import Testing

@Suite("Remarks on form")
struct RemarkTests {
  /// The remarks on a text that ends as it should.
  private func remarks(_ typed: String) -> [TextRemark] { StructuredText(typed: typed + "\nHết./.").remarks }

  private func at(_ block: Int) -> TextPosition { TextPosition(block: block) }

  @Test("a ground ends with a semicolon, the last with a full stop")
  func grounds() {
    #expect(
      remarks("Căn cứ Luật A.\nCăn cứ Luật B;\nQUYẾT ĐỊNH:") == [
        .groundEnding(expected: ";", at: at(0)), .groundEnding(expected: ".", at: at(1)),
      ])
  }

  @Test("a gap in the articles is remarked on once")
  func articles() {
    #expect(
      remarks("Điều 1. A.\nĐiều 3. B.\nĐiều 4. C.\nĐiều 4a. D.\nĐiều 5. E.")
        == [.articleNumber(label: "Điều 3.", expected: 2, at: at(1))])
  }

  @Test("articles count on through the chapters, sections begin anew in each")
  func headings() {
    #expect(remarks("Chương I\nA\nMục 1\nB\nĐiều 1. a.\nChương II\nC\nMục 1\nD\nĐiều 2. b.") == [])
    #expect(
      remarks("Chương I\nA\nChương 3\nB\nMục II\nC") == [
        .headingNumber(label: "Chương 3", expected: 2, at: at(1)), .headingNumeral(label: "Chương 3", at: at(1)),
        .headingNumber(label: "Mục II", expected: 1, at: at(2)), .headingNumeral(label: "Mục II", at: at(2)),
      ])
  }

  @Test("clauses count on, and begin anew under an article or after a paragraph")
  func clauses() {
    #expect(remarks("1. a\n2. b\nNgoài ra:\n1. c\n2. d\nĐiều 1. e.\n1. f") == [])
    #expect(remarks("1. a\nđoạn tiếp của khoản\n2. b") == [])
    #expect(remarks("1. a\n3. b") == [.clauseNumber(label: "3.", expected: 2, at: at(1))])
    #expect(remarks("1. a\n1. b") == [.clauseNumber(label: "1.", expected: 2, at: at(1))])
    #expect(remarks("2) a") == [.clauseMark(label: "2)", at: at(0))])
  }

  @Test("points follow the Vietnamese alphabet, đ after d")
  func points() {
    #expect(remarks("1. x\na) x\nb) x\nc) x\nd) x\nđ) x\ne) x\ng) x\nh) x\n2. x\na) x") == [])
    #expect(remarks("a) x\nb) x\nd) x") == [.pointOrder(label: "d)", expected: "c", at: at(2))])
    #expect(
      remarks("a) x\nb) x\nc) x\nd) x\ne) x\nf) x") == [
        .pointOrder(label: "e)", expected: "đ", at: at(4)), .pointLetter(label: "f)", at: at(5)),
      ])
  }

  @Test("letters that points do not use are remarked on", arguments: ["f", "j", "w", "z", "ă", "ô", "ư"])
  func pointLetters(letter: String) {
    #expect(remarks("\(letter)) x") == [.pointLetter(label: "\(letter))", at: at(0))])
  }

  @Test("the content ends with ./.")
  func endMark() {
    #expect(StructuredText(typed: "Một.\nHai.").remarks == [.endMark(at: at(1))])
    #expect(StructuredText(typed: "Một.\nHai. /.").remarks == [])
  }

  @Test("annexes count from one and are reviewed by themselves")
  func annexes() {
    #expect(
      remarks("Điều 1. a.\nPhụ lục II\nA\n\nĐiều 2. b.").filter { $0.position.annex == 0 } == [
        .annexNumber(label: "Phụ lục II", expected: 1, at: TextPosition(annex: 0, block: nil)),
        .articleNumber(label: "Điều 2.", expected: 1, at: TextPosition(annex: 0, block: 0)),
      ])
  }
}

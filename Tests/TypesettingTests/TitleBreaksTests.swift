import Testing

@testable import Typesetting

@Suite struct TitleBreaksTests {
  private func broken(_ title: String, within width: Double) -> String {
    TitleBreaks(title, .subject, within: width, shaper: TextShaper()).broken()
  }

  @Test("a title that fits stays on one line")
  func short() { #expect(broken("Về việc kiểm tra", within: 400) == "Về việc kiểm tra") }

  @Test("a compound is not torn apart")
  func compounds() {
    let title = broken("Ban hành Quy chế công tác văn thư, lưu trữ của Ủy ban nhân dân xã", within: 300)
    #expect(!title.contains("văn\nthư") && !title.contains("nhân\ndân"))
    #expect(title.contains("\n"))
  }

  @Test("as few lines as the width allows are used")
  func fewest() {
    let title = String(repeating: "báo cáo ", count: 20)
    let lines = broken(title, within: 300).split(separator: "\n")
    #expect(lines.count == Int((TextShaper().estimatedWidth(title, .subject) / 300).rounded(.up)))
  }

  @Test("a text too long for a title is left to break anywhere")
  func noTitle() { #expect(!broken(String(repeating: "báo cáo ", count: 100), within: 300).contains("\n")) }

  @Test("a word longer than the line stands alone")
  func longWord() {
    let word = String(repeating: "x", count: 80)
    #expect(broken("một \(word) hai", within: 200) == "một\n\(word)\nhai")
  }
}

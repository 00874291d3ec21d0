import Foundation
import OfficialText
import Testing

@Suite("Typed text as such")
struct TypingTests {
  @Test("every kind of line break, space and invisible character is made uniform")
  func uniform() {
    let typed = "\u{FEFF}Đoạn\u{A0}một\u{AD}\r\n\r\n\t\tĐoạn   hai\u{200B}\rba\u{2028}bốn\u{202E}\u{0}"
    #expect(StructuredText(typed: typed).plainText == "Đoạn một\nĐoạn hai\nba\nbốn")
  }

  @Test("decomposed text comes out composed")
  func composed() {
    let words = StructuredText(typed: "Quye\u{302}\u{301}t đi\u{323}nh").plainText
    #expect(Array(words.unicodeScalars) == Array("Quyết định".unicodeScalars))
  }

  @Test("an empty text has no blocks and no remarks", arguments: ["", "\n \t\r\n", "\u{200B}"])
  func empty(typed: String) {
    let text = StructuredText(typed: typed)
    #expect(text == StructuredText(blocks: []))
    #expect(text.remarks == [])
  }

  private static let pieces = [
    "Căn cứ Luật A;", "QUYẾT ĐỊNH:", "Điều 1.", "Điều 2:", "Chương I", "CHƯƠNG II QUY ĐỊNH", "Mục 3", "1. ", "2/ ",
    "a) ",
    "đ. ", "- ", "+ ", "* ", "• ", "**", "*", "_", "***", "|", " | ", "|---|---|", "\t", "\t", " ", "\n", "\n", "\n\n",
    "\r\n", "ủy ban", "HÒA BÌNH", "văn bản", "1", "2026", ".", ";", ":", "./.", "(", ")",
    "\u{A0}", "e\u{301}", "I. MỤC ĐÍCH", "x", "Phần thứ hai",
  ]

  @Test("no letter or digit typed is lost or moved", arguments: 0..<40)
  func losesNothing(seed: UInt64) {
    var random = SplitMix(state: seed)
    for _ in 0..<150 {
      let typed = (0..<Int.random(in: 1...40, using: &random))
        .map { _ in TypingTests.pieces.randomElement(using: &random) ?? "" }.joined()
      let plain = StructuredText(typed: typed).plainText
      guard characters(typed) == characters(plain) else {
        Issue.record("\(typed.debugDescription)\nbecame \(plain.debugDescription)")
        return
      }
    }
  }

  @Test("no letter typed in annexes is lost or moved", arguments: 0..<40)
  func losesNothingInAnnexes(seed: UInt64) {
    var random = SplitMix(state: seed)
    let pieces = TypingTests.pieces + ["\nPhụ lục\n", "\nPhụ lục 2\n", "\nPHỤ LỤC II\n", "(Kèm theo"]
    for _ in 0..<150 {
      let typed = (0..<Int.random(in: 1...40, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      // Labels may gain or change a number, so digits are left out and letters may be added; a complete
      // `(Kèm theo …)` is dropped by design.
      let plain = StructuredText(typed: typed).plainText
      let typedLetters = characters(typed).filter(\.isLetter)
      let hasDroppedNote = typed.components(separatedBy: "(Kèm theo").dropFirst().contains { $0.contains(")") }
      guard hasDroppedNote || isSubsequence(typedLetters, of: characters(plain)) else {
        Issue.record("\(typed.debugDescription)\nbecame \(plain.debugDescription)")
        return
      }
    }
  }

  private func characters(_ text: String) -> [Character] {
    text.lowercased().filter { $0.isLetter || $0.isNumber }.map { $0 }
  }

  private func isSubsequence(_ part: [Character], of whole: [Character]) -> Bool {
    var rest = part[...]
    for character in whole where character == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}

/// Repeatable random numbers (SplitMix64).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Bold `**…**`, italics `*…*` or `_…_`, both `***…***`, inside one line. A mark opens only at the start of a word and
/// closes only at the end of one, so `2*3`, `(*)`, `ho_so.pdf` and `____` stay as typed; so does a mark never closed.
struct InlineMarks {
  private struct Style {
    var isBold = false
    var isItalic = false
  }

  private struct Mark: Hashable {
    let character: Character
    let length: Int

    /// nil for stars and dashes that are none of the marks.
    var style: Style? {
      switch (character, length) {
      case ("*", 1), ("_", 1): Style(isItalic: true)
      case ("*", 2): Style(isBold: true)
      case ("*", 3): Style(isBold: true, isItalic: true)
      default: nil
      }
    }
  }

  private let characters: [Character]
  private var runs: [Run] = []

  static func runs(_ text: String) -> [Run] {
    guard text.contains(where: { $0 == "*" || $0 == "_" }) else { return text.isEmpty ? [] : [Run(text)] }
    var marks = InlineMarks(text)
    marks.read(0..<marks.characters.count, Style())
    return marks.runs
  }

  private init(_ text: String) { characters = Array(text) }

  private mutating func read(_ range: Range<Int>, _ style: Style) {
    var index = range.lowerBound
    /// Marks with no closing one ahead, not looked for again.
    var unclosed: Set<Mark> = []
    while index < range.upperBound {
      let length = markLength(at: index, in: range)
      guard length > 0 else {
        append(characters[index], style)
        index += 1
        continue
      }
      let mark = Mark(character: characters[index], length: length)
      if let inner = mark.style, opens(at: index, length: length), !(inner.isBold && style.isBold),
        !(inner.isItalic && style.isItalic), !unclosed.contains(mark)
      {
        if let close = closing(of: mark, in: index + length..<range.upperBound) {
          read(
            index + length..<close,
            Style(isBold: inner.isBold || style.isBold, isItalic: inner.isItalic || style.isItalic))
          index = close + length
          continue
        }
        unclosed.insert(mark)
      }
      for _ in 0..<length { append(characters[index], style) }
      index += length
    }
  }

  private func markLength(at index: Int, in range: Range<Int>) -> Int {
    guard characters[index] == "*" || characters[index] == "_" else { return 0 }
    return characters[index..<range.upperBound].prefix { $0 == characters[index] }.count
  }

  private func opens(at index: Int, length: Int) -> Bool {
    let isAtWordStart = index == 0 || !isWordPart(characters[index - 1])
    guard isAtWordStart, index + length < characters.count else { return false }
    let next = characters[index + length]
    return !next.isWhitespace && !").,;:!?]}".contains(next)
  }

  private func closing(of mark: Mark, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      let found = characters[index] == mark.character ? markLength(at: index, in: range) : 0
      if found == mark.length, index > range.lowerBound, !characters[index - 1].isWhitespace,
        !"([{".contains(characters[index - 1]),
        index + found == characters.count || !isWordPart(characters[index + found])
      {
        return index
      }
      index += max(found, 1)
    }
    return nil
  }

  private func isWordPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  private mutating func append(_ character: Character, _ style: Style) {
    if let last = runs.last, last.isBold == style.isBold, last.isItalic == style.isItalic {
      runs[runs.count - 1].text.append(character)
    } else {
      runs.append(Run(String(character), bold: style.isBold, italic: style.isItalic))
    }
  }
}

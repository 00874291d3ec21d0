/// Reads the marker at the beginning of a line's words. Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 6.
///
/// Taken besides the decree's own forms: `Điều 1:` for `Điều 1.`; `a.` and `a/` for `a)`; `1/` for `1.`; the list dots
/// and dashes of Word for `-`. Left alone: `1)`, `A.`, `1.1.`, which the decree does not know.
struct MarkerReader {
  private static let resolutions: Set<String> = [
    "QUYẾT ĐỊNH", "QUYẾT NGHỊ", "CHỈ THỊ", "NAY QUYẾT ĐỊNH", "YÊU CẦU", "CÔNG BỐ", "THÔNG BÁO", "THỎA THUẬN",
  ]
  private static let levels: [(word: String, label: String, level: HeadingLevel)] = [
    ("phần ", "Phần", .part), ("chương ", "Chương", .chapter), ("tiểu mục ", "Tiểu mục", .subsection),
    ("mục ", "Mục", .section),
  ]
  private static let dashes = "-–—−•·▪●◦‣⁃\u{F0B7}\u{F0A7}"

  private let text: String
  private var rest: Substring
  /// Characters the marker takes, its trailing space with it.
  private(set) var taken = 0

  init(_ text: String) {
    self.text = text
    rest = text[...]
  }

  mutating func marker() -> LineMarker? {
    guard let found = annex() ?? resolution() ?? heading() ?? article() ?? clause() ?? point() ?? item() else {
      return nil
    }
    rest = rest.drop(while: \.isWhitespace)
    taken = text.count - rest.count
    return found
  }

  // MARK: The markers

  private mutating func annex() -> LineMarker? {
    attempt { reader in
      guard reader.takeWord("phụ lục") else { return nil }
      let number = reader.takeWord(" số ") || reader.takeWord(" ") ? reader.takeNumber() : nil
      reader.rest = reader.rest.drop { ".: ".contains($0) }
      return reader.rest.isEmpty ? .annex(number: number) : nil
    }
  }

  private mutating func resolution() -> LineMarker? {
    attempt { reader in
      guard reader.text.count <= 24 else { return nil }
      let hasColon = reader.text.hasSuffix(":")
      let words = reader.text.split { $0 == " " || $0 == ":" }.joined(separator: " ")
      let capitals = VietnameseText.toneNormalised(VietnameseText.uppercased(words))
      let isDecision = ["QUYẾT ĐỊNH", "QUYẾT NGHỊ"].contains(capitals)
      guard MarkerReader.resolutions.contains(capitals),
        VietnameseText.isUppercase(words) ? hasColon || isDecision : hasColon && isDecision
      else { return nil }
      reader.rest = ""
      return .resolution(VietnameseText.uppercased(words) + ":")
    }
  }

  private mutating func heading() -> LineMarker? {
    attempt { reader in
      guard reader.rest.first?.isUppercase == true,
        let known = MarkerReader.levels.first(where: { reader.takeWord($0.word) })
      else { return nil }
      reader.skipSpaces()
      let before = reader.rest
      let isOrdinal = known.level == .part && reader.takeOrdinal()
      guard isOrdinal || reader.takeNumber() != nil else { return nil }
      let numeral = before[..<reader.rest.startIndex]
      let label = "\(known.label) \(isOrdinal ? numeral.lowercased() : String(numeral))"
      return reader.takeTitleSeparator() ? .heading(known.level, label: label) : nil
    }
  }

  private mutating func article() -> LineMarker? {
    attempt { reader in
      guard reader.rest.first?.isUppercase == true, reader.takeWord("điều ") else { return nil }
      let number = reader.takeDigits()
      guard !number.isEmpty else { return nil }
      let suffix = reader.takeOne { $0.isLetter && $0.isLowercase }
      let isAlone = reader.rest.isEmpty
      guard isAlone || reader.takeOne(where: { $0 == "." || $0 == ":" }) != nil,
        reader.rest.first.map({ !$0.isNumber }) ?? true
      else { return nil }
      return .article(label: "Điều \(number)\(suffix.map(String.init) ?? "").")
    }
  }

  private mutating func clause() -> LineMarker? {
    attempt { reader in
      let number = reader.takeDigits()
      guard !number.isEmpty, reader.takeListMark(".", orSpaced: "/") else { return nil }
      return .clause(label: "\(number).")
    }
  }

  private mutating func point() -> LineMarker? {
    attempt { reader in
      guard let letter = reader.takeOne(where: { $0.isLetter && $0.isLowercase }) else { return nil }
      let isPoint =
        reader.takeListMark(")", orSpaced: ")")
        || VietnameseText.pointLetters.contains(letter) && reader.takeListMark("/", orSpaced: ".", onlySpaced: true)
      return isPoint ? .point(label: "\(letter))") : nil
    }
  }

  private mutating func item() -> LineMarker? {
    attempt { reader in
      guard let mark = reader.takeOne(where: { MarkerReader.dashes.contains($0) || $0 == "+" }),
        let next = reader.rest.first, next.isWhitespace || next.isLetter, reader.rest.contains(where: { $0 != " " })
      else { return nil }
      return .item(mark: mark == "+" ? "+" : "-")
    }
  }

  // MARK: The pieces

  /// Gives back what a marker took before it turned out to be none.
  private mutating func attempt(_ read: (inout MarkerReader) -> LineMarker?) -> LineMarker? {
    var reader = self
    guard let marker = read(&reader) else { return nil }
    self = reader
    return marker
  }

  private mutating func takeWord(_ lowercase: String) -> Bool {
    let start = rest.prefix(lowercase.count)
    guard start.count == lowercase.count, start.lowercased() == lowercase else { return false }
    rest = rest.dropFirst(lowercase.count)
    return true
  }

  private mutating func skipSpaces() { rest = rest.drop { $0 == " " } }

  private mutating func takeOne(where matches: (Character) -> Bool) -> Character? {
    guard let first = rest.first, matches(first) else { return nil }
    rest = rest.dropFirst()
    return first
  }

  /// One to three digits; empty when there are none or more.
  private mutating func takeDigits() -> Substring {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard digits.count <= 3 else { return "" }
    rest = rest.dropFirst(digits.count)
    return digits
  }

  /// A whole word that is a Roman or Arabic number.
  private mutating func takeNumber() -> Int? {
    let word = rest.prefix { $0.isLetter || $0.isNumber }
    guard let number = HeadingNumber(word), number.numeral != .words, number.value < 1000 else { return nil }
    rest = rest.dropFirst(word.count)
    return number.value
  }

  private mutating func takeOrdinal() -> Bool {
    guard takeWord("thứ ") else { return false }
    let word = rest.prefix(while: \.isLetter)
    guard HeadingNumber.ordinals.contains(word.lowercased()) else { return false }
    rest = rest.dropFirst(word.count)
    return true
  }

  /// The mark, before a space, a letter or the end; or the other mark before a space.
  private mutating func takeListMark(_ mark: Character, orSpaced spaced: Character, onlySpaced: Bool = false) -> Bool {
    guard let first = rest.first, first == mark || first == spaced else { return false }
    let next = rest.dropFirst().first
    let fits = next.map { $0 == " " || first == mark && !onlySpaced && $0.isLetter } ?? (first == mark && !onlySpaced)
    guard fits else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// True at the end, at `.`, `:` or a dash before a title, and before a title that cannot be the rest of a sentence.
  private mutating func takeTitleSeparator() -> Bool {
    let separators = rest.prefix { ".:-– ".contains($0) }
    let title = rest.dropFirst(separators.count)
    rest = title
    guard let first = title.first else { return true }
    guard !separators.isEmpty, !first.isNumber, !first.isLowercase, title.count <= 250 else { return false }
    return VietnameseText.isUppercase(title) || title.last.map { !".;:,/".contains($0) } ?? true
  }
}

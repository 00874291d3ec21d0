/// One line as typed or pasted, made uniform: NFC, no invisible characters, every kind of space a space.
struct TypedLine {
  /// With the tabs, which may part table cells.
  let raw: String
  /// Tabs and repeated spaces made one space, ends trimmed.
  let text: String
  let tabCount: Int

  init(raw: String) {
    self.raw = raw
    tabCount = raw.utf8.count { $0 == 9 }
    text = raw.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
  }

  var isBlank: Bool { text.isEmpty }

  /// - Parameter typed: with LF, CRLF, CR or Word's and Unicode's line breaks.
  static func lines(of typed: String) -> [TypedLine] {
    var lines: [TypedLine] = []
    var line = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in typed.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar {
      case "\n" where isAfterReturn: continue
      case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(TypedLine(raw: VietnameseText.composed(String(line))))
        line.removeAll(keepingCapacity: true)
      default:
        if let kept = uniform(scalar) { line.append(kept) }
      }
    }
    lines.append(TypedLine(raw: VietnameseText.composed(String(line))))
    return lines
  }

  /// nil for what has no place in print: controls, soft hyphens, zero-width and direction marks.
  private static func uniform(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09: scalar
    case 0x00..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: nil
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    // Eth, which old key maps put for the letter that looks the same.
    case 0xD0: "Đ"
    case 0xF0: "đ"
    case 0x2011: "-"
    default: scalar
    }
  }
}

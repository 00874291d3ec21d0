/// A field's default appearance string: which font, which size, which colour (ISO 32000-1, 12.7.3.3).
struct DefaultAppearance {
  /// The font's name in the form's resources.
  let fontName: String
  /// In points; 0 means as large as fits.
  let size: Double
  /// The string's other operators, such as the colour.
  let rest: String

  init?(_ text: [UInt8]?) {
    let words = String(decoding: text ?? [], as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
    guard let operation = words.firstIndex(of: "Tf"), operation >= 2, words[operation - 2].hasPrefix("/"),
      let size = Double(words[operation - 1]), size >= 0
    else { return nil }
    fontName = String(words[operation - 2].dropFirst())
    self.size = size
    rest = (words[..<(operation - 2)] + words[(operation + 1)...]).joined(separator: " ")
  }
}

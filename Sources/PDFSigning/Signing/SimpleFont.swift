/// An embedded simple font with WinAnsiEncoding, as text fields use it (ISO 32000-1, 9.6).
struct SimpleFont {
  /// Thousandths of an em, from `firstCode` on.
  private let widths: [Double]
  private let firstCode: Int

  /// Nil for fonts of other kinds.
  init?(_ font: PDFDictionary, reader: PDFReader) throws(PDFSigningRefusal) {
    guard ["TrueType", "Type1"].contains(try reader.resolve(font["Subtype"]).name),
      try SimpleFont.isWinAnsi(try reader.resolve(font["Encoding"])),
      let first = try reader.resolve(font["FirstChar"]).integer, let widths = try reader.array(font["Widths"])
    else { return nil }
    firstCode = first
    var numbers: [Double] = []
    for width in widths { numbers.append(try reader.resolve(width).number ?? 0) }
    self.widths = numbers
  }

  private static func isWinAnsi(_ encoding: PDFObject) throws(PDFSigningRefusal) -> Bool {
    if let entries = encoding.dictionary {
      return entries["BaseEncoding"] == .name("WinAnsiEncoding") && entries["Differences"] == nil
    }
    return encoding.name == "WinAnsiEncoding"
  }

  /// The character codes of the text; nil when the font lacks one of them.
  func codes(for text: String) -> [UInt8]? {
    var codes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard (32...126).contains(scalar.value) || (161...255).contains(scalar.value) else { return nil }
      let code = Int(scalar.value)
      guard widths.indices.contains(code - firstCode), widths[code - firstCode] > 0 else { return nil }
      codes.append(UInt8(code))
    }
    return codes
  }

  /// In points at this size.
  func width(of codes: [UInt8], size: Double) -> Double {
    codes.reduce(0) { $0 + widths[Int($1) - firstCode] } / 1000 * size
  }
}

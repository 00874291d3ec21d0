/// Text strings of PDF (ISO 32000-1, 7.9.2.2): ASCII as it is, anything else in UTF-16 with its mark.
enum PDFText {
  static func encode(_ text: String) -> [UInt8] {
    if text.utf8.allSatisfy({ (32...126).contains($0) }) { return Array(text.utf8) }
    var bytes: [UInt8] = [0xFE, 0xFF]
    for unit in text.utf16 {
      bytes.append(UInt8(unit >> 8))
      bytes.append(UInt8(unit & 0xFF))
    }
    return bytes
  }

  static func decode(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFE, 0xFF]) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
      return String(decoding: units, as: UTF16.self)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
    // PDFDocEncoding agrees with Latin-1 on every letter that matters for field names.
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}

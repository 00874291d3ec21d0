import Foundation

/// Lower case without marks for every Latin letter of two or three UTF-8 bytes, looked up by code point.
enum FoldingTable {
  /// U+0000 to U+024F (Latin), then U+1E00 to U+1EFF (Latin Extended Additional).
  private static let latin = 0..<0x250
  private static let additional = 0x1E00..<0x1F00
  private static let combining = 0x300..<0x370

  private static let letters: [UInt32] = (Array(latin) + Array(additional)).map(folded)

  /// - Returns: bytes written; the folded text is never more than three times the source.
  static func fold(_ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let letters = letters
    var written = 0
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte < 0x80 {
        target[written] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        written += 1
        index += 1
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let scalar = decoded(source, at: index, length: length)
      index += length
      guard !combining.contains(scalar) else { continue }
      written += encode(
        latin.contains(scalar)
          ? letters[scalar]
          : additional.contains(scalar)
            ? letters[latin.count + scalar - additional.lowerBound] : lowercased(UInt32(scalar)),
        into: target, at: written)
    }
    return written
  }

  private static func decoded(_ source: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) -> Int {
    let lead = Int(source[index]) & (0xFF >> (length + 1))
    return (1..<length).reduce(lead) { $0 << 6 | Int(source[index + $1] & 0x3F) }
  }

  private static func encode(_ value: UInt32, into target: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    var count = 0
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      target[start + count] = byte
      count += 1
    }
    return count
  }

  private static func folded(_ value: Int) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return UInt32(value) }
    let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar
    return switch lowercased(base.value) {
    case 0x111, 0xF0: 0x64
    case let lower: lower
    }
  }

  /// The simple lower-case letter; letters whose lower case is several code points stay.
  private static func lowercased(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return value }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first?.value ?? value : value
  }
}

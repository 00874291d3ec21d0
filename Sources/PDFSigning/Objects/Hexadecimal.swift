/// Hexadecimal strings of PDF (ISO 32000-1, 7.3.4.3).
enum Hexadecimal {
  private static let digits = Array("0123456789ABCDEF".utf8)
  /// The value of each character; 16 for white space, 17 for anything else.
  private static let values: [UInt8] = (0...255).map { character in
    switch UInt8(character) {
    case 48...57: UInt8(character) - 48
    case 65...70: UInt8(character) - 55
    case 97...102: UInt8(character) - 87
    case let character where PDFSyntax.isSpace(character): 16
    default: 17
    }
  }

  static func encode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.underestimatedCount * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text
  }

  /// Nil for anything but digits and white space; an odd last digit counts as followed by 0.
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    text.withUnsafeBufferPointer { text in
      values.withUnsafeBufferPointer { values in
        var isHexadecimal = true
        let bytes = [UInt8](unsafeUninitializedCapacity: text.count / 2 + 1) { bytes, count in
          var digits = 0
          for character in text {
            let value = values[Int(character)]
            if value == 16 { continue }
            guard value < 16 else {
              isHexadecimal = false
              return
            }
            if digits.isMultiple(of: 2) { bytes[digits / 2] = value << 4 } else { bytes[digits / 2] |= value }
            digits += 1
            count = (digits + 1) / 2
          }
        }
        return isHexadecimal ? bytes : nil
      }
    }
  }
}

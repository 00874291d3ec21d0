extension [UInt8] {
  /// Appends text so that it can't end the element or the double-quoted attribute it stands in.
  mutating func appendEscaped(_ text: some StringProtocol) {
    let isContiguous: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped(utf8: $0) }
    if isContiguous == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped(utf8: $0) } }
  }

  private mutating func appendEscaped(utf8 text: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    // Letters and UTF-8 come after the last character that needs an entity.
    for index in text.indices where text[index] <= UInt8(ascii: ">") {
      guard let entity = [UInt8].entity(for: text[index]) else { continue }
      append(contentsOf: text[runStart..<index])
      append(contentsOf: entity.utf8)
      runStart = index + 1
    }
    append(contentsOf: text[runStart...])
  }

  @inline(__always)
  private static func entity(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

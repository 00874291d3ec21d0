/// Reads one PDF object from its text, as qpdf prints it.
struct PDFSyntax {
  private let bytes: [UInt8]
  private(set) var position: Int
  /// Deeper nesting than any real file has, and than qpdf prints.
  private static let maximumDepth = 500

  init(_ bytes: [UInt8], from position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// The object that is the whole text.
  static func object(in bytes: [UInt8]) throws(PDFSyntaxError) -> PDFObject {
    var syntax = PDFSyntax(bytes)
    let object = try syntax.object(depth: 0)
    syntax.skipSpace()
    guard syntax.position == bytes.count else { throw PDFSyntaxError() }
    return object
  }

  /// The object at the position.
  mutating func object() throws(PDFSyntaxError) -> PDFObject { try object(depth: 0) }

  private mutating func object(depth: Int) throws(PDFSyntaxError) -> PDFObject {
    guard depth < PDFSyntax.maximumDepth else { throw PDFSyntaxError() }
    skipSpace()
    guard let first = peek() else { throw PDFSyntaxError() }
    switch first {
    case UInt8(ascii: "/"): return .name(nameToken())
    case UInt8(ascii: "("): return .string(try literalString())
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "<"):
      return peek(1) == UInt8(ascii: "<") ? try dictionary(depth: depth) : .string(try hexString())
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return try numberOrReference()
    default: return try keyword()
    }
  }

  /// An operand or an operator of a content stream (7.8.2).
  enum ContentToken {
    case operand(PDFObject)
    case word(String)
  }

  /// The next token of a content stream; nil at its end, or where none can be read.
  mutating func contentToken() -> ContentToken? {
    skipSpace()
    guard let first = peek() else { return nil }
    guard PDFSyntax.isRegular(first), !(43...57).contains(first) else {
      do { return .operand(try object()) } catch { return nil }
    }
    return .word(regularToken())
  }

  var isAtEnd: Bool { position >= bytes.count }

  private mutating func array(depth: Int) throws(PDFSyntaxError) -> PDFObject {
    position += 1
    var items: [PDFObject] = []
    while true {
      skipSpace()
      guard let next = peek() else { throw PDFSyntaxError() }
      if next == UInt8(ascii: "]") { break }
      items.append(try object(depth: depth + 1))
    }
    position += 1
    return .array(items)
  }

  private mutating func dictionary(depth: Int) throws(PDFSyntaxError) -> PDFObject {
    position += 2
    var entries: PDFDictionary = [:]
    while true {
      skipSpace()
      guard let next = peek() else { throw PDFSyntaxError() }
      if next == UInt8(ascii: ">") { break }
      guard next == UInt8(ascii: "/") else { throw PDFSyntaxError() }
      let key = nameToken()
      let value = try object(depth: depth + 1)
      // A null value is the same as no entry (7.3.7).
      if value != .null, entries.updateValue(value, forKey: key) != nil { throw PDFSyntaxError() }
    }
    guard peek(1) == UInt8(ascii: ">") else { throw PDFSyntaxError() }
    position += 2
    return .dictionary(entries)
  }

  private mutating func numberOrReference() throws(PDFSyntaxError) -> PDFObject {
    let digits = regularToken()
    guard let number = Int(digits) else {
      guard Double(digits) != nil else { throw PDFSyntaxError() }
      return .real(digits)
    }
    let afterNumber = position
    if number > 0, let generation = unsignedToken() {
      skipSpace()
      if peek() == UInt8(ascii: "R"), peek(1).map(PDFSyntax.isRegular) != true {
        position += 1
        return .reference(ObjectIdentity(number: number, generation: generation))
      }
    }
    position = afterNumber
    return .integer(number)
  }

  private mutating func keyword() throws(PDFSyntaxError) -> PDFObject {
    switch regularToken() {
    case "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: throw PDFSyntaxError()
    }
  }

  private mutating func nameToken() -> String {
    position += 1
    return regularToken()
  }

  /// An integer without a sign; nil, with the position somewhere behind, when none comes.
  mutating func unsignedToken() -> Int? {
    skipSpace()
    guard let first = peek(), (48...57).contains(first) else { return nil }
    var number = 0
    while let byte = peek(), PDFSyntax.isRegular(byte) {
      guard (48...57).contains(byte), number < Int.max / 10 - 1 else { return nil }
      number = number * 10 + Int(byte) - 48
      position += 1
    }
    return number
  }

  /// Passes this word, if it comes next.
  mutating func skip(word: StaticString) -> Bool {
    skipSpace()
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count,
      bytes[position..<(position + count)].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: count))
    else { return false }
    position += count
    return true
  }

  /// Passes bytes of a known count; false when the text ends before.
  mutating func skip(count: Int) -> Bool {
    guard count >= 0, count <= bytes.count - position else { return false }
    position += count
    return true
  }

  /// Passes lines of comments, up to one that marks a file's end.
  mutating func skipComments() {
    skipSpace()
    while peek() == UInt8(ascii: "%"), peek(1) != UInt8(ascii: "%") {
      while let byte = peek(), byte != 10, byte != 13 { position += 1 }
      skipSpace()
    }
  }

  /// Passes one line end, if one comes next.
  mutating func skipLineEnd() {
    if peek() == 13 { position += 1 }
    if peek() == 10 { position += 1 }
  }

  /// The characters up to the next delimiter or space.
  mutating func regularToken() -> String {
    let start = position
    while let byte = peek(), PDFSyntax.isRegular(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func hexString() throws(PDFSyntaxError) -> [UInt8] {
    position += 1
    let start = position
    while let byte = peek(), byte != UInt8(ascii: ">") { position += 1 }
    guard peek() != nil, let decoded = Hexadecimal.decode(bytes[start..<position]) else { throw PDFSyntaxError() }
    position += 1
    return decoded
  }

  private mutating func literalString() throws(PDFSyntaxError) -> [UInt8] {
    position += 1
    var content: [UInt8] = []
    var depth = 1
    while let byte = peek() {
      position += 1
      switch byte {
      case UInt8(ascii: "\\"): try escape(into: &content)
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      if depth == 0 { return content }
      if byte != UInt8(ascii: "\\") { content.append(byte) }
    }
    throw PDFSyntaxError()
  }

  private mutating func escape(into content: inout [UInt8]) throws(PDFSyntaxError) {
    guard let byte = peek() else { throw PDFSyntaxError() }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): content.append(10)
    case UInt8(ascii: "r"): content.append(13)
    case UInt8(ascii: "t"): content.append(9)
    case UInt8(ascii: "b"): content.append(8)
    case UInt8(ascii: "f"): content.append(12)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value = Int(byte) - 48
      for _ in 0..<2 {
        guard let digit = peek(), (48...55).contains(digit) else { break }
        value = value * 8 + Int(digit) - 48
        position += 1
      }
      content.append(UInt8(truncatingIfNeeded: value))
    case 13: if peek() == 10 { position += 1 }
    case 10: break
    default: content.append(byte)
    }
  }

  mutating func skipSpace() {
    while let byte = peek(), PDFSyntax.isSpace(byte) { position += 1 }
  }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 12 || byte == 0
  }

  static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      false
    default: !isSpace(byte)
    }
  }
}

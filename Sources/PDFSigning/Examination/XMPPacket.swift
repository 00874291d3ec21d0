/// Whether a metadata stream is an XMP packet (ISO 16684-1) that any XML reader takes: no declarations, no entities.
struct XMPPacket {
  private let text: [UInt8]
  private var position = 0
  /// Names of the elements that are open.
  private var open: [[UInt8]] = []
  /// Prefixes in force, those of each open element in a row of their own.
  private var prefixes: [Set<[UInt8]>] = [[Array("xml".utf8)]]
  private var hasRoot = false
  private static let maximumDepth = 100

  private init(_ text: [UInt8]) { self.text = text }

  static func isWellFormed(_ bytes: [UInt8]) -> Bool {
    guard String(validating: bytes, as: UTF8.self) != nil,
      bytes.allSatisfy({ $0 >= 32 || $0 == 9 || $0 == 10 || $0 == 13 })
    else { return false }
    var packet = XMPPacket(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
    return packet.read()
  }

  private mutating func read() -> Bool {
    while position < text.count {
      guard text[position] == UInt8(ascii: "<") ? readMarkup() : readText() else { return false }
    }
    return hasRoot && open.isEmpty
  }

  private mutating func readText() -> Bool {
    let end = text[position...].firstIndex(of: UInt8(ascii: "<")) ?? text.count
    let run = text[position..<end]
    position = end
    if open.isEmpty { return run.allSatisfy(PDFSyntax.isSpace) }
    return XMPPacket.isPlain(run) && run.firstRange(of: Array("]]>".utf8)) == nil
  }

  /// Each ampersand begins one of the five references that need no declaration, or a number.
  private static func isPlain(_ run: ArraySlice<UInt8>) -> Bool {
    var rest = run
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ";")) else { return false }
      let name = String(decoding: rest[(start + 1)..<end], as: UTF8.self)
      guard ["amp", "lt", "gt", "quot", "apos"].contains(name) else { return false }
      rest = rest[(end + 1)...]
    }
    return true
  }

  private mutating func readMarkup() -> Bool {
    if skip("<?") { return readInstruction() }
    if skip("<!--") {
      guard let end = text[position...].firstRange(of: Array("--".utf8)) else { return false }
      position = end.upperBound
      return skip(">")
    }
    if skip("</") {
      guard let name = readName(), open.popLast() == name else { return false }
      prefixes.removeLast()
      skipSpace()
      return skip(">")
    }
    return skip("<") && readElement()
  }

  private mutating func readInstruction() -> Bool {
    guard let name = readName(), String(decoding: name, as: UTF8.self).lowercased() != "xml",
      let end = text[position...].firstRange(of: Array("?>".utf8))
    else { return false }
    position = end.upperBound
    return true
  }

  private mutating func readElement() -> Bool {
    guard let name = readName(), open.count < XMPPacket.maximumDepth, !open.isEmpty || !hasRoot else { return false }
    var attributes: [[UInt8]: ArraySlice<UInt8>] = [:]
    while !text[position...].starts(with: [UInt8(ascii: ">")]), !text[position...].starts(with: Array("/>".utf8)) {
      guard skipSpace(), let (key, value) = readAttribute() else { return false }
      if key.isEmpty { break }
      guard attributes.updateValue(value, forKey: key) == nil else { return false }
    }
    if open.isEmpty {
      guard name == Array("x:xmpmeta".utf8),
        attributes[Array("xmlns:x".utf8)]?.elementsEqual("adobe:ns:meta/".utf8) == true
      else { return false }
      hasRoot = true
    }
    let declared = attributes.keys.filter { $0.starts(with: Array("xmlns:".utf8)) }.map { Array($0.dropFirst(6)) }
    prefixes.append(Set(declared))
    guard ([name] + attributes.keys).allSatisfy(isPrefixKnown) else { return false }
    if skip("/>") {
      prefixes.removeLast()
      return true
    }
    open.append(name)
    return skip(">")
  }

  /// An attribute with its value, an empty name where the tag ends; nil for anything else.
  private mutating func readAttribute() -> ([UInt8], ArraySlice<UInt8>)? {
    if text[position...].starts(with: [UInt8(ascii: ">")]) || text[position...].starts(with: Array("/>".utf8)) {
      return ([], [])
    }
    guard let name = readName() else { return nil }
    skipSpace()
    guard skip("=") else { return nil }
    skipSpace()
    guard let quote = text[position...].first, quote == 34 || quote == 39,
      let end = text[(position + 1)...].firstIndex(of: quote)
    else { return nil }
    let value = text[(position + 1)..<end]
    guard XMPPacket.isPlain(value), !value.contains(UInt8(ascii: "<")) else { return nil }
    position = end + 1
    return (name, value)
  }

  private func isPrefixKnown(_ name: [UInt8]) -> Bool {
    let parts = name.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else { return false }
    guard parts.count == 2, parts[0] != Array("xmlns".utf8)[...] else { return true }
    return prefixes.contains { $0.contains(Array(parts[0])) }
  }

  private mutating func readName() -> [UInt8]? {
    let start = position
    while position < text.count, XMPPacket.isNameByte(text[position], first: position == start) { position += 1 }
    return position > start ? Array(text[start..<position]) : nil
  }

  private static func isNameByte(_ byte: UInt8, first: Bool) -> Bool {
    switch byte {
    case 65...90, 97...122, UInt8(ascii: "_"): true
    case 48...57, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"): !first
    default: false
    }
  }

  private mutating func skip(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= text.count,
      text[position..<(position + count)].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: count))
    else { return false }
    position += count
    return true
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = position
    while position < text.count, PDFSyntax.isSpace(text[position]) { position += 1 }
    return position > start
  }
}

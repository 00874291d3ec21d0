/// Tells code from comments and text: as much of Swift's grammar as that takes.
struct SwiftReader {
  /// Where the reader is; the innermost is last, since text holds code and that code may hold text.
  private enum Place: Equatable {
    case lineComment
    case blockComment(depth: Int)
    /// A literal: how it ends, and how many number signs it began with.
    case text(end: [UInt8], signs: Int)
    /// Code inside `\( )`, with the parentheses that are open in it.
    case interpolation(open: Int)
  }

  /// The file without comments and without what stands in literals; lines stay where they are.
  private(set) var code: [UInt8] = []
  /// Each with the line that it begins on, from 1; an interpolation leaves a space.
  private(set) var literals: [(line: Int, text: [UInt8])] = []
  private let bytes: [UInt8]
  private var next = 0
  private var line = 1
  private var places: [Place] = []
  /// The literals that `places` is inside of.
  private var openLiterals: [Int] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    while next < bytes.count { step() }
  }

  private static let newLine = UInt8(ascii: "\n")

  private func isNext(_ text: String) -> Bool { bytes[next...].starts(with: text.utf8) }

  private mutating func step() {
    if bytes[next] == SwiftReader.newLine { return endLine() }
    switch places.last {
    case .lineComment: next += 1
    case .blockComment(let depth): readComment(depth)
    case .text(let end, let signs): readText(until: end, signs: signs)
    case .interpolation(let open): readInterpolation(open)
    case nil: readCode()
    }
  }

  private mutating func endLine() {
    code.append(SwiftReader.newLine)
    if places.last == .lineComment { places.removeLast() }
    if case .text = places.last, let literal = openLiterals.last { literals[literal].text.append(SwiftReader.newLine) }
    line += 1
    next += 1
  }

  private mutating func readComment(_ depth: Int) {
    let (begins, ends) = (isNext("/*"), isNext("*/"))
    next += begins || ends ? 2 : 1
    guard begins || ends else { return }
    places.removeLast()
    if begins || depth > 1 { places.append(.blockComment(depth: depth + (begins ? 1 : -1))) }
  }

  private mutating func readText(until end: [UInt8], signs: Int) {
    if bytes[next...].starts(with: end) {
      places.removeLast()
      openLiterals.removeLast()
      code.append(UInt8(ascii: "\""))
      next += end.count
      return
    }
    guard let literal = openLiterals.last else { preconditionFailure("text is inside a literal") }
    let escape = "\\" + String(repeating: "#", count: signs)
    if isNext(escape + "(") {
      places.append(.interpolation(open: 1))
      literals[literal].text.append(UInt8(ascii: " "))
      code.append(contentsOf: " (".utf8)
      next += signs + 2
    } else if isNext(escape), next + signs + 1 < bytes.count, bytes[next + signs + 1] != SwiftReader.newLine {
      next += signs + 2
    } else {
      literals[literal].text.append(bytes[next])
      next += 1
    }
  }

  private mutating func readInterpolation(_ open: Int) {
    guard isNext("(") || isNext(")") else { return readCode() }
    let left = open + (isNext("(") ? 1 : -1)
    places.removeLast()
    if left > 0 { places.append(.interpolation(open: left)) }
    code.append(bytes[next])
    next += 1
  }

  private mutating func readCode() {
    if isNext("//") || isNext("/*") {
      places.append(isNext("//") ? .lineComment : .blockComment(depth: 1))
      next += 2
      return
    }
    let signs = bytes[next...].prefix { $0 == UInt8(ascii: "#") }.count
    let quotes = bytes[(next + signs)...].prefix(3).prefix { $0 == UInt8(ascii: "\"") }.count
    guard quotes > 0 else {
      code.append(bytes[next])
      next += 1
      return
    }
    let count = quotes == 3 ? 3 : 1
    literals.append((line, []))
    openLiterals.append(literals.count - 1)
    places.append(
      .text(
        end: Array((String(repeating: "\"", count: count) + String(repeating: "#", count: signs)).utf8), signs: signs))
    code.append(UInt8(ascii: "\""))
    next += signs + count
  }
}

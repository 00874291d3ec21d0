/// A file with a classic cross-reference table, to which a forger appends a revision by hand.
struct ForeignRevision {
  private let file: [UInt8]
  /// Every byte a character, so that both have the same places.
  private let text: String

  init(of file: [UInt8]) {
    self.file = file
    text = String(String.UnicodeScalarView(file.map { Unicode.Scalar($0) }))
  }

  /// The first number behind these words.
  func number(after words: String) -> Int? {
    text.firstRange(of: words).flatMap { Int(text[$0.upperBound...].prefix { $0.isNumber }) }
  }

  /// The last object whose text holds these words.
  func object(holding words: String) -> (number: Int, body: String)? {
    guard let found = text.ranges(of: words).last,
      let start = text[..<found.lowerBound].ranges(of: " 0 obj\n").last,
      let end = text[found.upperBound...].firstRange(of: "\nendobj")
    else { return nil }
    let digits = text[..<start.lowerBound].reversed().prefix { $0.isNumber }.reversed()
    return Int(String(digits)).map { ($0, String(text[start.upperBound..<end.lowerBound])) }
  }

  /// The file with one more revision, in which the object says something else.
  func setting(_ number: Int, to body: String) -> [UInt8]? {
    guard let mark = text.ranges(of: "trailer").last, let start = text[mark.upperBound...].firstRange(of: "startxref"),
      let previous = Int(text[start.upperBound...].split(whereSeparator: \.isWhitespace).first ?? ""),
      let end = text[mark.upperBound..<start.lowerBound].ranges(of: ">>").last
    else { return nil }
    let trailer = text[mark.upperBound..<end.lowerBound].replacing(/\/Prev \d+/, with: "")
    var bytes = file
    let offset = String(bytes.count)
    bytes += "\(number) 0 obj\n\(body)\nendobj\n".unicodeScalars.map { UInt8($0.value) }
    let section = bytes.count
    bytes += "xref\n\(number) 1\n\(String(repeating: "0", count: 10 - offset.count))\(offset) 00000 n \n".utf8
    bytes += "trailer\(trailer) /Prev \(previous) >>\nstartxref\n\(section)\n%%EOF\n".utf8
    return bytes
  }
}

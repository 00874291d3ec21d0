/// Puts object texts together to a file, or appends them to one, with a classic cross-reference table.
public struct PDFAssembly {
  private var bytes: [UInt8]
  private var offsets: [Int: Int] = [:]
  private var nextNumber = 1
  private let previous: Int?

  /// A new file.
  public init() {
    bytes = Array("%PDF-1.7\n%\u{00E2}\u{00E3}\u{00CF}\u{00D3}\n".utf8)
    previous = nil
  }

  /// A further revision of a file with a classic table.
  public init(appendingTo file: [UInt8]) {
    bytes = file
    let words = String(decoding: file.suffix(400), as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let number = { (keyword: String) in words.lastIndex { $0 == keyword }.flatMap { Int(words[$0 + 1]) } }
    previous = number("startxref")
    nextNumber = number("/Size") ?? 1
  }

  /// Adds an object; its number.
  @discardableResult
  public mutating func add(_ body: String) -> Int {
    set(body, number: nextNumber)
    nextNumber += 1
    return nextNumber - 1
  }

  /// Replaces the object of this number.
  public mutating func set(_ body: String, number: Int) {
    offsets[number] = bytes.count
    bytes += "\(number) 0 obj\n\(body)\nendobj\n".utf8
  }

  /// The whole file. Object 1 is the catalog, 15 the information dictionary.
  public consuming func finish() -> [UInt8] {
    let start = bytes.count
    bytes += "xref\n".utf8
    if previous == nil { bytes += "0 1\n0000000000 65535 f \n".utf8 }
    for (number, offset) in offsets.sorted(by: { $0.key < $1.key }) {
      let digits = String(offset)
      bytes += "\(number) 1\n\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n".utf8
    }
    let identifier = String(repeating: "0123456789ABCDEF", count: 2)
    let back = previous.map { " /Prev \($0)" } ?? ""
    bytes +=
      "trailer\n<< /Size \(nextNumber) /Root 1 0 R /Info 15 0 R /ID [<\(identifier)> <\(identifier)>]\(back) >>\n".utf8
    bytes += "startxref\n\(start)\n%%EOF\n".utf8
    return bytes
  }
}

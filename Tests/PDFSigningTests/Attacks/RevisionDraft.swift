/// Appends one revision to a file, as right or as wrong as an attack needs it.
struct RevisionDraft {
  /// How the revision says where its objects are.
  enum CrossReferences {
    case table
    case stream
    /// A table, but no trailer.
    case tableWithoutTrailer
    /// Neither; only objects, `startxref` and `%%EOF`.
    case missing
  }

  fileprivate enum Place {
    case free
    case offset(Int)
    case inStream(Int)
  }

  private(set) var bytes: [UInt8]
  /// What the trailer says beside `/Root`, `/Info` and `/ID`; nil leaves the entry out.
  var trailer: [String: String?]
  /// What `startxref` says; nil for the truth.
  var claimedStart: Int?
  var hasEndMarker = true
  /// One more than the highest object number.
  private(set) var nextNumber: Int
  private var entries: [(number: Int, generation: Int, place: Place)] = []

  /// - Parameter file: ends with a table whose trailer our own code wrote, or a draft.
  init(after file: [UInt8]) {
    bytes = file
    let words = String(decoding: file.suffix(600), as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let number = { (keyword: String) in words.lastIndex { $0 == keyword }.flatMap { Int(words[$0 + 1]) } ?? 0 }
    nextNumber = number("/Size")
    let identifier = String(repeating: "0123456789ABCDEF", count: 2)
    trailer = [
      "Root": "1 0 R", "Info": "15 0 R", "ID": "[<\(identifier)> <\(identifier)>]", "Prev": "\(number("startxref"))",
    ]
  }

  /// Adds an object; its number.
  @discardableResult
  mutating func add(_ body: String) -> Int {
    set(body, number: nextNumber)
    return nextNumber - 1
  }

  /// Sets the object of this number; an earlier one in this revision remains as bytes that nothing leads to.
  mutating func set(_ body: String, number: Int, generation: Int = 0) {
    nextNumber = max(nextNumber, number + 1)
    entries.removeAll { $0.number == number }
    entries.append((number, generation, .offset(bytes.count)))
    bytes += "\(number) \(generation) obj\n\(body)\nendobj\n".utf8
  }

  /// Adds a stream; its number.
  @discardableResult
  mutating func addStream(_ entries: String, _ content: String) -> Int {
    add(RevisionDraft.stream(entries, content))
  }

  /// Adds the same object so many times.
  mutating func addMany(_ count: Int, _ body: String) {
    for number in nextNumber..<(nextNumber + count) {
      entries.append((number, 0, .offset(bytes.count)))
      bytes += "\(number) 0 obj\n\(body)\nendobj\n".utf8
    }
    nextNumber += count
  }

  /// Adds streams each of which holds all that follow it.
  mutating func overlap(_ count: Int) {
    // Each is written in 60 bytes, so that its length can be said before what it holds is written.
    for index in 0..<count {
      let length = (count - index - 1) * 60 + 20
      let head = "\(nextNumber) 0 obj << /Length \(length) >>"
      entries.append((nextNumber, 0, .offset(bytes.count)))
      append(head + String(repeating: " ", count: 60 - 8 - head.utf8.count) + "\nstream\n")
      nextNumber += 1
    }
    append(String(repeating: "x", count: 20) + "\nendstream\nendobj\n")
  }

  /// Adds a stream of any bytes; its number.
  @discardableResult
  mutating func addStream(of content: [UInt8]) -> Int {
    entries.append((nextNumber, 0, .offset(bytes.count)))
    bytes += "\(nextNumber) 0 obj\n<< /Length \(content.count) >>\nstream\n".utf8
    bytes += content
    bytes += "\nendstream\nendobj\n".utf8
    nextNumber += 1
    return nextNumber - 1
  }

  /// The text of a stream object.
  static func stream(_ entries: String, _ content: String) -> String {
    "<< \(entries) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  /// Puts objects into an object stream of the given number, or a new one.
  mutating func pack(_ objects: [(number: Int, body: String)], into container: Int? = nil) {
    var (head, body) = ("", "")
    for object in objects {
      head += "\(object.number) \(body.utf8.count) "
      body += object.body + " "
      nextNumber = max(nextNumber, object.number + 1)
    }
    let number = container ?? nextNumber
    set(
      RevisionDraft.stream("/Type /ObjStm /N \(objects.count) /First \(head.utf8.count)", head + body), number: number)
    for object in objects { entries.append((object.number, 0, .inStream(number))) }
  }

  /// Declares an object free.
  mutating func free(_ number: Int, nextGeneration: Int = 1) { entries.append((number, nextGeneration, .free)) }

  /// Says that an object is where other bytes of the file lie.
  mutating func point(_ number: Int, to offset: Int) {
    nextNumber = max(nextNumber, number + 1)
    entries.append((number, 0, .offset(offset)))
  }

  /// Adds bytes that are no object.
  mutating func append(_ text: String) { bytes += text.utf8 }

  /// Where the revision before has its cross-references.
  var previous: Int { trailer["Prev"].flatMap { $0 }.flatMap { Int($0) } ?? 0 }

  /// The whole file.
  consuming func finish(_ kind: CrossReferences = .table) -> [UInt8] {
    let start = bytes.count
    switch kind {
    case .table: appendTable(withTrailer: true)
    case .tableWithoutTrailer: appendTable(withTrailer: false)
    case .stream: appendStream()
    case .missing: break
    }
    append("startxref\n\(claimedStart ?? start)\n")
    if hasEndMarker { append("%%EOF\n") }
    return bytes
  }

  private mutating func appendTable(withTrailer: Bool) {
    append("xref\n")
    for entry in entries.sorted(by: { $0.number < $1.number }) {
      let (offset, letter) =
        switch entry.place {
        case .offset(let offset): (offset, "n")
        case .free, .inStream: (0, "f")
        }
      append("\(entry.number) 1\n\(padded(offset, 10)) \(padded(entry.generation, 5)) \(letter) \n")
    }
    if entries.isEmpty { append("0 0\n") }
    if withTrailer { append("trailer\n<< \(trailerText) >>\n") }
  }

  private mutating func appendStream() {
    let (number, start) = (nextNumber, bytes.count)
    nextNumber += 1
    entries.append((number, 0, .offset(start)))
    let sorted = entries.sorted { $0.number < $1.number }
    var rows: [UInt8] = []
    for entry in sorted {
      switch entry.place {
      case .free: rows += [0, 0, 0, 0, 0, 0, UInt8(entry.generation)]
      case .offset(let offset): rows += [1] + bigEndian(offset) + [0, UInt8(entry.generation)]
      case .inStream(let container):
        let index = sorted.prefix { $0.number < entry.number }.count { $0.place.container == container }
        rows += [2] + bigEndian(container) + [0, UInt8(index)]
      }
    }
    let index = sorted.map { "\($0.number) 1" }.joined(separator: " ")
    append("\(number) 0 obj\n<< /Type /XRef /W [1 4 2] /Index [\(index)] \(trailerText) ")
    append("/Length \(rows.count) >>\nstream\n")
    bytes += rows
    append("\nendstream\nendobj\n")
  }

  private var trailerText: String {
    trailer.merging(["Size": "\(nextNumber)"]) { given, _ in given }.sorted { $0.key < $1.key }.compactMap {
      key, value in value.map { "/\(key) \($0)" }
    }
    .joined(separator: " ")
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private func bigEndian(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}

extension RevisionDraft.Place {
  fileprivate var container: Int? { if case .inStream(let number) = self { number } else { nil } }
}

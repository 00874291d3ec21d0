/// What a cross-reference section says of one object.
struct SectionEntry {
  enum Place {
    case free
    case offset(Int)
    /// Inside this object stream.
    case inStream(Int)
  }

  let identity: ObjectIdentity
  let place: Place

  /// Encoded bytes of a cross-reference stream: seven bytes for each of a million objects.
  static let largestStream = 8 << 20

  /// The subsections of a table, up to and with the word `trailer`; false when they can't be read.
  static func readTable(_ syntax: inout PDFSyntax, _ visit: (SectionEntry) -> Void) -> Bool {
    while !syntax.skip(word: "trailer") {
      guard let first = syntax.unsignedToken(), let count = syntax.unsignedToken(), count <= 1 << 24,
        first <= Int(Int32.max)
      else { return false }
      for number in first..<(first + count) {
        guard let offset = syntax.unsignedToken(), let generation = syntax.unsignedToken() else { return false }
        let identity = ObjectIdentity(number: number, generation: generation)
        if syntax.skip(word: "n") {
          visit(SectionEntry(identity: identity, place: .offset(offset)))
        } else if syntax.skip(word: "f") {
          visit(SectionEntry(identity: identity, place: .free))
        } else {
          return false
        }
      }
    }
    return true
  }

  /// The rows of a cross-reference stream (7.5.8.2 and 7.5.8.3).
  static func stream(_ rows: [UInt8], _ dictionary: PDFDictionary) -> [SectionEntry]? {
    let widths = (dictionary["W"]?.array ?? []).compactMap(\.integer)
    guard widths.count == 3, widths.allSatisfy({ (0...7).contains($0) }), let size = dictionary["Size"]?.integer
    else { return nil }
    let index = dictionary["Index"].map { ($0.array ?? []).map(\.integer) } ?? [0, size]
    guard index.count.isMultiple(of: 2) else { return nil }
    var cursor = RowCursor(rows: rows, widths: widths)
    var entries: [SectionEntry] = []
    for pair in stride(from: 0, to: index.count, by: 2) {
      guard let first = index[pair], let count = index[pair + 1], (0...Int(Int32.max)).contains(first), count >= 0,
        count <= rows.count
      else { return nil }
      for number in first..<(first + count) {
        guard let row = cursor.next(), let entry = SectionEntry(number, row) else { return nil }
        entries.append(entry)
      }
    }
    return entries
  }

  private init(identity: ObjectIdentity, place: Place) {
    self.identity = identity
    self.place = place
  }

  private init?(_ number: Int, _ row: (kind: Int, second: Int, third: Int)) {
    switch row.kind {
    case 0: self.init(identity: ObjectIdentity(number: number, generation: row.third), place: .free)
    case 1: self.init(identity: ObjectIdentity(number: number, generation: row.third), place: .offset(row.second))
    case 2: self.init(identity: ObjectIdentity(number: number), place: .inStream(row.second))
    default: return nil
    }
  }
}

/// Takes rows of three fields off a cross-reference stream.
private struct RowCursor {
  let rows: [UInt8]
  /// In bytes; a first field of no bytes means kind 1.
  let widths: [Int]
  private var position = 0

  init(rows: [UInt8], widths: [Int]) {
    self.rows = rows
    self.widths = widths
  }

  mutating func next() -> (kind: Int, second: Int, third: Int)? {
    guard widths.reduce(0, +) > 0, rows.count - position >= widths.reduce(0, +) else { return nil }
    let kind = widths[0] == 0 ? 1 : field(widths[0])
    return (kind, field(widths[1]), field(widths[2]))
  }

  private mutating func field(_ width: Int) -> Int {
    defer { position += width }
    return rows[position..<(position + width)].reduce(0) { $0 << 8 | Int($1) }
  }
}

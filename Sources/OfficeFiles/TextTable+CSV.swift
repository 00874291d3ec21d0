/// CSV by RFC 4180: UTF-8 with or without a byte order mark, any line ends, `,` or `;` between cells.
extension TextTable {
  /// What stands between cells. Spreadsheets of Vietnamese settings write `;`.
  public enum Separator: UInt8, Sendable, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
  }

  /// Reads CSV; the separator is the one that the first line has more of, outside quotes.
  public init(csv: [UInt8], limits: TableLimits = .usual) throws(TableFileRefusal) {
    guard csv.count <= limits.bytes else { throw .tooLarge }
    let bytes = csv.starts(with: TextTable.byteOrderMark) ? csv.dropFirst(TextTable.byteOrderMark.count) : csv[...]
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else { throw .notATable }
    var reading = CSVReading(separator: CSVReading.separator(of: bytes).rawValue, limits: limits)
    for byte in bytes { try reading.take(byte) }
    self.init(try reading.finish())
  }

  /// With a byte order mark, without which spreadsheets take UTF-8 for another encoding, and lines that end in CRLF.
  public func csv(separator: Separator = .comma) -> [UInt8] {
    var bytes = TextTable.byteOrderMark
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(separator.rawValue) }
        bytes += TextTable.written(cell)
      }
      bytes += [0x0D, 0x0A]
    }
    return bytes
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func written(_ cell: String) -> [UInt8] {
    let bytes = Array(cell.utf8)
    guard bytes.contains(where: { [0x22, 0x2C, 0x3B, 0x0A, 0x0D].contains($0) }) else { return bytes }
    return [0x22] + bytes.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
  }
}

/// One pass over the bytes: multi-byte letters of UTF-8 never contain the bytes that matter here.
private struct CSVReading {
  let separator: UInt8
  let limits: TableLimits
  private var rows: [[String]] = []
  private var row: [String] = []
  private var cell: [UInt8] = []
  private var cellCount = 0
  private var line = 1
  private var place = Place.start
  private var wasCarriageReturn = false

  private enum Place {
    /// Before the first byte of a cell.
    case start
    case plain
    case quoted(line: Int)
    /// After a quotation mark inside a quoted cell: the end, or the first of two.
    case quoteInQuoted(line: Int)
  }

  init(separator: UInt8, limits: TableLimits) { (self.separator, self.limits) = (separator, limits) }

  static func separator(of bytes: ArraySlice<UInt8>) -> TextTable.Separator {
    var counts = (commas: 0, semicolons: 0)
    var isQuoted = false
    for byte in bytes {
      switch byte {
      case 0x22: isQuoted.toggle()
      case 0x2C where !isQuoted: counts.commas += 1
      case 0x3B where !isQuoted: counts.semicolons += 1
      case 0x0A where !isQuoted, 0x0D where !isQuoted:
        return counts.semicolons > counts.commas ? .semicolon : .comma
      default: break
      }
    }
    return counts.semicolons > counts.commas ? .semicolon : .comma
  }

  mutating func take(_ byte: UInt8) throws(TableFileRefusal) {
    let followsCarriageReturn = wasCarriageReturn
    wasCarriageReturn = byte == 0x0D
    if byte == 0x0A { line += 1 }
    switch place {
    case .quoted(let opened):
      if byte == 0x22 { place = .quoteInQuoted(line: opened) } else { cell.append(byte) }
    case .quoteInQuoted(let opened) where byte == 0x22:
      cell.append(byte)
      place = .quoted(line: opened)
    case .start where byte == 0x22: place = .quoted(line: line)
    case .start, .plain, .quoteInQuoted:
      switch byte {
      case separator: try endCell()
      case 0x0A where followsCarriageReturn: break
      case 0x0A, 0x0D: try endRow()
      default:
        cell.append(byte)
        place = .plain
      }
    }
  }

  mutating func finish() throws(TableFileRefusal) -> [[String]] {
    if case .quoted(let opened) = place { throw .unclosedQuote(line: opened) }
    if !row.isEmpty || !cell.isEmpty { try endRow() }
    return rows
  }

  private mutating func endCell() throws(TableFileRefusal) {
    cellCount += 1
    guard row.count < limits.columns, cellCount <= limits.cells else { throw .tooLarge }
    row.append(String(decoding: cell, as: UTF8.self))
    cell.removeAll(keepingCapacity: true)
    place = .start
  }

  private mutating func endRow() throws(TableFileRefusal) {
    try endCell()
    guard rows.count < limits.rows else { throw .tooLarge }
    rows.append(row == [""] ? [] : row)
    row.removeAll(keepingCapacity: true)
  }
}

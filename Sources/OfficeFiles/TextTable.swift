/// A table as people keep it in a spreadsheet: rows of cells of text, of any length each.
public struct TextTable: Hashable, Sendable {
  public var rows: [[String]]

  public init(_ rows: [[String]] = []) { self.rows = rows }
}

/// Why a file can't be read as a table.
public enum TableFileRefusal: Error, Hashable, Sendable {
  /// Larger than `TableLimits` allow, packed or unpacked.
  case tooLarge
  /// Neither an XLSX workbook nor text in UTF-8.
  case notATable
  /// Part of the file can't be read, named as in the file: `xl/workbook.xml`.
  case damaged(part: String)
  /// The workbook has no sheet of this name.
  case sheetMissing(String)
  /// A quotation mark is opened on this line, from 1, and never closed.
  case unclosedQuote(line: Int)
}

/// What a file may hold at most, so that a small hostile one can't fill the memory.
public struct TableLimits: Hashable, Sendable {
  /// Bytes of the file.
  public var bytes: Int
  /// Bytes of all parts of a workbook that are read, unpacked.
  public var unpackedBytes: Int
  public var rows: Int
  public var columns: Int
  /// Cells that are kept, empty ones between others included.
  public var cells: Int

  public init(bytes: Int, unpackedBytes: Int, rows: Int, columns: Int, cells: Int) {
    self.bytes = bytes
    self.unpackedBytes = unpackedBytes
    self.rows = rows
    self.columns = columns
    self.cells = cells
  }

  public static let usual = TableLimits(
    bytes: 32 << 20, unpackedBytes: 256 << 20, rows: 200_000, columns: 1_000, cells: 4_000_000)
}

extension TextTable {
  /// Reads a file of either kind by what it holds, not by its name.
  /// - Parameter sheet: of a workbook; nil for the first.
  public init(file: [UInt8], sheet: String? = nil, limits: TableLimits = .usual) throws(TableFileRefusal) {
    if file.starts(with: Array("PK".utf8)) {
      try self.init(xlsx: file, sheet: sheet, limits: limits)
    } else {
      try self.init(csv: file, limits: limits)
    }
  }
}

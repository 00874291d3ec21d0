import CXLSXWriter
import Foundation

/// What is written into a cell.
public enum WrittenCell: Hashable, Sendable, ExpressibleByStringLiteral {
  case text(String)
  case number(Int)
  case decimal(Double)

  public init(stringLiteral text: String) { self = .text(text) }
}

/// A workbook could not be written: the disk is full, a text or sheet too long.
public struct WorkbookFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// In the library's words.
  public let description: String
}

/// Writes an XLSX file row by row; only one row is in memory at a time. Blocks: not for the cooperative pool.
///
/// Rows go to the sheet begun last. Nothing is a workbook before `close()`.
public final class WorkbookWriter {
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private var sheet: UnsafeMutablePointer<lxw_worksheet>?
  private let heading: UnsafeMutablePointer<lxw_format>?
  private var row: UInt32 = 0

  /// - Parameter path: where the file is written; one that is there is replaced.
  public init(path: String) throws(WorkbookFault) {
    var options = lxw_workbook_options(
      constant_memory: 1, tmpdir: nil, use_zip64: 0)
    guard let book = workbook_new_opt(path, &options) else { throw WorkbookFault(description: "no memory") }
    self.book = book
    heading = workbook_add_format(book)
    format_set_bold(heading)
    format_set_text_wrap(heading)
  }

  deinit {
    if let book { workbook_close(book) }
  }

  /// - Parameters:
  ///   - name: at most 31 letters, none of `[]:*?/\`.
  ///   - widths: of the columns, in letters.
  public func beginSheet(_ name: String, widths: [Double] = []) throws(WorkbookFault) {
    let added = workbook_add_worksheet(book, name)
    guard let added else { throw WorkbookFault(description: "the sheet can't be named \(name)") }
    for (column, width) in widths.enumerated() {
      worksheet_set_column(added, UInt16(column), UInt16(column), width, nil)
    }
    (sheet, row) = (added, 0)
  }

  /// Bold, and staying in view while the rows scroll.
  public func appendHeading(_ names: [String]) throws(WorkbookFault) {
    try append(names.map { .text($0) }, format: heading)
    worksheet_freeze_panes(sheet, row, 0)
  }

  public func append(_ cells: [WrittenCell]) throws(WorkbookFault) { try append(cells, format: nil) }

  /// Completes the file.
  public func close() throws(WorkbookFault) {
    defer { book = nil }
    try check(workbook_close(book))
  }

  private func append(_ cells: [WrittenCell], format: UnsafeMutablePointer<lxw_format>?) throws(WorkbookFault) {
    for (index, cell) in cells.enumerated() {
      let column = UInt16(index)
      switch cell {
      case .text(""): continue
      // libxlsxwriter reads up to a zero byte, and no XML holds one.
      case .text(let text): try check(worksheet_write_string(sheet, row, column, WorkbookWriter.clean(text), format))
      case .number(let number): try check(worksheet_write_number(sheet, row, column, Double(number), format))
      case .decimal(let number): try check(worksheet_write_number(sheet, row, column, number, format))
      }
    }
    row += 1
  }

  /// Without the control characters that XML can't hold.
  private static func clean(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isForbidden) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isForbidden($0) }))
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && ![0x09, 0x0A, 0x0D].contains(scalar.value) || [0xFFFE, 0xFFFF].contains(scalar.value)
  }

  private func check(_ code: lxw_error) throws(WorkbookFault) {
    guard code != LXW_NO_ERROR else { return }
    throw WorkbookFault(description: lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)")
  }
}

extension TextTable {
  /// The table as an XLSX file of one sheet whose first row is its heading. Blocks, as it is written to a temporary file.
  public func xlsx(sheet: String, widths: [Double] = []) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("bang-\(UUID().uuidString).xlsx")
    defer { unlink(file.path) }
    let writer = try WorkbookWriter(path: file.path)
    try writer.beginSheet(sheet, widths: widths)
    if let first = rows.first { try writer.appendHeading(first) }
    for row in rows.dropFirst() { try writer.append(row.map { .text($0) }) }
    try writer.close()
    return Array(try Data(contentsOf: file))
  }
}

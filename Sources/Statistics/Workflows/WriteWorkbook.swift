import BlockingWork
import Foundation
import OfficeFiles

extension StatisticsDesk {
  /// A table as an XLSX file: the title in the first row, a heading, then the rows, numbers as numbers.
  public func workbook(of table: StatisticsTable, sheet: String) async throws -> [UInt8] {
    try await offload {
      let file = FileManager.default.temporaryDirectory.appendingPathComponent("thong-ke-\(UUID().uuidString).xlsx")
      defer { unlink(file.path) }
      let writer = try WorkbookWriter(path: file.path)
      try writer.beginSheet(sheet, widths: [6, 34])
      try writer.append([.text(table.title)])
      try writer.appendHeading(table.head)
      for row in table.rows { try writer.append(row.map(\.written)) }
      try writer.close()
      return Array(try Data(contentsOf: file))
    }
  }
}

extension StatisticsCell {
  fileprivate var written: WrittenCell {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    }
  }
}

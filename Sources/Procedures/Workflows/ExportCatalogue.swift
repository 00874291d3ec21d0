import BlockingWork
import OfficeFiles
import Storage

/// The kinds of file that the catalogue leaves in and comes in.
public enum CatalogueFormat: String, Sendable, CaseIterable {
  case xlsx, csv
}

extension ProcedureCatalogue {
  /// Xuất danh mục: every version, in the columns that an import reads.
  public func exported(as format: CatalogueFormat) async throws -> [UInt8] {
    let all = try await records.read { db in try ProcedureQueries(db).all() }
    let table = TextTable(CatalogueSheet.rows(of: all))
    return try await offload {
      switch format {
      case .csv: table.csv()
      case .xlsx:
        try table.xlsx(sheet: "Thủ tục hành chính", widths: CatalogueColumn.allCases.map(\.width))
      }
    }
  }
}

extension CatalogueColumn {
  /// In letters.
  fileprivate var width: Double {
    switch self {
    case .name, .legalGround: 50
    case .fees, .components, .steps: 60
    case .field, .result, .situations, .provenance: 28
    default: 16
    }
  }
}

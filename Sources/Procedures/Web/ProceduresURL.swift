public import Markup

/// The addresses of the catalogue's pages.
public enum ProceduresURL {
  public static let list: WebPath = "/thu-tuc"
  static let new: WebPath = "/thu-tuc/them"
  static let upload: WebPath = "/thu-tuc/nhap"
  static let importing: WebPath = "/thu-tuc/nhap/ap-dung"

  public static func procedure(_ code: ProcedureCode) -> WebPath { "/thu-tuc/\(code.text)" }
  /// One version, as a dossier keeps it.
  public static func version(_ procedure: Procedure) -> WebPath {
    ProceduresURL.procedure(procedure.code).with("phien-ban", procedure.version)
  }
  static func editor(_ code: ProcedureCode) -> WebPath { "/thu-tuc/\(code.text)/sua" }
  static func retirement(_ code: ProcedureCode) -> WebPath { "/thu-tuc/\(code.text)/ket-thuc" }
  static func export(_ format: CatalogueFormat) -> WebPath {
    switch format {
    case .xlsx: "/thu-tuc/danh-muc.xlsx"
    case .csv: "/thu-tuc/danh-muc.csv"
    }
  }
}

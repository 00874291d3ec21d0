public import Markup

/// The addresses of the figures of the one-stop shop.
public enum StatisticsURL {
  public static let overview: WebPath = "/thong-ke"
  static let nationalForm: WebPath = "/thong-ke/bieu-ii-06a"
  static let lateList: WebPath = "/thong-ke/danh-sach-qua-han"
  static let dueList: WebPath = "/thong-ke/sap-den-han"
  static let feeList: WebPath = "/thong-ke/phi-le-phi"
  static let rates: WebPath = "/thong-ke/ty-le"

  /// POST: an entry.
  static let indices: WebPath = "/thong-ke/chi-so"

  static let csv: WebPath = "/thong-ke/thong-ke.csv"
  static let json: WebPath = "/thong-ke/thong-ke.json"
  static let workbook: WebPath = "/thong-ke/thong-ke.xlsx"
  static let nationalFormCSV: WebPath = "/thong-ke/bieu-ii-06a.csv"
  static let nationalFormWorkbook: WebPath = "/thong-ke/bieu-ii-06a.xlsx"

  /// The dossiers behind a figure.
  static func list(of figure: DossierFigure) -> WebPath { "/thong-ke/ho-so/\(figure.rawValue)" }
}

import Cryptography
import Markup
import WebShell
import WorkTime

/// Nhập danh mục: where the file is chosen.
struct UploadPage: Renderable {
  static let title = "Nhập danh mục từ tệp"

  let state: FormState
  let token: CSRFToken

  var html: HTML {
    """
    \(PageHead(
      UploadPage.title, lead: "Hệ thống cho xem trước từng dòng; chưa có gì thay đổi cho đến khi bấm Công bố.",
      breadcrumbs: [Breadcrumb(ProcedureListPage.title, ProceduresURL.list)]))
    \(Sheet(nil, Form(
      to: ProceduresURL.upload, token: token, state: state, carriesFiles: true,
      """
      <div class="stack">\(Field(
        "file", "Tệp danh mục", hint: "XLSX hoặc CSV, cột như tệp xuất từ hệ thống; tối đa 8 MB",
        .file(accepts: ".xlsx,.csv"), in: state))</div><div class="row">\(SubmitButton("Xem trước"))</div>
      """).html))
    """
  }
}

/// What a file would change, row by row.
struct ImportReportPage: Renderable {
  static let title = "Xem trước khi nhập"

  let report: CatalogueReport
  let token: CSRFToken

  var html: HTML {
    """
    \(PageHead(
      ImportReportPage.title, lead: "\(summary)",
      breadcrumbs: [
        Breadcrumb(ProcedureListPage.title, ProceduresURL.list), Breadcrumb(UploadPage.title, ProceduresURL.upload),
      ], actions: actions))\(warning)
    \(Sheet(nil, isPadded: false, table.html))
    """
  }

  private var summary: String {
    "\(report.changed.count) dòng sẽ được công bố, \(report.unchanged.count) dòng không đổi, \(report.refused.count) dòng không nhận."
  }

  private var warning: HTML {
    guard !report.refused.isEmpty else { return HTML() }
    return Notice(.warn, "Các dòng không nhận sẽ được bỏ qua. Nên sửa tệp rồi tải lên lại trước khi công bố.").html
  }

  private var actions: HTML {
    """
    \(LinkButton("Chọn tệp khác", to: ProceduresURL.upload))\(if: !report.changed.isEmpty, ButtonForm(
      SubmitButton("Công bố \(report.changed.count) dòng"), to: ProceduresURL.importing, token: token,
      fields: [("file", report.file.hexadecimal)]).html)
    """
  }

  /// Refused ones first, then those that change something.
  private var table: Table<CatalogueReport.Line> {
    Table(
      "Các dòng của tệp", report.refused + report.changed + report.unchanged,
      columns: [
        .number("Dòng") { "\($0.row)" },
        .title("Thủ tục") { "\($0.name)<span class=\"sub\">\($0.code)</span>" },
        .text("Kết quả") { ImportReportPage.outcome($0.outcome) },
      ])
  }

  private static func outcome(_ outcome: CatalogueReport.Outcome) -> HTML {
    switch outcome {
    case .added: Tag(.ok, "Thủ tục mới").html
    case .newVersion(let day): "\(Tag(.ok, "Phiên bản mới")) <span class=\"sub\">từ \(TimeText(day))</span>"
    case .ended(let day): "\(Tag(.info, "Hết hiệu lực")) <span class=\"sub\">sau ngày \(TimeText(day))</span>"
    case .unchanged: Tag(.neutral, "Không đổi").html
    case .refused(let problems):
      """
      \(Tag(.bad, "Không nhận"))<ul>\(HTML.each(problems) { problem in
        "<li>\(problem.column.map { "\($0.heading): " as HTML })\(problem.reason.sentence)</li>"
      })</ul>
      """
    }
  }
}

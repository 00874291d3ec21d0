public import Markup
public import ValidationReports
import WorkTime

/// Chữ ký số của một tệp: what was found in it, and when.
public struct SignaturesPage: Renderable, Sendable {
  private let name: String
  /// nil: no PDF that can be read with certainty.
  private let report: ValidationReport?
  /// The page of what the file belongs to.
  private let back: Breadcrumb

  /// - Parameter name: the file's, as its sender named it.
  public init(name: String, report: ValidationReport?, back: Breadcrumb) {
    (self.name, self.report, self.back) = (name, report, back)
  }

  public var html: HTML {
    """
    \(PageHead("Chữ ký số trong tệp \(name)", breadcrumbs: [back]))
    \(Sheet(nil, found))
    """
  }

  private var found: HTML {
    guard let report else { return "<p>Tệp này không phải PDF đọc được nên không có chữ ký số để kiểm tra.</p>" }
    let advice: HTML =
      switch report.verdict {
      case .invalid: Notice(.bad, "Xin đừng dựa vào tệp này. Xin hỏi lại nơi gửi và đề nghị gửi tệp đúng.").html
      case .indeterminate: Notice(.warn, "Xin kiểm tra lại khi có chứng thư gốc và danh sách thu hồi mới.").html
      case .valid, nil: HTML()
      }
    return """
      <p>\(ReportTag(report)) Kiểm tra lúc \(TimeText(report.judgedAt)).</p>\(advice)\(SignatureList(report: report))
      """
  }
}

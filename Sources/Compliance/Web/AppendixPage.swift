import Ledger
import Markup
import People
import WebShell
import WorkTime

/// Trang phụ lục: how each unit does, every figure leading to its list.
struct AppendixPage: Renderable {
  static let title = "Thực hiện Quản lý văn bản và Hồ sơ công việc"

  let appendix: Appendix
  let reach: AgencyReach
  /// Of the period's form.
  let state: FormState

  private var agency: Agency { appendix.agency }
  private var period: ReportPeriod { appendix.period }

  var html: HTML {
    """
    \(PrintHeader(
      parentAgency: agency.printedSuperior, agency: agency.printedName, title: "PHỤ LỤC",
      particulars: "Kết quả thực hiện hệ thống Quản lý văn bản và Hồ sơ công việc \(period.words)"))
    \(PageHead(AppendixPage.title, lead: lead, actions: exports))
    \(choice)
    \(tiles)
    \(Sheet(nil, isPadded: false, AppendixTableView(appendix: appendix).html))
    \(summary)
    """
  }

  private var lead: HTML {
    """
    \(appendix.rows.count) đơn vị · \(period.from.shortText) – \(period.to.shortText) · \
    số liệu tính từ nhật ký nghiệp vụ, bấm vào số để xem danh sách
    """
  }

  private var exports: HTML {
    """
    \(LinkButton("Xuất CSV", to: ComplianceURL.csv(of: agency.id, period)))\
    \(LinkButton("Xuất JSON", to: ComplianceURL.json(of: agency.id, period)))
    """
  }

  private var choice: HTML {
    PeriodChoice(
      state: state, agency: agency.id, choices: reach.branches, today: appendix.asOf.vietnamDate
    ).html
  }

  private var tiles: Tiles {
    let total = appendix.total
    let wrongUnits = appendix.rows.count { $0.figures[.incorrect] > 0 }
    return Tiles([
      Tile(String(total[.correct]), "trình ký đúng quy trình", path: nil, comparison: share(of: .correct)),
      Tile(
        String(total[.incorrect]), "không đúng quy trình", path: nil,
        alarm: wrongUnits > 0 ? "\(wrongUnits) đơn vị" : nil, comparison: share(of: .incorrect)),
      Tile(
        String(total[.signedByChairman] + total[.signedByViceChairman]), "có ký số lãnh đạo, đã xác minh", path: nil,
        comparison: "Chủ tịch \(total[.signedByChairman]), Phó Chủ tịch \(total[.signedByViceChairman])"),
      Tile(String(total[.sealed]), "có ký số cơ quan, đã xác minh", path: nil, comparison: share(of: .sealed)),
    ])
  }

  /// `93% của 277 văn bản trình ký`
  private func share(of figure: Figure) -> String? {
    let (part, whole) = (appendix.total[figure], appendix.total[.submitted])
    guard whole > 0 else { return nil }
    return "\((part * 100 + whole / 2) / whole)% của \(whole) văn bản trình ký"
  }

  private var summary: HTML {
    let (good, limited) = (appendix.rows(good: true), appendix.rows(good: false))
    return Sheet(
      "Nhận xét",
      """
      \(if: !good.isEmpty, "<p><b>\(good.count) đơn vị thực hiện tốt:</b> \(names(good)).</p>")\
      \(if: !limited.isEmpty, "<p><b>\(limited.count) đơn vị còn hạn chế.</b> \(names(limited)).</p>")\
      <p class="sub">Tốt: không có văn bản sai quy trình và có ít nhất \(appendix.rule.leastCorrect) văn bản trình ký \
      đúng quy trình trong kỳ. “Ký số” chỉ tính chữ ký đã được hệ thống xác minh trên chính tệp văn bản.</p>
      """
    ).html
  }

  private func names(_ rows: [AppendixRow]) -> String {
    rows.map { row in
      let reasons = row.classification.reasons
      return reasons.isEmpty ? row.agency.name : "\(row.agency.name): \(reasons.joined(separator: ", "))"
    }.joined(separator: "; ")
  }
}

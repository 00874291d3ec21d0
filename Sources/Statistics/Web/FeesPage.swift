import Ledger
import Markup
import OneStop
import WebShell

/// Sổ phí, lệ phí of the dossiers received in the period: two accounts.
struct FeesPage: Renderable {
  static let title = "Phí, lệ phí"

  let frame: StatisticsFrame
  let register: FeeRegister
  let choice: StatisticsChoice

  private var totals: FeeTotals { register.totals }

  var html: HTML {
    """
    \(frame.printHeader("Sổ theo dõi phí, lệ phí"))
    \(PageHead(FeesPage.title, lead: "\(frame.lead) · \(totals.dossiers) hồ sơ phải nộp"))
    \(frame.tabs(current: StatisticsURL.feeList))\(choice)
    \(Sheet(nil, isPadded: false, "\(table)\(pages)"))
    """
  }

  private var pages: Pagination {
    Pagination(
      page: register.page, pageSize: DossierFigureList.pageSize, total: totals.dossiers,
      path: frame.request.address(StatisticsURL.feeList))
  }

  private var table: Table<FeeLine> {
    Table(
      FeesPage.title, register.lines,
      empty: EmptyState("Không có khoản thu nào", "Hồ sơ tiếp nhận trong kỳ đều không phải nộp phí, lệ phí."),
      footer: """
        <tr><th scope="row">Cộng cả kỳ</th><td></td>\(money("Phí", totals.fees))\(money("Lệ phí", totals.charges))\
        \(money("Đã thu", totals.paid))<td></td></tr>
        """,
      columns: [
        .title("Hồ sơ") { DossierTitle(line: $0.line, viewer: frame.viewer).html },
        .text("Người nộp") { payer(of: $0.line) },
        .number("Phí (đồng)") { "\(FeesPage.grouped($0.fees))" },
        .number("Lệ phí (đồng)") { "\(FeesPage.grouped($0.charges))" },
        .number("Đã thu (đồng)") { "\(FeesPage.grouped($0.paid))" },
        .text("Hình thức") { $0.isPaidOnline ? "trực tuyến" : $0.paid > 0 ? "trực tiếp" : "chưa thu" },
      ])
  }

  /// Names are for the agencies of the dossier alone.
  private func payer(of line: DossierLine) -> HTML {
    let isOwn = [line.receiving, line.competent].contains(frame.viewer)
    return isOwn && !line.procedureHasSecrets ? "\(line.applicantName)" : "–"
  }

  private func money(_ label: String, _ amount: Int) -> HTML {
    "<td class=\"num\" data-label=\"\(label)\">\(FeesPage.grouped(amount))</td>"
  }

  /// `1.250.000`
  private static func grouped(_ amount: Int) -> String {
    let digits = Array(String(abs(amount)).reversed())
    let groups = stride(from: 0, to: digits.count, by: 3).map {
      String(digits[$0..<min($0 + 3, digits.count)].reversed())
    }
    return (amount < 0 ? "-" : "") + groups.reversed().joined(separator: ".")
  }
}

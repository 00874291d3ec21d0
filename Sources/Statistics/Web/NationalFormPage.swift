import Ledger
import Markup
import OneStop
import People
import WebShell
import WorkTime

/// Biểu II.06a/VPCP/KSTT as prescribed: printed on A4 across. TT 01/2020/TT-VPCP.
struct NationalFormPage: Renderable {
  static let title = "Biểu số II.06a/VPCP/KSTT"

  let frame: StatisticsFrame
  /// By field.
  let report: StatisticsReport
  let choice: StatisticsChoice

  var html: HTML {
    """
    \(frame.printHeader("Tình hình, kết quả giải quyết thủ tục hành chính – \(NationalFormPage.title)"))
    \(PageHead(NationalFormPage.title, lead: "\(frame.lead)", actions: exports))
    \(frame.tabs(current: StatisticsURL.nationalForm))\(choice)
    \(Sheet(nil, isPadded: false, table))
    <p class="sub">(2) = (3) + (4) + (5) = (6) + (10); (6) = (7) + (8) + (9); (10) = (11) + (12). Hồ sơ công dân rút và hồ \
    sơ dừng giải quyết trong hạn tính ở cột (8); hồ sơ từ chối sau hạn tính ở cột (9); hồ sơ đang chờ công dân tính ở cột \
    (11).</p>
    """
  }

  private var exports: HTML {
    """
    \(LinkButton("Xuất Excel", to: frame.request.address(StatisticsURL.nationalFormWorkbook)))\
    \(LinkButton("Xuất CSV", to: frame.request.address(StatisticsURL.nationalFormCSV)))
    """
  }

  private var table: HTML {
    """
    <div class="table" data-table><table><caption class="vh">\(NationalFormPage.title)</caption>
    <thead><tr><th scope="col" rowspan="3" class="num">TT</th><th scope="col" rowspan="3">Lĩnh vực giải quyết</th>\
    <th scope="colgroup" colspan="4">Số lượng hồ sơ tiếp nhận</th>\
    <th scope="colgroup" colspan="4">Số lượng hồ sơ đã giải quyết</th>\
    <th scope="colgroup" colspan="3">Số lượng hồ sơ đang giải quyết</th></tr>
    <tr><th scope="col" rowspan="2">Tổng số</th><th scope="colgroup" colspan="2">Trong kỳ</th>\
    <th scope="col" rowspan="2">Từ kỳ trước</th><th scope="col" rowspan="2">Tổng số</th>\
    <th scope="col" rowspan="2">Trước hạn</th><th scope="col" rowspan="2">Đúng hạn</th>\
    <th scope="col" rowspan="2">Quá hạn</th><th scope="col" rowspan="2">Tổng số</th>\
    <th scope="col" rowspan="2">Trong hạn</th><th scope="col" rowspan="2">Quá hạn</th></tr>
    <tr><th scope="col">Trực tuyến</th><th scope="col">Trực tiếp, dịch vụ bưu chính</th></tr>
    <tr class="places"><th></th><th>(1)</th>\(HTML.each(2...12) { "<th class=\"num\">(\($0))</th>" })</tr></thead>
    <tbody>\(HTML.each(report.rows.enumerated()) { row($0.offset + 1, $0.element) })</tbody>
    <tfoot><tr><td class="num ord"></td><th scope="row">Tổng số</th>\
    \(cells(report.total, "tổng số", frame.request))</tr></tfoot></table></div>
    """
  }

  private func row(_ ordinal: Int, _ row: StatisticsRow) -> HTML {
    """
    <tr data-row><td class="num ord">\(ordinal)</td><th scope="row">\(row.label)</th>\
    \(cells(row.figures, row.label, frame.request.narrowed(to: row.key)))</tr>

    """
  }

  private func cells(_ figures: DossierFigures, _ name: String, _ request: StatisticsRequest) -> HTML {
    HTML.each(zip(2..., DossierFigure.nationalForm)) { place, figure in
      """
      <td class="num" data-label="(\(place)) \(figure.label)">\
      \(StatisticsTableView.link(figures[figure], figure, of: name, request))</td>
      """
    }
  }
}

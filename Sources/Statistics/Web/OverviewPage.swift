import Ledger
import Markup
import OneStop
import People
import WebShell
import WorkTime

/// Thống kê hồ sơ: how the one-stop shop does, every number leading to its list.
struct OverviewPage: Renderable {
  static let title = "Thống kê giải quyết hồ sơ"

  let frame: StatisticsFrame
  let report: StatisticsReport
  let trend: [MonthlyFlow]
  let choice: StatisticsChoice

  private var request: StatisticsRequest { frame.request }
  private var total: DossierFigures { report.total }

  var html: HTML {
    """
    \(frame.printHeader(OverviewPage.title))
    \(PageHead(OverviewPage.title, lead: "\(frame.lead)", actions: exports))
    \(frame.tabs(current: StatisticsURL.overview))\(choice)\(tiles)
    \(Tabs("Chia theo", StatisticsDimension.allCases.map(tab)))
    \(Sheet(nil, isPadded: false, StatisticsTableView(report: report, request: request, columns: OverviewPage.columns).html))
    \(legend)\(Sheet("Tiếp nhận và giải quyết theo tháng", TrendChart(months: trend).html))\(definitions)
    """
  }

  private static let columns: [DossierFigure] = [
    .received, .carriedOver, .total, .resolvedEarly, .resolvedOnTime, .resolvedLate, .withdrawn, .stopped, .inTime,
    .late, .waitingSupplement, .waitingFinance, .uncollected,
  ]

  private var exports: HTML {
    """
    \(LinkButton("Xuất Excel", to: request.address(StatisticsURL.workbook)))\
    \(LinkButton("Xuất CSV", to: request.address(StatisticsURL.csv)))\
    \(LinkButton("Xuất JSON", to: request.address(StatisticsURL.json)))
    """
  }

  private func tab(_ dimension: StatisticsDimension) -> Tab {
    var asked = request
    asked.dimension = dimension
    return Tab(dimension.label, asked.address(StatisticsURL.overview), isCurrent: dimension == request.dimension)
  }

  private var tiles: Tiles {
    Tiles([
      tile(.received, "tiếp nhận trong kỳ", comparison: "trực tuyến \(total.online.words)"),
      tile(.done, "đã giải quyết", comparison: "đúng hạn \(total.onTimeOfResolved.words) hồ sơ có kết quả"),
      tile(
        .open, "chưa giải quyết xong", alarm: total[.late] > 0 ? "\(total[.late]) quá hạn" : nil,
        comparison: "chờ người dân \(total[.waitingSupplement] + total[.waitingFinance])"),
      tile(.doneLate, "giải quyết quá hạn"), tile(.waitingSupplement, "chờ bổ sung"),
      tile(.uncollected, "có kết quả, chưa nhận"),
    ])
  }

  private func tile(
    _ figure: DossierFigure, _ label: String, alarm: String? = nil, comparison: String? = nil
  ) -> Tile {
    Tile(
      String(total[figure]), label, path: request.address(StatisticsURL.list(of: figure)), alarm: alarm,
      comparison: comparison)
  }

  private var legend: BarLegend {
    BarLegend([(.main, "xong đúng hạn"), (.second, "chưa xong, trong hạn"), (.bad, "quá hạn")])
  }

  private var definitions: HTML {
    """
    <p class="sub">Tiếp nhận trong kỳ + kỳ trước chuyển sang = đã giải quyết (có kết quả, rút, dừng) + chưa giải quyết \
    xong. Trước hạn, đúng hạn, quá hạn xét theo ngày kết thúc xử lý so với ngày hẹn trả; hồ sơ không có hạn tính là \
    đúng hạn; \(report.rule.sentence) Hồ sơ đang chờ bổ sung, chờ nghĩa vụ tài chính không bị tính quá hạn trong thời \
    gian chờ. Đơn vị là cơ quan có thẩm quyền giải quyết; hồ sơ của đơn vị đã sáp nhập tính cho đơn vị kế thừa.</p>
    """
  }
}

extension LatenessRule {
  fileprivate var sentence: String {
    switch self {
    case .firstAppointment: "hồ sơ đã hẹn lại vẫn xét quá hạn theo lần hẹn trước khi hẹn lại."
    case .newAppointment: "hồ sơ đã hẹn lại xét theo lần hẹn mới."
    }
  }
}

/// Biểu đồ theo tháng: two bars a month, with a table's words for who doesn't see it.
struct TrendChart: Renderable {
  let months: [MonthlyFlow]

  private var scale: Int { max(1, months.map { max($0.received, $0.done) }.max() ?? 1) }

  var html: HTML {
    """
    <svg class="trend" viewBox="0 0 \(months.count * 60) 150" role="img" aria-label="\(words)">\
    \(HTML.each(months.enumerated()) { bars($0.offset, $0.element) })</svg>
    \(BarLegend([(.main, "giải quyết trong tháng"), (.second, "tiếp nhận trong tháng"), (.bad, "giải quyết quá hạn")]))
    """
  }

  private var words: String {
    months.map {
      "tháng \($0.month.from.month)/\($0.month.from.year): tiếp nhận \($0.received), giải quyết \($0.done), quá hạn \($0.doneLate)"
    }.joined(separator: "; ")
  }

  private func bars(_ place: Int, _ flow: MonthlyFlow) -> HTML {
    let left = place * 60
    let label = "\(flow.month.from.month)/\(flow.month.from.year % 100)"
    return """
      \(bar("second", left + 8, flow.received))\(bar("main", left + 31, flow.done))\(bar("bad", left + 31, flow.doneLate))\
      <text x="\(left + 30)" y="145">\(label)</text>
      """
  }

  private func bar(_ kind: String, _ left: Int, _ count: Int) -> HTML {
    let height = count * 110 / scale
    return """
      <rect class="\(kind)" x="\(left)" y="\(122 - height)" width="21" height="\(height)"><title>\(count)</title></rect>
      """
  }
}

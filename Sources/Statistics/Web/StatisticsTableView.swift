import Ledger
import Markup
import OneStop
import People
import WebShell

/// The table of figures; every number leads to its list.
struct StatisticsTableView: Renderable {
  let report: StatisticsReport
  let request: StatisticsRequest
  let columns: [DossierFigure]
  /// Whether a bar of in time and late stands beside.
  var bar: BarColumn = .shown

  enum BarColumn { case shown, none }

  var html: HTML {
    Table(
      "Số liệu theo \(report.dimension.label.lowercased())", Array(report.rows.enumerated()),
      empty: EmptyState("Chưa có số liệu", "Trong kỳ này không có hồ sơ nào thuộc phạm vi đã chọn."), footer: totals,
      columns: [.ordinal("TT") { $0.offset + 1 }, .title(report.dimension.label) { title(of: $0.element) }]
        + columns.map(column) + (bar == .shown ? [barColumn] : [])
    ).html
  }

  private func title(of row: StatisticsRow) -> HTML {
    guard case .unit = row.key else { return "<b>\(row.label)</b>" }
    var deeper = request.narrowed(to: row.key)
    deeper.dimension = .field
    return "<a class=\"subject\" href=\"\(deeper.address(StatisticsURL.overview))\">\(row.label)</a>"
  }

  private func column(_ figure: DossierFigure) -> TableColumn<(offset: Int, element: StatisticsRow)> {
    .number(figure.label) {
      let row = $0.element
      return StatisticsTableView.link(
        row.figures[figure], figure, of: row.label, request.narrowed(to: row.key))
    }
  }

  /// A number that opens its list.
  static func link(_ count: Int, _ figure: DossierFigure, of name: String, _ request: StatisticsRequest) -> HTML {
    guard count > 0 else { return "0" }
    let path = request.address(StatisticsURL.list(of: figure))
    return "<a href=\"\(path)\">\(count)<span class=\"vh\"> \(figure.label), \(name)</span></a>"
  }

  private var barColumn: TableColumn<(offset: Int, element: StatisticsRow)> {
    let scale = report.rows.map { $0.figures[.total] }.max() ?? 1
    return .text("Đúng hạn, chưa xong, quá hạn") { row in
      let figures = row.element.figures
      let late = figures[.doneLate] + figures[.late]
      return StackedBar(
        [
          BarSegment(.main, "xong đúng hạn", figures[.done] - figures[.doneLate]),
          BarSegment(.second, "chưa xong, trong hạn", figures[.openInTime]), BarSegment(.bad, "quá hạn", late),
        ], scale: scale
      ).html
    }
  }

  private var totals: HTML {
    """
    <tr><td class="num ord"></td><th scope="row">Cộng</th>\(HTML.each(columns) { figure in
      """
      <td class="num" data-label="\(figure.label)">\
      \(StatisticsTableView.link(report.total[figure], figure, of: "cộng", request))</td>
      """
    })\(if: bar == .shown, "<td></td>")</tr>
    """
  }
}

import Ledger
import Markup
import People
import WebShell

/// The table of the appendix.
struct AppendixTableView: Renderable {
  let appendix: Appendix

  private static let figures: [Figure] = [.signedByChairman, .signedByViceChairman, .correct, .incorrect]
  private static let laterFigures: [Figure] = [.sealed, .issuedOnTime]

  var html: HTML {
    Table(
      "Kết quả của từng đơn vị", appendix.rows, footer: totals,
      columns: [.ordinal("TT") { $0.ordinal }, .title("Đơn vị") { "<b>\($0.agency.name)</b>" }]
        + AppendixTableView.figures.map(column) + [barColumn]
        + AppendixTableView.laterFigures.map(column) + [classificationColumn, dossierColumn, oneStopColumn]
    ).html
  }

  private func column(_ figure: Figure) -> TableColumn<AppendixRow> {
    .number(figure.columnName) { cell(figure, of: $0) }
  }

  private func cell(_ figure: Figure, of row: AppendixRow) -> HTML {
    let count = row.figures[figure]
    guard count > 0 else { return "0" }
    let path = ComplianceURL.list(of: figure, of: row.agency.id, appendix.period)
    return """
      <a href="\(path)">\(count)<span class="vh"> \(figure.columnName), \(row.agency.name)</span></a>
      """
  }

  private var barColumn: TableColumn<AppendixRow> {
    let scale = appendix.rows.map { $0.figures[.submitted] }.max() ?? 1
    return .text("Trình ký") { row in
      StackedBar(
        [
          BarSegment(.main, "đúng quy trình", row.figures[.correct]),
          BarSegment(.bad, "không đúng quy trình", row.figures[.incorrect]),
        ], scale: scale
      ).html
    }
  }

  private var classificationColumn: TableColumn<AppendixRow> {
    .text("Đánh giá") { row in
      let reasons = row.classification.reasons.joined(separator: "; ")
      return "\(row.classification.tag)\(if: !reasons.isEmpty, "<span class=\"sub\">\(reasons)</span>")"
    }
  }

  private var dossierColumn: TableColumn<AppendixRow> {
    .number("Hồ sơ Một\u{a0}cửa") { row in
      let path = ComplianceURL.dossiers(of: row.agency.id, appendix.period)
      guard row.receivedDossiers > 0 else { return "0" }
      return """
        <a href="\(path)">\(row.receivedDossiers)<span class="vh"> hồ sơ Một cửa, \(row.agency.name)</span></a>
        """
    }
  }

  private var oneStopColumn: TableColumn<AppendixRow> { .text("Một cửa") { $0.oneStopClassification.tag.html } }

  private var totals: HTML {
    """
    <tr><td class="num ord"></td><th scope="row">Cộng</th>\(HTML.each(AppendixTableView.figures) { total($0) })\
    <td data-label="Trình ký">\(appendix.total[.submitted])</td>\
    \(HTML.each(AppendixTableView.laterFigures) { total($0) })\
    <td data-label="Đánh giá">\(appendix.rows(good: true).count) tốt, \
    \(appendix.rows(good: false).count) còn hạn chế</td>\
    <td class="num" data-label="Hồ sơ Một cửa">\(appendix.receivedDossiers)</td><td data-label="Một cửa">\
    \(appendix.rows.count { $0.oneStopClassification == .used }) đã thực hiện</td></tr>
    """
  }

  private func total(_ figure: Figure) -> HTML {
    "<td class=\"num\" data-label=\"\(figure.columnName)\">\(appendix.total[figure])</td>"
  }
}

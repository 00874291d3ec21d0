import Documents
import Ledger
import Markup
import People
import WebShell
import WorkTime

/// Danh sách đứng sau một số liệu.
struct FigurePage: Renderable {
  let list: FigureList

  var html: HTML {
    """
    \(PrintHeader(
      parentAgency: list.unit.printedSuperior, agency: list.unit.printedName, title: "DANH SÁCH",
      particulars: "\(list.figure.listTitle), \(list.period.words)"))
    \(PageHead(
      list.figure.listTitle, lead: "\(list.unit.name) · \(list.period.words) · \(list.count) văn bản",
      breadcrumbs: [Breadcrumb("Tuân thủ", ComplianceURL.appendix(of: list.unit.id, list.period))]))
    \(Sheet(nil, isPadded: false, "\(table)\(pages)"))
    """
  }

  private var pages: Pagination {
    Pagination(
      page: list.page, pageSize: FigureList.pageSize, total: list.count,
      path: ComplianceURL.list(of: list.figure, of: list.unit.id, list.period))
  }

  private var table: Table<DocumentLine> {
    Table(
      list.figure.listTitle, list.lines,
      empty: EmptyState("Không có văn bản nào", "Trong kỳ này đơn vị không có văn bản thuộc danh sách này."),
      columns: [
        .title("Văn bản") { line in
          SubjectLink(line.subject, line.printedNumber ?? "chưa có số", to: ComplianceURL.document(line.id)).html
        },
        .text("Trình ký") { line in line.submittedAt.map { TimeText($0).html } ?? "" },
        .text("Người ký") { line in
          "\(line.signerName)\(line.leaderSignedAt.map { "<span class=\"sub\">\(TimeText($0))</span>" as HTML })"
        },
        .text("Phát hành") { line in line.issuedAt.map { TimeText($0).html } ?? "chưa" },
        .text("Quy trình") { verdict($0) },
      ])
  }

  private func verdict(_ line: DocumentLine) -> HTML {
    guard !line.isCorrect(asOf: list.asOf) else { return Tag(.ok, "Đúng quy trình").html }
    return "\(Tag(.bad, "Không đúng quy trình"))\(HTML.each(findings(of: line)) { $0 })"
  }

  private func findings(of line: DocumentLine) -> [HTML] {
    let found = line.deviations.map { finding($0.sentence, $0.legalSource) }
    guard let lateFrom = line.lateFrom, lateFrom <= list.asOf else { return found }
    let deadline = VietnamTime(lateFrom)
    let sentence = "Đã ký nhưng chưa phát hành khi hết hạn lúc \(deadline.clockText), \(deadline.date.shortText)."
    return found + [finding(sentence, DeviationRule.issuedLate.legalSource)]
  }

  private func finding(_ sentence: String, _ source: String) -> HTML {
    "<span class=\"sub\">\(sentence) (\(source))</span>"
  }
}

import Ledger
import Markup
import OneStop
import People
import WebShell
import WorkTime

/// Danh sách hồ sơ đứng sau số liệu Một cửa của phụ lục.
struct ReceivedDossiersPage: Renderable {
  static let title = "Hồ sơ tiếp nhận trên hệ thống Một cửa"

  let list: ReceivedDossierList
  /// Who looks: a dossier's page is for the agencies that have part in it.
  let viewer: Agency.ID

  private var path: WebPath { ComplianceURL.dossiers(of: list.unit.id, list.period) }

  var html: HTML {
    """
    \(PrintHeader(
      parentAgency: list.unit.printedSuperior, agency: list.unit.printedName, title: "DANH SÁCH",
      particulars: "\(ReceivedDossiersPage.title), \(list.period.words)"))
    \(PageHead(
      ReceivedDossiersPage.title, lead: "\(list.unit.name) · \(list.period.words) · \(list.count) hồ sơ",
      breadcrumbs: [Breadcrumb("Tuân thủ", ComplianceURL.appendix(of: list.unit.id, list.period))]))
    \(Sheet(nil, isPadded: false, "\(table)\(pages)"))
    """
  }

  private var pages: Pagination {
    Pagination(page: list.page, pageSize: FigureList.pageSize, total: list.count, path: path)
  }

  private func title(of line: DossierLine) -> HTML {
    let code = line.code?.description ?? ""
    let name = line.procedureHasSecrets ? "Hồ sơ hạn chế thông tin" : line.procedureName
    guard [line.receiving, line.competent].contains(viewer), !line.procedureHasSecrets else {
      return "<b>\(name)</b><span class=\"sub\">\(code)</span>"
    }
    return SubjectLink(name, code, to: OneStopURL.dossier(line.id)).html
  }

  private var table: Table<DossierLine> {
    Table(
      ReceivedDossiersPage.title, list.lines,
      empty: EmptyState("Không có hồ sơ nào", "Trong kỳ này đơn vị chưa tiếp nhận hồ sơ trên hệ thống."),
      columns: [
        .title("Hồ sơ") { title(of: $0) },
        .text("Lĩnh vực") { "\($0.field)" },
        .text("Tiếp nhận") { line in line.acceptedAt.map { TimeText($0).html } ?? "" },
        .text("Hẹn trả") { line in line.dueDay.map { TimeText($0.vietnamDate).html } ?? "không có hạn" },
        .text("Kết thúc xử lý") { line in line.endedAt.map { TimeText($0).html } ?? "chưa" },
      ])
  }
}

import Ledger
import Markup
import OneStop
import People
import WebShell
import WorkTime

/// Hồ sơ sắp đến hạn: due today or within some days, and being handled.
struct DuePage: Renderable {
  static let title = "Hồ sơ sắp đến hạn"

  let frame: StatisticsFrame
  let list: DossierFigureList
  let days: Int
  let today: CalendarDate

  private func path(_ days: Int) -> WebPath { frame.request.address(StatisticsURL.dueList).with("so-ngay", days) }

  var html: HTML {
    """
    \(frame.printHeader("Danh sách \(DuePage.title)"))
    \(PageHead(DuePage.title, lead: "\(frame.agency.name) · hạn trả \(span) · \(list.count) hồ sơ đang giải quyết"))
    \(frame.tabs(current: StatisticsURL.dueList))
    \(Tabs("Đến hạn", [0, 1, 3, 7, 15].map { Tab(DuePage.label($0), path($0), isCurrent: $0 == days) }))
    \(Sheet(nil, isPadded: false, "\(table)\(pages)"))
    """
  }

  private var span: String {
    days == 0 ? "hôm nay, \(today.shortText)" : "từ \(today.shortText) đến \(today.adding(days: days).shortText)"
  }

  private static func label(_ days: Int) -> String { days == 0 ? "Hôm nay" : "Trong \(days) ngày tới" }

  private var pages: Pagination {
    Pagination(page: list.page, pageSize: DossierFigureList.pageSize, total: list.count, path: path(days))
  }

  private var table: Table<DossierLine> {
    Table(
      DuePage.title, list.lines,
      empty: EmptyState("Không có hồ sơ nào", "Không có hồ sơ đang giải quyết nào đến hạn trong những ngày này."),
      columns: DossierListPage.columns(for: frame.viewer))
  }
}

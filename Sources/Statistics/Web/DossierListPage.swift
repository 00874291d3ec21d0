import Ledger
import Markup
import OneStop
import People
import WebShell
import WorkTime

/// Danh sách đứng sau một số liệu.
struct DossierListPage: Renderable {
  let title: String
  let frame: StatisticsFrame
  let list: DossierFigureList
  /// Of this page of the list.
  let path: WebPath
  let backTo: WebPath

  var html: HTML {
    """
    \(frame.printHeader(title))
    \(PageHead(
      title, lead: "\(frame.lead) · \(list.count) hồ sơ",
      breadcrumbs: [Breadcrumb(OverviewPage.title, frame.request.address(backTo))]))
    \(Sheet(nil, isPadded: false, "\(table)\(pages)"))
    """
  }

  private var pages: Pagination {
    Pagination(page: list.page, pageSize: DossierFigureList.pageSize, total: list.count, path: path)
  }

  private var table: Table<DossierLine> {
    Table(
      title, list.lines,
      empty: EmptyState("Không có hồ sơ nào", "Không có hồ sơ thuộc danh sách này trong kỳ đã chọn."),
      columns: DossierListPage.columns(for: frame.viewer))
  }

  static func columns(for viewer: Agency.ID) -> [TableColumn<DossierLine>] {
    [
      .title("Hồ sơ") { DossierTitle(line: $0, viewer: viewer).html },
      .text("Lĩnh vực") { "\($0.field)" },
      .text("Tiếp nhận") { line in line.acceptedAt.map { TimeText($0).html } ?? "" },
      .text("Hẹn trả") { line in line.dueDay.map { TimeText($0.vietnamDate).html } ?? "không có hạn" },
      .text("Kết thúc xử lý") { line in line.endedAt.map { TimeText($0).html } ?? "chưa" },
      .text("Bước, cán bộ") { line in
        "\(line.stepName ?? "")\(line.handlerName.map { "<span class=\"sub\">\($0)</span>" as HTML })"
      },
    ]
  }
}

extension DossierFigure {
  /// As the title of its list.
  var listTitle: String {
    switch self {
    case .total: "Hồ sơ phải giải quyết trong kỳ"
    case .received: "Hồ sơ tiếp nhận trong kỳ"
    case .receivedOnline: "Hồ sơ tiếp nhận trực tuyến"
    case .receivedDirectly: "Hồ sơ tiếp nhận trực tiếp, qua bưu chính"
    case .carriedOver: "Hồ sơ từ kỳ trước chuyển sang"
    case .done: "Hồ sơ đã giải quyết"
    case .doneOnTime: "Hồ sơ đã giải quyết đúng hạn, kể cả rút và dừng"
    case .doneLate: "Hồ sơ đã giải quyết quá hạn"
    case .resolved: "Hồ sơ đã có kết quả"
    case .resolvedEarly: "Hồ sơ giải quyết trước hạn"
    case .resolvedOnTime: "Hồ sơ giải quyết đúng hạn"
    case .resolvedLate: "Hồ sơ có kết quả quá hạn"
    case .withdrawn: "Hồ sơ công dân rút"
    case .stopped: "Hồ sơ dừng giải quyết"
    case .stoppedInTime: "Hồ sơ dừng giải quyết trong hạn"
    case .stoppedLate: "Hồ sơ dừng giải quyết quá hạn"
    case .open: "Hồ sơ chưa giải quyết xong"
    case .openInTime: "Hồ sơ chưa giải quyết xong, còn trong hạn"
    case .inTime: "Hồ sơ đang giải quyết, trong hạn"
    case .late: "Hồ sơ đang giải quyết, quá hạn"
    case .waitingSupplement: "Hồ sơ chờ công dân bổ sung"
    case .waitingFinance: "Hồ sơ chờ thực hiện nghĩa vụ tài chính"
    case .uncollected: "Hồ sơ có kết quả, công dân chưa nhận"
    case .returned: "Hồ sơ đã trả kết quả trong kỳ"
    }
  }
}

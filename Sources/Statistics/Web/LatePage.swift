import Ledger
import Markup
import OneStop
import People
import WebShell
import WorkTime

/// Danh sách hồ sơ quá hạn: how late, where the time was lost, with whom, and why.
struct LatePage: Renderable {
  static let title = "Hồ sơ quá hạn"

  let frame: StatisticsFrame
  let figure: DossierFigure
  let list: LateDossierList
  let choice: StatisticsChoice

  private var path: WebPath { frame.request.address(StatisticsURL.lateList).with("loai", figure.rawValue) }

  var html: HTML {
    """
    \(frame.printHeader("Danh sách \(figure.listTitle)"))
    \(PageHead(LatePage.title, lead: "\(frame.lead) · \(list.count) hồ sơ"))
    \(frame.tabs(current: StatisticsURL.lateList))\(choice)
    \(Tabs("Loại", [DossierFigure.late, .doneLate].map(tab)))
    \(Sheet(nil, isPadded: false, "\(table)\(pages)"))
    <p class="sub">Số ngày chậm tính theo ngày làm việc từ sau ngày hẹn trả. Bước chậm là bước, hoặc phần việc của cơ \
    quan phối hợp, đầu tiên vượt thời hạn riêng; nếu không phần nào vượt thì là bước đang làm khi hết ngày hẹn trả.</p>
    """
  }

  private func tab(_ kind: DossierFigure) -> Tab {
    Tab(
      kind.label, frame.request.address(StatisticsURL.lateList).with("loai", kind.rawValue), isCurrent: kind == figure)
  }

  private var pages: Pagination {
    Pagination(page: list.page, pageSize: DossierFigureList.pageSize, total: list.count, path: path)
  }

  private var table: Table<LateDossier> {
    Table(
      LatePage.title, list.dossiers,
      empty: EmptyState("Không có hồ sơ quá hạn", "Trong kỳ đã chọn không có hồ sơ nào quá hạn."),
      columns: [
        .title("Hồ sơ") { DossierTitle(line: $0.line, viewer: frame.viewer).html },
        .text("Hẹn trả") { TimeText($0.lawfulDay).html },
        .number("Chậm (ngày làm việc)") { "\($0.delay)" },
        .text("Bước chậm") { late in late.fault.map { "\($0.step)" } ?? "" },
        .text("Đơn vị, cán bộ") { late in
          late.fault.map { "\($0.agencyName)<span class=\"sub\">\($0.officerName ?? "chưa phân công")</span>" } ?? ""
        },
        .text("Lý do đã nêu") { late in
          late.reason.isEmpty || late.line.procedureHasSecrets ? "chưa nêu" : "\(late.reason)"
        },
      ])
  }
}

extension DelayFault {
  fileprivate var step: String {
    let name = stepName.isEmpty ? "Bàn giao, chờ" : stepName
    return switch cause {
    case .overranStep: "\(name) (vượt thời hạn của bước)"
    case .overranLeg: "Phần việc liên thông (vượt thời hạn của cơ quan phối hợp)"
    case .heldAtDueDay: "\(name) (giữ hồ sơ khi hết ngày hẹn)"
    }
  }
}

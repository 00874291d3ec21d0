import Markup
import WebShell
import WorkTime

/// Danh sách đơn vị: the tree below the administrator's own agency.
struct AgenciesPage: Renderable {
  static let title = "Đơn vị"

  let branches: [AgencyBranch]
  let today: CalendarDate

  var html: HTML {
    """
    \(PageHead(
      AgenciesPage.title, lead: "\(branches.count) đơn vị trong phạm vi quản trị",
      actions: LinkButton("Thêm đơn vị", to: PeopleURL.newAgency, .main).html))
    \(Sheet(isPadded: false, table.html))
    """
  }

  private var table: Table<AgencyBranch> {
    Table(
      "Đơn vị", branches,
      columns: [
        .title("Đơn vị") { branch in
          """
          \(if: branch.depth > 0, "\(String(repeating: "\u{2003}", count: branch.depth - 1))└ ")\
          \(SubjectLink(branch.agency.name, branch.agency.code, to: PeopleURL.agency(branch.agency.id)))
          """
        },
        .text("Mã định danh") { "\($0.agency.identifiers.decision2020)" },
        .text("Bắt buộc ký số từ") { branch in
          branch.agency.enforcedFrom.map { TimeText($0).html } ?? "chưa quy định"
        },
        .text("Trạng thái") { ValidityTag.tag(from: $0.agency.validFrom, to: $0.agency.validTo, on: today).html },
        .text("Cán bộ") { "<a href=\"\(PeopleURL.people(of: $0.agency.id))\">Xem cán bộ</a>" },
      ])
  }
}

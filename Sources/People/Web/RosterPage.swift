import Ledger
import Markup
import WebShell
import WorkTime

/// Cán bộ của một đơn vị.
struct RosterPage: Renderable {
  static let title = "Cán bộ"

  let roster: AgencyRoster
  let now: Instant

  private var agency: Agency { roster.agency }

  var html: HTML {
    """
    \(PageHead(
      RosterPage.title, lead: "\(agency.name)",
      actions: LinkButton("Thêm cán bộ", to: PeopleURL.newPerson(in: agency.id), .main).html))
    \(if: roster.reach.branches.count > 1, agencyChoice)
    \(Sheet(isPadded: false, table.html))
    """
  }

  private var agencyChoice: HTML {
    let state = FormState(["don-vi": agency.id.description])
    return """
      <form class="head" method="get" action="\(PeopleURL.people)">\
      <section>\(Field("don-vi", "Đơn vị", .select(roster.reach.branches.map(\.choice)), in: state))</section>\
      \(SubmitButton("Xem", .plain))</form>
      """
  }

  private var table: Table<RosterLine> {
    Table(
      "Cán bộ của \(agency.name)", roster.lines,
      empty: EmptyState(
        "Chưa có cán bộ nào", "Đơn vị này chưa có người được bổ nhiệm, phân công.",
        action: LinkButton("Thêm cán bộ", to: PeopleURL.newPerson(in: agency.id)).html),
      columns: [
        .title("Họ và tên") { line in SubjectLink(line.fullName, to: PeopleURL.person(line.person)).html },
        .text("Chức vụ") { line in
          let position = line.position.vietnameseName
          return "\(line.title)\(if: position != line.title, "<span class=\"sub\">\(position)</span>")"
        },
        .text("Nhiệm kỳ") { ValidityTag.tag(from: $0.validFrom, to: $0.validTo, on: now.vietnamDate).html },
        .text("Tài khoản") { account($0) },
        .text("Khóa ký số") { key($0) },
      ])
  }

  private func account(_ line: RosterLine) -> HTML {
    guard let name = line.accountName else { return "chưa có" }
    return "\(name)\(if: line.accountDisabledAt != nil, " \(Tag(.bad, "Đã khóa"))")"
  }

  private func key(_ line: RosterLine) -> HTML {
    guard let end = line.keyNotAfter else { return "chưa có" }
    if line.keyLockedAt != nil { return Tag(.bad, "Đã khóa").html }
    if end < now { return Tag(.bad, "Hết hạn").html }
    return "đến \(TimeText(end.vietnamDate))"
  }
}

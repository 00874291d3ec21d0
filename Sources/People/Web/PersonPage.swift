import Markup
import WebShell
import WorkTime

/// Trang một cán bộ, cho quản trị.
struct PersonPage: Renderable {
  let dossier: PersonDossier
  let now: Instant
  let token: CSRFToken

  private var id: Person.ID { dossier.person.id }
  private var today: CalendarDate { now.vietnamDate }

  var html: HTML {
    """
    \(PageHead(dossier.person.fullName, breadcrumbs: [Breadcrumb("Cán bộ", PeopleURL.people)]))
    \(TwoColumns(main: main, aside: aside))
    """
  }

  private var main: HTML {
    """
    <div class="stack">\(section(
      "Chức vụ", offices.html, LinkButton("Bổ nhiệm, phân công", to: PeopleURL.appointments(id))))\
    \(section("Giao ký", delegations.html, LinkButton("Thêm giao ký", to: PeopleURL.delegations(id))))</div>
    """
  }

  private var aside: HTML {
    "\(Sheet("Tài khoản", account))\(KeySheet(key: dossier.key, now: now, actions: keyActions))"
  }

  private func section(_ heading: String, _ table: HTML, _ button: LinkButton) -> HTML {
    Sheet(heading, "<div class=\"stack\">\(table)<div class=\"row\">\(button)</div></div>").html
  }

  private var offices: Table<OfficeLine> {
    Table(
      "Chức vụ", dossier.offices,
      columns: [
        .title("Chức vụ") { line in
          """
          \(line.appointment.title)\(if: line.appointment.tenure == .acting, " \(Tag(.info, "Quyền"))")\
          <span class="sub">\(line.agencyName)</span>
          """
        },
        .text("Vị trí") { "\($0.appointment.position.vietnameseName)" },
        .text("Thời gian") { ValidityTag.period(from: $0.appointment.validFrom, to: $0.appointment.validTo) },
        .text("Thay đổi") { line in
          line.appointment.validTo == nil
            ? "<a href=\"\(PeopleURL.appointment(line.appointment.id, of: id))\">Kết thúc</a>" : "đã có ngày kết thúc"
        },
      ])
  }

  private var delegations: Table<Delegation> {
    Table(
      "Giao ký", dossier.delegations,
      empty: EmptyState("Chưa được giao ký", "Người đứng đầu giao ký bằng văn bản; căn cứ được ghi lại ở đây."),
      columns: [
        .title("Nội dung") { delegation in
          "\(delegation.matter)<span class=\"sub\">Căn cứ: \(delegation.basis)</span>"
        },
        .text("Hình thức") { "\($0.kind.vietnameseName)" },
        .text("Loại văn bản") { delegation in
          "\(delegation.documentTypes.isEmpty ? "mọi loại" : delegation.documentTypes.joined(separator: ", "))"
        },
        .text("Thời hạn") { delegation in
          """
          \(ValidityTag.period(from: delegation.validFrom, to: delegation.validTo)) \
          \(ValidityTag.tag(from: delegation.validFrom, to: delegation.validTo, on: today))
          """
        },
      ])
  }

  private var account: HTML {
    guard let account = dossier.account else { return "<p>Chưa có tài khoản.</p>" }
    let state = account.disabledAt == nil ? Tag(.ok, "Đang dùng") : Tag(.bad, "Đã khóa")
    let lock = ButtonForm(
      SubmitButton("Khóa tài khoản", .danger), to: PeopleURL.accountLock(id), token: token)
    return """
      <div class="stack">\(DefinitionList([("Tên đăng nhập", "\(account.name)"), ("Trạng thái", state.html)]))\
      <div class="row">\(LinkButton("Đặt mật khẩu mới", to: PeopleURL.password(id)))\
      \(if: account.disabledAt == nil, lock.html)</div></div>
      """
  }

  private var keyActions: HTML {
    """
    \(if: dossier.key?.state.lockedAt != nil, ButtonForm(
      SubmitButton("Mở khóa ký", .plain), to: PeopleURL.keyLock(id), token: token).html)\
    \(LinkButton("Gắn chứng thư số", to: PeopleURL.key(id)))
    """
  }
}

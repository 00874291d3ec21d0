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
    "\(Sheet("Tài khoản", account))\(KeySheet(dossier.keys, of: .person(id), now: now, token: token))"
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
          \(ValidityTag.tag(of: delegation, on: today))
          """
        },
        .text("Thay đổi") { change(of: $0) },
      ])
  }

  private func change(of delegation: Delegation) -> HTML {
    if let revocation = delegation.revocation {
      return "Chấm dứt từ \(TimeText(revocation.from))<span class=\"sub\">Lý do: \(revocation.reason)</span>"
    }
    if let end = delegation.validTo, end < today { return "đã hết hạn" }
    return "<a href=\"\(PeopleURL.delegation(delegation.id, of: id))\">Chấm dứt</a>"
  }

  private var account: HTML {
    guard let account = dossier.account else {
      return """
        <div class="stack"><p>Chưa có tài khoản.</p>\
        <div class="row">\(LinkButton("Mở tài khoản", to: PeopleURL.account(of: id)))</div></div>
        """
    }
    let state = account.disabledAt == nil ? Tag(.ok, "Đang dùng") : Tag(.bad, "Đã khóa")
    let lock =
      account.disabledAt == nil
      ? ButtonForm(SubmitButton("Khóa tài khoản", .danger), to: PeopleURL.accountLock(id), token: token)
      : ButtonForm(SubmitButton("Mở lại tài khoản", .plain), to: PeopleURL.accountUnlock(id), token: token)
    return """
      <div class="stack">\(DefinitionList([("Tên đăng nhập", "\(account.name)"), ("Trạng thái", state.html)]))\
      <div class="row">\(LinkButton("Đặt mật khẩu mới", to: PeopleURL.password(id)))\
      \(lock)</div></div>
      """
  }
}

import Markup
import WebShell
import WorkTime

/// Chấm dứt giao ký trước thời hạn.
struct RevocationForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  func parsed() throws(FormProblems) -> (day: CalendarDate, reason: String) {
    var reader = FormReader(form)
    let day = reader.date("revoked_from", missing: "Nhập ngày chấm dứt")
    let reason = reader.requiredText("reason", missing: "Nhập lý do, căn cứ chấm dứt giao ký")
    return try reader.finish(day.map { ($0, reason) })
  }

  static func blank(on day: CalendarDate) -> FormState { FormState(["revoked_from": day.description]) }

  /// - Throws: `PageRefusal.notFound` when the delegation is not this person's.
  static func page(
    _ state: FormState, of id: Delegation.ID, in dossier: PersonDossier, token: CSRFToken
  ) throws(PageRefusal) -> FormPage {
    guard let delegation = dossier.delegations.first(where: { $0.id == id }) else { throw .notFound }
    return FormPage(
      title: "Chấm dứt giao ký", lead: "\(delegation.matter) (\(delegation.basis))", place: .person(dossier.person),
      path: PeopleURL.delegation(id, of: dossier.person.id), token: token, state: state,
      fields: """
        \(Field(
          "revoked_from", "Chấm dứt từ ngày", hint: "Từ ngày này không ký theo giao ký này nữa; hôm nay là chấm dứt ngay",
          .date, in: state))\
        \(Field("reason", "Lý do, căn cứ", .text(rows: 3), in: state))
        """,
      submit: SubmitButton("Chấm dứt giao ký", .danger))
  }
}

import Markup
import WebShell
import WorkTime

/// Kết thúc một chức vụ.
struct EndingForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  func parsed() throws(FormProblems) -> CalendarDate {
    var reader = FormReader(form)
    let day = reader.date("valid_to", missing: "Nhập ngày cuối cùng giữ chức vụ")
    return try reader.finish(day)
  }

  /// - Throws: `PageRefusal.notFound` when the office is not this person's.
  static func page(
    _ state: FormState, of id: Appointment.ID, in dossier: PersonDossier, token: CSRFToken
  ) throws(PageRefusal) -> FormPage {
    guard let office = dossier.offices.first(where: { $0.appointment.id == id }) else { throw .notFound }
    let person = dossier.person
    return FormPage(
      title: "Kết thúc chức vụ", lead: "\(office.appointment.title), \(office.agencyName)",
      place: .person(person),
      path: PeopleURL.appointment(id, of: person.id), token: token, state: state,
      fields: Field("valid_to", "Ngày cuối cùng giữ chức vụ", .date, in: state).html,
      submit: SubmitButton("Ghi nhận ngày kết thúc", .danger))
  }
}

import Ledger
import Markup
import WebShell

/// Thêm cán bộ: person, office and account in one.
struct EnrolmentForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  func parsed() throws(FormProblems) -> Enrolment {
    var reader = FormReader(form)
    let fullName = reader.requiredText("full_name", atMost: 100, missing: "Nhập họ và tên")
    let office = AppointmentForm.read(&reader, of: .init(rawValue: 0))
    let account = AccountOpeningForm.read(&reader)
    return try reader.finish(
      office.map { Enrolment(fullName: fullName, office: $0, accountName: account.name, password: account.password) })
  }

  static func page(_ state: FormState, reach: AgencyReach, token: CSRFToken) -> FormPage {
    FormPage(
      title: "Thêm cán bộ", place: .people, path: PeopleURL.people,
      token: token, state: state,
      fields: """
        \(Field("full_name", "Họ và tên", hint: "Không ghi học hàm, học vị", in: state))\
        \(AppointmentForm.fields(state, reach: reach))\
        <h2>Tài khoản</h2>\(AccountOpeningForm.fields(state))
        """,
      submit: SubmitButton("Thêm cán bộ"))
  }
}

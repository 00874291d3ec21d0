import Markup
import WebShell

/// Đặt mật khẩu mới cho cán bộ.
struct NewPasswordForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  func parsed(userName: String) throws(FormProblems) -> String {
    var reader = FormReader(form)
    let password = reader.newPassword("new_password", userName: userName)
    return try reader.finish(password)
  }

  static func page(_ state: FormState, of dossier: PersonDossier, token: CSRFToken) -> FormPage {
    let person = dossier.person
    return FormPage(
      title: "Đặt mật khẩu mới", lead: "Các phiên làm việc đang mở của tài khoản sẽ kết thúc.",
      breadcrumbs: [Breadcrumb("Cán bộ", PeopleURL.people), Breadcrumb(person.fullName, PeopleURL.person(person.id))],
      path: PeopleURL.password(person.id), token: token, state: state,
      fields: Field("new_password", "Mật khẩu mới", hint: "Ít nhất 10 ký tự.", .newPassword, in: state).html,
      submit: SubmitButton("Đặt mật khẩu"))
  }
}

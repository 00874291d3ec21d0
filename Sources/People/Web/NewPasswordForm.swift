import Markup
import WebShell

/// Đặt mật khẩu mới cho cán bộ.
struct NewPasswordForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  func parsed() throws(FormProblems) -> String {
    var reader = FormReader(form)
    let password = reader.newPassword("new_password")
    return try reader.finish(password)
  }

  static func page(_ state: FormState, of person: Person, token: CSRFToken) -> FormPage {
    FormPage(
      title: "Đặt mật khẩu mới", lead: "Các phiên làm việc đang mở của tài khoản sẽ kết thúc.",
      place: .person(person),
      path: PeopleURL.password(person.id), token: token, state: state,
      fields: Field("new_password", "Mật khẩu mới", hint: "Ít nhất 10 ký tự.", .newPassword, in: state).html,
      submit: SubmitButton("Đặt mật khẩu"))
  }
}

import Markup
import WebShell

/// Mở tài khoản cho một cán bộ đã có trong danh sách.
struct AccountOpeningForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  func parsed() throws(FormProblems) -> (name: String, password: String) {
    var reader = FormReader(form)
    let account = AccountOpeningForm.read(&reader)
    return try reader.finish(account)
  }

  /// The fields of an account within a larger form.
  static func read(_ reader: inout FormReader) -> (name: String, password: String) {
    let name = reader.requiredText("account_name", atMost: 60, missing: "Nhập tên đăng nhập").lowercased()
    if !isAccountName(name) { reader.add("account_name", nameRule) }
    return (name, reader.newPassword("new_password"))
  }

  static let nameRule = "Tên đăng nhập chỉ gồm chữ không dấu, chữ số, dấu chấm và gạch nối"

  static func isAccountName(_ name: String) -> Bool { name.allSatisfy { nameLetters.contains($0) } }

  private static let nameLetters = Set("abcdefghijklmnopqrstuvwxyz0123456789.-")

  static func fields(_ state: FormState) -> HTML {
    """
    \(Field("account_name", "Tên đăng nhập", hint: "Ví dụ vanthu.trungtien", .line(width: .half), in: state))\
    \(Field(
      "new_password", "Mật khẩu ban đầu", hint: "Ít nhất 10 ký tự; người dùng đổi lại sau khi đăng nhập.",
      .newPassword, in: state))
    """
  }

  static func page(_ state: FormState, of person: Person, token: CSRFToken) -> FormPage {
    FormPage(
      title: "Mở tài khoản", place: .person(person), path: PeopleURL.account(of: person.id), token: token,
      state: state, fields: fields(state), submit: SubmitButton("Mở tài khoản"))
  }
}

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
    let accountName = reader.requiredText("account_name", atMost: 60, missing: "Nhập tên đăng nhập").lowercased()
    if accountName.contains(where: { !EnrolmentForm.nameLetters.contains($0) }) {
      reader.add("account_name", "Tên đăng nhập chỉ gồm chữ không dấu, chữ số, dấu chấm và gạch nối")
    }
    let password = reader.newPassword("new_password", userName: accountName)
    return try reader.finish(
      office.map { Enrolment(fullName: fullName, office: $0, accountName: accountName, password: password) })
  }

  private static let nameLetters = Set("abcdefghijklmnopqrstuvwxyz0123456789.-")

  static func page(_ state: FormState, reach: AgencyReach, token: CSRFToken) -> FormPage {
    FormPage(
      title: "Thêm cán bộ", breadcrumbs: [Breadcrumb("Cán bộ", PeopleURL.people)], path: PeopleURL.people,
      token: token, state: state,
      fields: """
        \(Field("full_name", "Họ và tên", hint: "Không ghi học hàm, học vị", in: state))\
        \(AppointmentForm.fields(state, reach: reach))\
        <h2>Tài khoản</h2>\
        \(Field("account_name", "Tên đăng nhập", hint: "Ví dụ vanthu.trungtien", .line(width: .half), in: state))\
        \(Field(
          "new_password", "Mật khẩu ban đầu", hint: "Ít nhất 10 ký tự; người dùng đổi lại sau khi đăng nhập.",
          .newPassword, in: state))
        """,
      submit: SubmitButton("Thêm cán bộ"))
  }
}

import WebShell

/// What somebody types to sign in.
struct SignInForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  func parsed() throws(FormProblems) -> (name: String, password: String) {
    var reader = FormReader(form)
    let name = reader.requiredText("name", atMost: 100, missing: "Nhập tên đăng nhập")
    let password = reader.secret("password", missing: "Nhập mật khẩu")
    return try reader.finish((name, password))
  }
}

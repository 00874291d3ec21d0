import Markup
import WebShell

/// Đăng nhập: where the code is sent.
struct ContactPage: Renderable {
  static let title = "Đăng nhập"

  let token: CSRFToken
  let back: WebPath?
  let provider: IdentitySource
  let state: FormState

  var html: HTML {
    """
    <h1>\(ContactPage.title)</h1>
    <p>Xem thủ tục và tra cứu hồ sơ không cần đăng nhập. Chỉ đăng nhập khi nộp hồ sơ trực tuyến.</p>
    \(Notice(.warn, "<p>\(provider.plainText)</p>"))
    <div class="sheet">\(Form(to: CitizensURL.signIn.with("ve", back), token: token, state: state, """
      \(Field(
        "contact", "Số điện thoại hoặc thư điện tử", hint: "Hệ thống gửi đến đó một mã gồm 6 chữ số",
        .line(width: .half, autocomplete: "username"), in: state))
      <p>\(SubmitButton("Gửi mã cho tôi"))</p>
      """))</div>
    """
  }
}

struct ContactForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  func parsed() throws(FormProblems) -> (contact: Contact, text: String) {
    var reader = FormReader(form)
    let text = reader.requiredText("contact", atMost: 254, missing: CitizenRefusal.contactUnusable.sentence)
    let contact = Contact(text)
    if contact == nil && !text.isEmpty { reader.add("contact", CitizenRefusal.contactUnusable.sentence) }
    return try reader.finish(contact.map { ($0, text) })
  }
}

/// Nhập mã.
struct CodePage: Renderable {
  static let title = "Nhập mã đăng nhập"

  let token: CSRFToken
  let contact: String
  let back: WebPath?
  let provider: IdentitySource
  let state: FormState

  var html: HTML {
    """
    <h1>\(CodePage.title)</h1>
    <p>Mã gồm 6 chữ số đã được gửi đến <b>\(Masking.contact(contact))</b>, dùng được trong \(SignInCode.minutes) phút. \
    Không đưa mã này cho ai, kể cả cán bộ.</p>
    \(Notice(.warn, "<p>\(provider.plainText)</p>"))
    <div class="sheet">\(Form(to: CitizensURL.code.with("ve", back), token: token, state: state, """
      \(Field("code", "Mã 6 chữ số", .line(width: .short, autocomplete: "one-time-code"), in: state))
      <p>\(SubmitButton("Đăng nhập"))</p>
      """))</div>
    <p><a href="\(CitizensURL.signIn(returningTo: back))">Chưa nhận được mã, hoặc nhập nhầm số</a></p>
    """
  }
}

struct CodeForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  func parsed() throws(FormProblems) -> String {
    var reader = FormReader(form)
    let code = reader.requiredText("code", atMost: 40, missing: "Nhập mã 6 chữ số đã nhận được")
    try reader.finish()
    return code
  }
}

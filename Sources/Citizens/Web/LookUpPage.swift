import Markup
import WebShell

/// Tra cứu hồ sơ: the whole code and one more thing.
struct LookUpPage: Renderable {
  static let title = "Tra cứu hồ sơ"

  let token: CSRFToken
  let state: FormState

  var html: HTML {
    """
    <h1>\(LookUpPage.title)</h1>
    <p>Cách nhanh nhất: quét mã QR trên giấy tiếp nhận bằng điện thoại. Hoặc nhập hai ô dưới đây.</p>
    <div class="sheet">\(Form(to: CitizensURL.lookUp, token: token, state: state, """
      \(Field("code", "Mã hồ sơ", hint: "Đủ cả mã in trên giấy tiếp nhận, ví dụ 000.03.97.H56-200814-0001", in: state))
      \(Field(
        "fact", "Một thông tin của ông/bà",
        hint: "4 số cuối điện thoại, hoặc 4 ký tự cuối số căn cước, hoặc ngày sinh của chủ hồ sơ (17/8/1990)",
        .line(width: .half, autocomplete: "off"), in: state))
      <p>\(SubmitButton("Xem hồ sơ"))</p>
      """))</div>
    <p>Không còn giấy tiếp nhận? Xin mang căn cước đến Bộ phận Một cửa để được tra giúp.</p>
    """
  }
}

/// What was typed to look a dossier up.
struct LookUpForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  /// A fact of no possible shape is looked up all the same, and never agrees: what is wrong is not told.
  func parsed() throws(FormProblems) -> (code: String, fact: SecondFact?) {
    var reader = FormReader(form)
    let code = reader.requiredText("code", atMost: 100, missing: "Nhập mã hồ sơ in trên giấy tiếp nhận")
    let fact = reader.requiredText(
      "fact", atMost: 40, missing: "Nhập 4 số cuối điện thoại, 4 ký tự cuối số căn cước hoặc ngày sinh")
    return try reader.finish((code, SecondFact(fact)))
  }
}

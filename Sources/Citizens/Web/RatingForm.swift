import Markup
import WebShell

/// Phiếu đánh giá, a few questions with three answers each.
struct RatingForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  func parsed() throws(FormProblems) -> Rating {
    var reader = FormReader(form)
    var answers: [RatingQuestion: Satisfaction] = [:]
    for question in RatingQuestion.allCases {
      answers[question] = reader.choice(question.rawValue, missing: "Chọn một ô: \(question.plainText)") {
        Satisfaction(rawValue: $0)
      }
    }
    let remark = reader.optionalText("remark", atMost: RatingForm.longestRemark) ?? ""
    return try reader.finish(Rating(answers, remark: remark))
  }

  /// In characters.
  private static let longestRemark = 500

  static func html(for token: LookUpToken, _ csrf: CSRFToken, _ state: FormState) -> HTML {
    let choices = Satisfaction.allCases.map { FieldChoice($0.rawValue, $0.plainText) }
    return """
      <section class="sheet"><h2>Ông/bà có hài lòng không?</h2>
      <p>Không ghi tên người đánh giá. Ai không đọc được, xin nhờ người nhà hoặc cán bộ ở quầy khác đọc giúp từng câu.</p>
      \(Form(to: CitizensURL.rating(token), token: csrf, state: state, """
        \(HTML.each(RatingQuestion.allCases) { Field($0.rawValue, $0.plainText, .radios(choices), in: state).html })
        \(Field(
          "remark", "Góp ý thêm", hint: "Xin không ghi tên, số giấy tờ, số điện thoại của ông/bà", isOptional: true,
          .text(rows: 3), in: state))
        <p>\(SubmitButton("Gửi đánh giá"))</p>
        """))</section>
      """
  }
}

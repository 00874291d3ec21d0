import Markup
import WebShell

/// Ngừng dùng khóa ký: forgotten PIN, leaked key, end of use.
struct RetirementForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  func parsed() throws(FormProblems) -> KeyRetirementReason {
    var reader = FormReader(form)
    let reason = reader.choice("retirement", missing: "Chọn lý do") { KeyRetirementReason(rawValue: $0) }
    return try reader.finish(reason)
  }

  static func page(_ state: FormState, of owner: KeyOwner, key: HeldKey.ID, token: CSRFToken) -> FormPage {
    FormPage(
      title: "Ngừng dùng khóa ký",
      lead: "Khóa ngừng dùng ngay và không mở lại được; văn bản đã ký vẫn giữ nguyên giá trị.", place: owner.place,
      path: PeopleURL.keyRetirement(key, of: owner.holder), token: token, state: state,
      fields: Field("retirement", "Lý do", .radios(KeyRetirementReason.choices), in: state).html,
      submit: SubmitButton("Ngừng dùng khóa ký", .danger))
  }
}

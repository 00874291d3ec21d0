import Ledger
import Markup
import SigningKeys
import WebShell

/// Đổi mật khẩu của mình.
struct OwnPasswordForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  static let wrongPassword = FormProblems("password", "Mật khẩu hiện tại chưa đúng; xin nhập lại")

  func parsed() throws(FormProblems) -> (old: String, new: String) {
    var reader = FormReader(form)
    let old = reader.secret("password", missing: "Nhập mật khẩu hiện tại")
    let new = reader.newPassword("new_password")
    return try reader.finish((old, new))
  }

  static func fields(_ state: FormState) -> HTML {
    """
    \(Field("password", "Mật khẩu hiện tại", .currentPassword, in: state))\
    \(Field(
      "new_password", "Mật khẩu mới", hint: "Ít nhất 10 ký tự; một câu ngắn dễ nhớ là tốt nhất.", .newPassword,
      in: state))
    """
  }
}

/// Đổi mã PIN của khóa ký.
struct OwnPINForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  func parsed() throws(FormProblems) -> (key: HeldKey.ID?, old: String, new: String) {
    var reader = FormReader(form)
    let old = reader.secret("old_pin", missing: "Nhập mã PIN hiện tại")
    let new = reader.secret("new_pin", missing: "Nhập mã PIN mới")
    if !new.isEmpty, let problem = PINRule.problems(new).first { reader.add("new_pin", problem.sentence) }
    return try reader.finish((form.text("key").flatMap { HeldKey.ID($0) }, old, new))
  }

  /// - Parameter containers: the keys whose PIN can be changed here; one is not asked for.
  static func fields(_ state: FormState, of containers: [KeyState]) -> HTML {
    let choices = containers.map { FieldChoice($0.key.id.description, $0.key.label) }
    return """
      \(if: choices.count > 1, Field("key", "Khóa ký", .chosen(choices), in: state).html)\
      \(Field("old_pin", "Mã PIN hiện tại", .pin, in: state))\
      \(Field("new_pin", "Mã PIN mới", hint: "Từ 6 đến 32 ký tự.", .pin, in: state))
      """
  }
}

/// Hình chữ ký tay của mình.
struct SignaturePictureForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  func parsed() async throws -> [UInt8] {
    var reader = FormReader(form)
    let file = reader.file("signature_picture", missing: "Chọn tệp hình chữ ký")
    return try await PNGUpload.bytes(of: try reader.finish(file), field: "signature_picture")
  }

  static func fields(_ state: FormState) -> HTML {
    Field("signature_picture", "Tệp hình chữ ký", hint: PNGUpload.hint, .file(accepts: ".png,image/png"), in: state)
      .html
  }
}

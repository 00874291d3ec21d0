import Markup
import WebShell

/// Gắn chứng thư của khóa ở máy người ký: the certificate only; the key never comes here.
struct CertificateForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  static func rule(in folder: String) -> UploadRule { UploadRule(folder: folder, fileLimit: 64 << 10) }

  func parsed() async throws -> [UInt8] {
    var reader = FormReader(form)
    let file = reader.file("certificate", missing: "Chọn tệp chứng thư số (.cer, .crt, .pem)")
    return try await reader.finish(file).bytes()
  }

  static func page(_ state: FormState, of owner: KeyOwner, token: CSRFToken) -> FormPage {
    FormPage(
      title: "Gắn chứng thư của khóa ở máy người ký",
      lead: """
        Khóa nằm trong thiết bị (USB Token, SIM) của người ký và không rời khỏi đó. Máy chủ chỉ ghi nhận chứng thư số để \
        biết chữ ký nào được chấp nhận.
        """,
      place: owner.place, path: PeopleURL.certificate(of: owner.holder), token: token, state: state,
      carriesFiles: true,
      fields: Field(
        "certificate", "Tệp chứng thư số", hint: "Một chứng thư (.cer, .crt, .pem), tối đa 64 kB",
        .file(accepts: ".cer,.crt,.pem,.der"), in: state
      ).html,
      submit: SubmitButton("Gắn chứng thư số"))
  }
}

import Markup
import WebShell

/// Gắn chứng thư số: the key file that the issuing authority delivered, with its PIN.
struct KeyForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  static func rule(in folder: String) -> UploadRule { UploadRule(folder: folder, fileLimit: 256 << 10) }

  func parsed() async throws -> (container: [UInt8], pin: String) {
    var reader = FormReader(form)
    let file = reader.file("container", missing: "Chọn tệp khóa (.p12, .pfx)")
    let pin = reader.secret("pin", missing: "Nhập mã PIN của tệp khóa")
    return (try await reader.finish(file).bytes(), pin)
  }

  static func page(_ state: FormState, of owner: KeyOwner, token: CSRFToken) -> FormPage {
    FormPage(
      title: "Gắn tệp khóa",
      lead: "Tệp được giữ ở dạng mã hóa như khi nhận; mã PIN chỉ dùng để thử mở tệp, không được lưu.",
      place: owner.place, path: PeopleURL.key(of: owner.holder), token: token, state: state, carriesFiles: true,
      fields: """
        \(Field(
          "container", "Tệp khóa", hint: "PKCS#12 (.p12, .pfx), tối đa 256 kB", .file(accepts: ".p12,.pfx"),
          in: state))\
        \(Field("pin", "Mã PIN của tệp khóa", .pin, in: state))
        """,
      submit: SubmitButton("Gắn chứng thư số"))
  }
}

import Cryptography
import Markup
import Tokens
import WebShell
import WorkTime

/// Gắn khóa trong thiết bị của máy chủ: one of the certificates that the tokens in the server hold.
struct TokenKeyForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  func parsed() throws(FormProblems) -> (serialNumber: String, fingerprint: SHA256Digest) {
    var reader = FormReader(form)
    let chosen = reader.choice("token_key", missing: "Chọn chứng thư số trong thiết bị") { value in
      let sides = value.split(separator: "/", maxSplits: 1).map(String.init)
      return sides.count == 2 ? SHA256Digest(hexadecimal: sides[0]).map { (sides[1], $0) } : nil
    }
    return try reader.finish(chosen.map { (serialNumber: $0.0, fingerprint: $0.1) })
  }

  /// - Parameter found: what the tokens hold, or why nothing can be said of them.
  static func page(
    _ state: FormState, of owner: KeyOwner, found: Result<[TokenCertificate], TokenRefusal>, token: CSRFToken
  ) -> FormPage {
    FormPage(
      title: "Gắn khóa trong thiết bị của máy chủ",
      lead: "Khóa nằm trong USB Token hoặc HSM cắm tại máy chủ; người ký nhập mã PIN của thiết bị khi ký.",
      place: owner.place, path: PeopleURL.tokenKey(of: owner.holder), token: token, state: state,
      notice: notice(found), fields: fields(found, state), submit: SubmitButton("Gắn khóa này"))
  }

  private static func notice(_ found: Result<[TokenCertificate], TokenRefusal>) -> HTML {
    switch found {
    case .success(let certificates) where certificates.isEmpty:
      Notice(.warn, "Không thấy chứng thư số nào trong các thiết bị. Xin cắm thiết bị vào máy chủ rồi tải lại trang.")
        .html
    case .success: HTML()
    case .failure(let refusal): Notice(.warn, "\(refusal.sentence)").html
    }
  }

  private static func fields(_ found: Result<[TokenCertificate], TokenRefusal>, _ state: FormState) -> HTML {
    guard case .success(let certificates) = found, !certificates.isEmpty else { return HTML() }
    let choices = certificates.map { one in
      FieldChoice(
        "\(one.fingerprint.hexadecimal)/\(one.place.serialNumber)", one.subjectName,
        hint: """
          Số hiệu \(one.serial), hết hạn \(one.notAfter.vietnamDate.shortText); \
          thiết bị “\(one.place.label)” số \(one.place.serialNumber)
          """)
    }
    return Field("token_key", "Chứng thư số", .radios(choices), in: state).html
  }
}

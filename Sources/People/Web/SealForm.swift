import Foundation
import Markup
import WebShell

/// Mẫu con dấu: its picture and real diameter.
struct SealForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  /// The picture's bytes and the diameter in tenths of a millimetre.
  func parsed() async throws -> (png: [UInt8], diameter: Int) {
    var reader = FormReader(form)
    let text = reader.requiredText("seal_diameter", atMost: 10, missing: "Nhập đường kính con dấu, đơn vị mm")
    let diameter = SealForm.tenths(text)
    if diameter == nil, !text.isEmpty { reader.add("seal_diameter", "Nhập số từ 10 đến 60, ví dụ 36 hoặc 36,5") }
    let file = reader.file("seal_picture", missing: "Chọn tệp hình con dấu")
    let png = try await PNGUpload.bytes(of: try reader.finish(file), field: "seal_picture")
    return (png, try reader.finish(diameter))
  }

  /// `36,5` mm.
  static func millimetres(_ tenths: Int) -> String {
    tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
  }

  private static func tenths(_ text: String) -> Int? {
    guard let value = Double(text.replacing(",", with: ".")), (10...60).contains(value) else { return nil }
    return Int((value * 10).rounded())
  }

  static func state(of seal: SealRecord) -> FormState {
    FormState(["seal_diameter": millimetres(seal.diameterTenthsOfMillimetre)])
  }

  static func page(_ state: FormState, of agency: Agency, token: CSRFToken) -> FormPage {
    FormPage(
      title: "Cập nhật con dấu", lead: "Hình con dấu được đặt đúng kích thước thật lên văn bản khi ký số cơ quan.",
      place: .agency(agency),
      path: PeopleURL.seal(agency.id), token: token, state: state, carriesFiles: true,
      fields: """
        \(Field("seal_diameter", "Đường kính (mm)", .line(width: .short), in: state))\
        \(Field(
          "seal_picture", "Tệp hình con dấu", hint: "Màu đỏ. \(PNGUpload.hint)", .file(accepts: ".png,image/png"),
          in: state))
        """,
      submit: SubmitButton("Lưu con dấu"))
  }
}

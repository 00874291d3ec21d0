import Markup
import People
import WebShell
import WorkTime

/// What the three forms of the trust list's page ask for.
enum TrustForms {
  static func rule(in folder: String) -> UploadRule { UploadRule(folder: folder, fileLimit: TrustKeeper.largestFile) }

  static func addition(_ form: SubmittedForm) async throws -> (file: [UInt8], wish: TrustWish) {
    var reader = FormReader(form)
    let file = reader.file("authority", missing: "Chọn tệp chứng thư của nơi cấp (PEM hoặc DER)")
    let label = reader.optionalText("label", atMost: 120) ?? ""
    let (from, until) = (reader.date("from", missing: nil), reader.date("until", missing: nil))
    let isTest = reader.isOn("test")
    let upload = try reader.finish(file)
    let wish = try TrustWish(label: label, from: from, until: until, isTest: isTest)
    return (try await upload.bytes(), wish)
  }

  static func evidence(_ form: SubmittedForm) async throws -> [UInt8] {
    var reader = FormReader(form)
    let file = reader.file("evidence", missing: "Chọn tệp danh sách thu hồi (CRL) hoặc trả lời OCSP")
    return try await reader.finish(file).bytes()
  }

  static func withdrawal(_ form: SubmittedForm) throws -> (mark: String, day: CalendarDate) {
    var reader = FormReader(form)
    let mark = reader.requiredText("fingerprint", atMost: 64, missing: "Chọn nơi cấp thôi được tin cậy")
    let day = reader.date("on", missing: "Nhập ngày từ đó thôi tin cậy")
    return (mark, try reader.finish(day))
  }
}

/// Which of the forms came back, and how.
struct TrustFormStates {
  var addition = FormState()
  var evidence = FormState()
  var withdrawal = FormState()
}

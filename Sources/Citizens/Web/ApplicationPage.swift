import People
import Markup
import OneStop
import Procedures
import WebShell
import WorkTime

/// Nộp hồ sơ trực tuyến: one page from top to bottom.
struct ApplicationPage: Renderable {
  static let empty = FormState([
    "beneficiary": Beneficiary.oneself.rawValue, "return_channel": ReturnChannel.counter.rawValue,
  ])

  let found: PublicProcedure
  let account: CitizenAccount
  let uploads: [CitizenUpload]
  /// When what is shown was kept; nil: nothing was.
  let savedAt: Instant?
  let token: CSRFToken
  let state: FormState

  private var procedure: Procedure { found.procedure }
  private var path: WebPath { CitizensURL.application(procedure.code, at: found.unit) }

  var html: HTML {
    """
    <h1>\(procedure.name)</h1><p>Nộp đến \(found.unit.name). <a href="\(CitizensURL.procedure(procedure.code, at: found.unit))">\
    Xem lại thủ tục</a></p>
    \(savedAt.map { Notice(.info, "<p>Đây là bản đang làm dở, lưu lúc \(TimeText($0)).</p>").html })
    <div class="sheet">\(Form(
      to: path, token: token, once: OnceKey(), state: state, carriesFiles: true,
      autosave: CitizensURL.autosave(procedure.code, at: found.unit), parts))</div>
    """
  }

  private var parts: HTML {
    """
    <h2>Người nộp</h2>\(DefinitionList(applicant))
    <p><a href="\(CitizensURL.particulars.with("ve", path))">Sửa thông tin của tôi</a></p>
    <div class="part">\(beneficiary)</div>
    <div class="part"><h2>Giấy tờ</h2>\(components)</div>
    <div class="part"><h2>Nội dung và kết quả</h2>\(outcome)</div>
    <p>\(SubmitButton("Nộp hồ sơ"))</p>
    """
  }

  private var applicant: [(term: String, value: HTML)] {
    let own = account.particulars
    return [
      ("Họ và tên", "\(own.name)"), ("Số giấy tờ", "\(own.identityNumber)"), ("Nơi ở", "\(own.address)"),
      ("Liên hệ", "\([own.phone, own.email].filter { !$0.isEmpty }.joined(separator: ", "))"),
    ]
  }

  private var beneficiary: HTML {
    """
    \(Field(
      "beneficiary", "Nộp cho ai",
      .radios([
        FieldChoice(Beneficiary.oneself.rawValue, "Cho tôi"),
        FieldChoice(Beneficiary.other.rawValue, "Nộp thay người khác, có giấy ủy quyền"),
      ]), in: state))
    <div data-when="\(FormCondition.forSomebodyElse.text)">
    <p class="hint">Chỉ điền các ô dưới đây khi nộp thay người khác.</p>
    \(Field("owner_name", "Họ và tên chủ hồ sơ", in: state))
    \(Field("owner_number", "Số giấy tờ của chủ hồ sơ", isOptional: true, .line(width: .half), in: state))
    \(Field("owner_birth_date", "Ngày sinh của chủ hồ sơ", isOptional: true, .line(width: .short), in: state))
    \(Field("owner_address", "Nơi ở của chủ hồ sơ", in: state))
    \(Field("authority", "Giấy ủy quyền", hint: "Số, ngày, nơi chứng thực (nếu có)", in: state))</div>
    """
  }

  private var components: HTML {
    let all = procedure.onlineComponents
    let asked = all.filter { $0.component.form != .shown }
    let shown = all.filter { $0.component.form == .shown }
    if all.isEmpty { return "<p>Không phải nộp giấy tờ nào.</p>" }
    return """
      \(if: !asked.isEmpty, "<p>Chụp ảnh hoặc quét từng giấy tờ, rõ đủ bốn góc.</p>")\
      \(HTML.each(asked) { UploadField($0, for: found.form, uploads: uploads, token: token, in: state).html })\
      \(if: !shown.isEmpty, """
        <p>Không phải gửi, chỉ mang theo để xem khi đến Bộ phận Một cửa:</p>\
        <ul class="plain">\(HTML.each(shown) { "<li>\($0.component.name)</li>" })</ul>
        """)
      """
  }

  private var outcome: HTML {
    let channels = procedure.needsPresence ? [ReturnChannel.counter] : ReturnChannel.allCases
    return """
      \(Field("summary", "Điều ông/bà muốn nói thêm", isOptional: true, .text(rows: 3), in: state))
      \(if: !procedure.exemptions.isEmpty, Field(
        "exemption", "Thuộc diện được miễn phí, lệ phí", isOptional: true,
        .select(procedure.exemptions.map { FieldChoice($0, $0) }), in: state).html)
      \(Field("return_channel", "Cách nhận kết quả", .radios(channels.map { FieldChoice($0.rawValue, $0.plainName) }), in: state))
      <div data-when="\(FormCondition.returnedByPost.text)">\(Field(
        "return_address", "Địa chỉ nhận qua bưu điện", hint: "Chỉ điền khi nhận qua bưu điện", in: state))</div>
      """
  }
}

import Ledger
import Procedures
import Markup
import WebShell

/// Một giấy tờ phải tải lên: what it is, what has come, and where a file is chosen.
struct UploadField: Renderable {
  private let asked: OnlineComponent
  private let form: CitizenForm
  private let upload: CitizenUpload?
  private let token: CSRFToken
  private let state: FormState

  init(_ asked: OnlineComponent, for form: CitizenForm, uploads: [CitizenUpload], token: CSRFToken, in state: FormState)
  {
    self.asked = asked
    self.form = form
    let own = uploads.filter { $0.place == asked.place }
    upload = own.last { $0.kept != nil } ?? own.last
    self.token = token
    self.state = state
  }

  /// Lists the uploads that are not to be sent after all.
  static let dropName = "drop"

  static func name(of place: Int) -> String { "file-\(place)" }

  private var name: String { UploadField.name(of: asked.place) }

  var html: HTML {
    """
    <div class="field\(if: state.problems[name] != nil, " wrong")"\(attribute: "data-when", asked.condition?.text)>\
    <label for="f-\(name)">\(asked.component.name)\(if: !asked.needsFile, " <span class=\"sub\">(không bắt buộc gửi tệp)</span>")</label>\
    <p class="hint" id="h-\(name)">\(asked.component.form.plainName); tệp PDF hoặc ảnh chụp rõ, không quá \
    \(UploadAllowance.fileSize >> 20) MB\(if: asked.condition != nil, "; chỉ khi nộp thay người khác")</p>\(had)\
    \(state.problems[name].map { "<p class=\"error\"><span class=\"vh\">Lỗi: </span>\($0)</p>" as HTML })\
    <input type="file" name="\(name)" id="f-\(name)" accept=".pdf,.jpg,.jpeg,.png" aria-describedby="h-\(name)" \
    data-place="\(asked.place)"\(attribute: "data-upload", "\(CitizensURL.uploads(for: form))")></div>
    """
  }

  private var had: HTML {
    guard let upload else { return HTML() }
    if upload.kept != nil {
      return """
        <p>Đã có tệp: <b>\(upload.name)</b></p><div class="choice"><input type="checkbox" name="\(UploadField.dropName)" \
        value="\(upload.id.description)" id="bo-\(asked.place)"><label for="bo-\(asked.place)">Không gửi tệp này nữa</label></div>
        """
    }
    return """
      <p>Đang tải dở <b>\(upload.name)</b> (\(100 * upload.received / upload.size)%). Chọn lại đúng tệp đó để gửi tiếp.</p>
      """
  }
}

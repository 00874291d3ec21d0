import Cryptography
import Markup
import People
import WebShell

/// One act on a document: a button, with what the act needs to know.
struct ActionForm: Renderable {
  let action: DocumentAction
  let document: OutgoingDocument
  /// At most one on a page.
  let isMain: Bool
  let token: CSRFToken
  let state: FormState
  let agency: Agency
  /// What the viewer may sign with.
  let keys: [KeyState]

  var html: HTML {
    switch action {
    case .edit: "<p>\(LinkButton(action.words, to: path, isMain ? .main : .plain, shortcut: action.shortcut))</p>"
    case .sign: form("\(seenFile)\(key("Mã PIN khóa ký của ông/bà"))\(button)")
    case .seal: form("\(key("Mã PIN khóa ký của \(agency.name)"))\(button)")
    case .returnForChange: folded("\(targetField)\(reason("Lý do trả lại"))\(button)")
    case .void: folded("\(reason("Lý do hủy số"))\(button)")
    default: form(button.html)
    }
  }

  /// What is signed is what the page shows, or nothing.
  private var seenFile: HTML { document.file.map { HiddenField("file", $0.hexadecimal).html } ?? HTML() }

  private var path: WebPath { DocumentsURL.act(action, on: document.id) }

  private var button: SubmitButton {
    let kind: ButtonKind = action == .void ? .danger : isMain ? .main : .plain
    return SubmitButton(action.words, kind, shortcut: action.shortcut)
  }

  private func form(_ content: HTML) -> HTML {
    Form(to: path, token: token, once: OnceKey(), content).html
  }

  /// Acts that are not the usual way stand behind their name, so that nobody does them by accident.
  private func folded(_ content: HTML) -> HTML {
    let isWrong = !own.problems.isEmpty
    return
      "<details class=\"act\"\(attribute: "open", if: isWrong)><summary>\(action.words)…</summary>\(form(content))</details>"
  }

  /// The page holds several forms; the problems belong to the one that was sent.
  private var own: FormState { state.values["action"]?.first == action.segment ? state : FormState() }

  private func key(_ label: String) -> KeyFields { KeyFields(keys: keys, pinLabel: label, state: own) }

  private func reason(_ label: String) -> Field { Field("reason", label, .text(rows: 3), in: own) }

  private var targetField: Field {
    let choices = document.stage.returnTargets.map { FieldChoice($0.rawValue, $0.returnWords) }
    var shown = own
    if shown.values["target"] == nil {
      shown.values["target"] = [choices.first.map { _ in Stage.draft.rawValue } ?? ""]
    }
    return Field("target", "Trả về bước", .radios(choices), in: shown)
  }
}

extension Stage {
  fileprivate var returnWords: String {
    switch self {
    case .draft: "Người soạn thảo"
    case .contentReview: "Kiểm tra nội dung"
    case .formatReview: "Kiểm tra thể thức"
    default: words
    }
  }
}

/// What is wrong with the process, each with the rule and the events that show it.
struct DeviationSheet: Renderable {
  let deviations: [Deviation]
  let view: DocumentView

  var html: HTML {
    Sheet(
      "Vì sao không đúng quy trình",
      "<ul>\(HTML.each(deviations) { "<li>\($0.rule.sentence) <span class=\"sub\">\($0.rule.legalSource)\(events($0))</span></li>" })</ul>"
    ).html
  }

  private func events(_ deviation: Deviation) -> String {
    let named = view.steps.filter { deviation.events.contains($0.position) }.map { $0.kind.words }
    return named.isEmpty ? "" : " · căn cứ: \(named.joined(separator: ", "))"
  }
}

/// Góp ý.
struct CommentSheet: Renderable {
  let view: DocumentView
  let token: CSRFToken
  let state: FormState

  var html: HTML {
    Sheet(
      "Góp ý",
      """
      \(HTML.each(comments) { "<p><b>\($0.name)</b> <span class=\"sub\">\($0.time)</span><br>\($0.text)</p>" })
      \(Form(to: DocumentsURL.act(.comment, on: view.document.id), token: token, once: OnceKey(), fields))
      """
    ).html
  }

  private var own: FormState {
    state.values["action"]?.first == DocumentAction.comment.segment ? state : FormState()
  }

  private var fields: HTML {
    let field = Field("comment", "Nội dung góp ý", .text(rows: 2), in: own)
    return "\(field)\(SubmitButton("Ghi góp ý", .plain))"
  }

  private var comments: [(name: String, time: HTML, text: String)] {
    view.steps.compactMap { step in
      guard case .commented(let text) = step.event else { return nil }
      return (step.actor.flatMap { view.names[$0] } ?? "", TimeText(step.at).html, text)
    }
  }
}

/// Tài liệu kèm theo.
struct AttachmentSheet: Renderable {
  let view: DocumentView
  let token: CSRFToken
  let state: FormState

  var html: HTML {
    let attachments = view.document.attachments
    guard !attachments.isEmpty || view.mayAttach else { return HTML() }
    return Sheet(
      "Tài liệu kèm theo",
      """
      \(if: !attachments.isEmpty, "<ul>\(HTML.each(attachments) { item($0) })</ul>")
      \(if: view.mayAttach, form)
      """
    ).html
  }

  private func item(_ attachment: Attachment) -> HTML {
    let remove = ButtonForm(
      SubmitButton("Gỡ", .plain, object: attachment.name), to: DocumentsURL.detach(from: view.document.id),
      token: token,
      fields: [(name: "file", value: attachment.file.hexadecimal)])
    return """
      <li><a href="\(DocumentsURL.file(attachment.file, of: view.document.id))">\(attachment.name)</a> \
      <span class="sub">\(max(1, attachment.size >> 10)) kB</span> \(signatures(in: attachment))\(if: view.mayAttach, " \(remove)")</li>
      """
  }

  private func signatures(in attachment: Attachment) -> HTML {
    guard let report = view.reports[attachment.file] else { return HTML() }
    let path = DocumentsURL.signatures(in: attachment.file, of: view.document.id)
    return "<a href=\"\(path)\">\(ReportTag(report))</a>"
  }

  private var form: HTML {
    let own = state.values["action"]?.first == "dinh-kem" ? state : FormState()
    let accepted = AttachmentKind.allCases.map { ".\($0.rawValue)" }.joined(separator: ",")
    let field = Field(
      "file", "Thêm tệp", hint: "PDF, DOCX, XLSX, PNG, JPG; tối đa 20 MB.", .file(accepts: accepted), in: own)
    return Form(
      to: DocumentsURL.attachments(of: view.document.id), token: token, carriesFiles: true,
      "\(field)\(SubmitButton("Đính kèm", .plain))"
    ).html
  }
}

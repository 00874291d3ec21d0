import Ledger
import OfficialText
import People
import WebShell
import WorkTime

/// The editor's form: what is typed becomes particulars and text, or the list of what is missing.
struct DraftForm {
  private let form: SubmittedForm
  private let signers: [Colleague]

  /// - Parameter signers: who may sign in the agency today; nobody else can be chosen.
  init(_ form: SubmittedForm, signers: [Colleague]) { (self.form, self.signers) = (form, signers) }

  /// The document's version when the editor was opened; 0 for a new one.
  var version: Int { form.text("version").flatMap { Int($0) } ?? 0 }

  /// - Throws: `FormProblems`.
  func parsed() throws(FormProblems) -> DraftContent {
    var reader = FormReader(form)
    let content = read(&reader, assuming: signers.first?.person ?? Person.ID(rawValue: 0))
    try reader.finish()
    return content
  }

  /// What there is, for the preview: an unfinished form shows blanks, not problems.
  func draft(assuming signer: Person.ID) -> DraftContent {
    var reader = FormReader(form)
    return read(&reader, assuming: signer)
  }

  /// What is missing is the usual choice; `parsed()` gives it to nobody.
  private func read(_ reader: inout FormReader, assuming assumed: Person.ID) -> DraftContent {
    let type = reader.choice("type", missing: "Chọn loại văn bản") { DocumentTypeCatalogue.type(code: $0)?.code }
    let missing = "Nhập trích yếu của văn bản"
    let typed = reader.requiredText("subject", atMost: Particulars.longestSubject, missing: missing)
    let subject = DraftForm.bareSubject(typed)
    if subject.isEmpty && !typed.isEmpty { reader.add("subject", missing) }
    let urgency = reader.choice("urgency", missing: "Chọn độ khẩn") { Urgency(rawValue: $0) }
    let matter = reader.choice("matter", missing: "Chọn thẩm quyền ban hành") { Matter(rawValue: $0) }
    let signer = reader.choice("signer", missing: "Chọn người ký") { text in
      signers.first { $0.person.description == text }?.person
    }
    let unit = reader.optionalText("unit", atMost: 20) ?? ""
    let copies = reader.integer("copies", in: 1...999, missing: "Nhập số lượng bản")
    let dueOn = reader.date("dueOn", missing: nil)
    if text.allSatisfy(\.isWhitespace) { reader.add("text", "Nhập nội dung văn bản") }
    if text.utf8.count > DraftForm.longestText { reader.add("text", "Nội dung dài quá; xin tách thành phụ lục riêng") }
    if SecrecyMark.isOn(text) || SecrecyMark.isOn(subject) { reader.add("text", DraftForm.secrecy) }
    let particulars = Particulars(
      type: type ?? "cong-van", subject: subject, urgency: urgency ?? .normal,
      matter: matter ?? .head, signer: signer ?? assumed, unit: unit.replacing(" ", with: ""),
      addressees: lines("addressees"), recipients: lines("recipients"), copies: copies ?? 1, dueOn: dueOn)
    return DraftContent(particulars: particulars, text: text)
  }

  private static let secrecy = """
    Nội dung mang dấu độ mật. Văn bản bí mật nhà nước không được soạn, gửi trên hệ thống này (Luật Bảo vệ bí mật nhà \
    nước 2018); xin xóa nội dung khỏi biểu mẫu và soạn trên máy không nối mạng theo quy định
    """

  /// Bytes.
  static let longestText = 1 << 20

  private var text: String { (form.text("text") ?? "").replacing("\r\n", with: "\n") }

  private func lines(_ name: String) -> [String] {
    (form.text(name) ?? "").split(whereSeparator: \.isNewline).map { DraftForm.bareLine(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// Without the dash and the stop that the layout prints.
  private static func bareLine(_ line: String) -> String {
    let dropped = line.drop { $0.isWhitespace || "-–•+*".contains($0) }
    return String(dropped.reversed().drop { $0.isWhitespace || ";.".contains($0) }.reversed())
  }

  /// On one line, without `V/v`, which the layout prints.
  static func bareSubject(_ typed: String) -> String {
    let subject = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard subject.lowercased().hasPrefix("v/v") else { return subject }
    return String(subject.dropFirst(3).drop { $0.isWhitespace })
  }
}

extension FormState {
  /// The editor as it opens with a saved draft.
  init(_ document: OutgoingDocument, text: String) {
    let particulars = document.particulars
    self.init([
      "type": particulars.type, "subject": particulars.subject, "urgency": particulars.urgency.rawValue,
      "matter": particulars.matter.rawValue, "signer": particulars.signer.description, "unit": particulars.unit,
      "addressees": particulars.addressees.joined(separator: "\n"),
      "recipients": particulars.recipients.joined(separator: "\n"), "copies": String(particulars.copies),
      "dueOn": particulars.dueOn?.description ?? "", "text": text, "version": String(document.version),
    ])
  }
}

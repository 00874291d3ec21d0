import Foundation
import Hummingbird
import Ledger
import Markup
import People
import WebShell
import WorkTime

/// Ghi nhận văn bản ký giấy: possible before the enforcement date only.
struct PaperRoutes: Sendable {
  let documents: DocumentDesk
  let desk: Desk

  func add(to routes: some RouterMethods<DeskContext>) {
    routes.get("van-ban-di/ghi-nhan-giay") { _, context in try await open(context) }
    routes.post("van-ban-di/ghi-nhan-giay") { request, context in try await record(request, context) }
  }

  private func open(_ context: DeskContext) async throws -> HTMLResponse {
    _ = try context.viewer.standing.permit(Registry.self)
    let today = desk.now().vietnamDate
    if let date = ProcessPolicy(of: context.viewer.agency, on: today).enforcedFrom {
      throw DocumentRefusal.paperNotAllowed(enforcedFrom: date)
    }
    let state = FormState(["type": "cong-van", "copies": "1", "signedOn": today.description])
    return try await page(state, context)
  }

  private func record(_ request: Request, _ context: DeskContext) async throws -> Response {
    let permit = try context.viewer.standing.permit(Registry.self)
    let rule = UploadRule(folder: documents.uploadFolder, fileLimit: largestUpload)
    let form = try await request.form(in: context, files: rule)
    do {
      let signers = try await documents.signers(in: permit.agency, at: desk.now())
      let content = try PaperForm(form, signers: signers, today: desk.now().vietnamDate).parsed()
      let id = try await documents.recordPaper(content, by: permit, once: form.onceKey?.text ?? "", at: desk.now())
      let flash = Flash(.warn, "Đã ghi nhận; văn bản ký giấy được tính là không đúng quy trình.")
      return Redirect(to: DocumentsURL.document(id), flash: flash).response
    } catch let problems as FormProblems {
      return try await page(FormState(form, problems: problems), context).response
    } catch let refusal as DocumentRefusal where refusal.paperField != nil {
      let problems = FormProblems(refusal.paperField ?? "scan", refusal.sentence)
      return try await page(FormState(form, problems: problems), context).response
    }
  }

  private func page(_ state: FormState, _ context: DeskContext) async throws -> HTMLResponse {
    let signers = try await documents.signers(in: context.viewer.agency.id, at: desk.now())
    let page = PaperPage(signers: signers, state: state, token: context.csrfToken)
    let title = "Ghi nhận văn bản ký giấy"
    return state.problems.isEmpty
      ? try await desk.page(title, current: DocumentsURL.list, in: context, page.html)
      : try await desk.problemPage(title, current: DocumentsURL.list, in: context, page.html)
  }
}

/// The clerk's form beside the paper.
struct PaperForm {
  private let form: SubmittedForm
  private let signers: [Colleague]
  private let today: CalendarDate

  init(_ form: SubmittedForm, signers: [Colleague], today: CalendarDate) {
    (self.form, self.signers, self.today) = (form, signers, today)
  }

  /// - Throws: `FormProblems`, or a file error when the upload can't be read.
  func parsed() throws -> PaperContent {
    var reader = FormReader(form)
    let type = reader.choice("type", missing: "Chọn loại văn bản") { DocumentTypeCatalogue.type(code: $0)?.code }
    let subject = reader.requiredText("subject", atMost: Particulars.longestSubject, missing: "Nhập trích yếu")
    let signer = reader.choice("signer", missing: "Chọn người đã ký") { text in
      signers.first { $0.person.description == text }
    }
    let unit = reader.optionalText("unit", atMost: 20) ?? ""
    let copies = reader.integer("copies", in: 1...999, missing: "Nhập số lượng bản")
    let signedOn = reader.date("signedOn", missing: "Nhập ngày ký trên giấy")
    if let signedOn, signedOn > today { reader.add("signedOn", "Ngày ký chưa đến; nhập ngày ghi trên văn bản giấy") }
    let scan = reader.file("scan", missing: "Chọn tệp PDF bản chụp của văn bản giấy")
    let recipients = (form.text("recipients") ?? "").split(whereSeparator: \.isNewline).map { String($0) }
    try reader.finish()
    guard let type, let signer, let copies, let signedOn, let scan else { throw FormProblems("scan", "Chọn tệp") }
    let particulars = Particulars(
      type: type, subject: DraftForm.bareSubject(subject), urgency: .normal, matter: .head, signer: signer.person,
      unit: unit,
      addressees: [], recipients: recipients, copies: copies, dueOn: nil)
    return PaperContent(
      particulars: particulars, signedOn: signedOn, signerName: signer.fullName, signerPosition: signer.position,
      scan: try Array(Data(contentsOf: URL(fileURLWithPath: scan.path))))
  }
}

extension DocumentRefusal {
  /// The field at which the refusal of a record is shown; nil when it concerns the whole page.
  fileprivate var paperField: String? {
    switch self {
    case .scanMissing, .fileNotPDF, .fileEncrypted, .fileOvertaxing, .examinationBusy, .fileTooLarge: "scan"
    case .unknownType, .unnumberedType: "type"
    case .subjectMissing, .subjectTooLong: "subject"
    default: nil
    }
  }
}

/// The page of that form.
struct PaperPage: Renderable {
  let signers: [Colleague]
  let state: FormState
  let token: CSRFToken

  var html: HTML {
    """
    \(PageHead("Ghi nhận văn bản ký giấy", breadcrumbs: [Breadcrumb("Văn bản đi", DocumentsURL.list)]))
    \(warning)
    \(Form(to: DocumentsURL.paper, token: token, once: OnceKey(), state: state, carriesFiles: true, fields))
    """
  }

  private var warning: Notice {
    Notice(
      .warn,
      """
      Văn bản ký giấy rồi ghi nhận sau được tính là <b>không đúng quy trình</b>. Từ ngày cơ quan áp dụng bắt buộc, hệ \
      thống không nhận văn bản ký giấy nữa; xin soạn thảo và ký số trên hệ thống.
      """)
  }

  private var fields: HTML {
    let types = DocumentTypeCatalogue.all.filter { $0.numbering == .numbered }.map { FieldChoice($0.code, $0.name) }
    let people = signers.map { FieldChoice($0.person.description, "\($0.fullName) – \($0.title)") }
    return """
      \(Field("type", "Loại văn bản", .select(types), in: state))
      \(Field("subject", "Trích yếu", .text(rows: 2), in: state))
      \(Field("signer", "Người đã ký trên giấy", .select(people), in: state))
      \(Field("signedOn", "Ngày ký trên giấy", .date, in: state))
      \(Field("unit", "Ký hiệu đơn vị soạn thảo", isOptional: true, .line(width: .short), in: state))
      \(Field("recipients", "Nơi nhận", hint: "Mỗi nơi một dòng.", isOptional: true, .text(rows: 3), in: state))
      \(Field("copies", "Số lượng bản", .number, in: state))
      \(Field("scan", "Bản chụp (PDF)", hint: "Tối đa 20 MB, không đặt mật khẩu.", .file(accepts: ".pdf"), in: state))
      <p class="row">\(SubmitButton("Ghi nhận và cấp số"))</p>
      """
  }
}

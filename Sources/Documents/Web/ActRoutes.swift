import Cryptography
import Foundation
import Hummingbird
import Ledger
import Markup
import People
import Tokens
import WebShell
import WorkTime

/// The acts on a document: each a POST that ends in a redirect, or in the page again with what was wrong.
struct ActRoutes: Sendable {
  let documents: DocumentDesk
  let desk: Desk
  let pages: DocumentPages
  let remote: RemoteStart

  func add(to routes: some RouterMethods<DeskContext>) {
    for action in DocumentAction.allCases where action != .edit {
      routes.post("van-ban-di/:id/\(action.segment)") { request, context in
        try await perform(action, request, context)
      }
    }
    routes.post("van-ban-di/:id/dinh-kem") { request, context in try await attach(request, context) }
    routes.post("van-ban-di/:id/go-dinh-kem") { request, context in try await detach(request, context) }
  }

  private func perform(_ action: DocumentAction, _ request: Request, _ context: DeskContext) async throws -> Response {
    let id = try context.documentID()
    let form = try await request.form(in: context)
    do {
      if let elsewhere = try await signElsewhere(action, id, ActForm(form), request, context) { return elsewhere }
      try await act(action, on: id, form: ActForm(form), by: context.viewer.standing)
    } catch let problems as FormProblems {
      return try await again(id, action.segment, form, problems: problems, context)
    } catch let refusal as PeopleRefusal where refusal.concernsKey {
      return try await again(id, action.segment, form, problems: FormProblems("pin", refusal.sentence), context)
    } catch let refusal as TokenRefusal {
      return try await again(id, action.segment, form, problems: FormProblems("pin", refusal.sentence), context)
    }
    let next = action.leavesDesk ? DocumentsURL.desk : DocumentsURL.document(id)
    return Redirect(to: next, flash: Flash(.ok, action.doneSentence)).response
  }

  /// Where the chosen key is with its owner, the signature comes from their own computer; nil for any other act.
  private func signElsewhere(
    _ action: DocumentAction, _ id: OutgoingDocument.ID, _ form: ActForm, _ request: Request, _ context: DeskContext
  ) async throws -> Response? {
    let standing = context.viewer.standing
    let signer: RemoteSigner
    switch action {
    case .sign: signer = .leader(standing)
    case .seal: signer = .clerk(try standing.permit())
    default: return nil
    }
    let seen = SeenDocument(id: id, file: form.seenFile)
    return try await remote.begin([seen], by: signer, key: form.key, request)?.response
  }

  private func act(
    _ action: DocumentAction, on id: OutgoingDocument.ID, form: ActForm, by standing: Standing
  ) async throws {
    let now = desk.now()
    let once = form.once
    switch action {
    case .edit: preconditionFailure("the editor has routes of its own")
    case .sendForReview: try await documents.sendForReview(id, by: standing.permit(), once: once, at: now)
    case .approveContent: try await documents.approveContent(id, by: standing.permit(), once: once, at: now)
    case .approveFormat: try await documents.approveFormat(id, by: standing.permit(), once: once, at: now)
    case .submit: try await documents.submit(id, by: standing.permit(), once: once, at: now)
    case .sign:
      try await documents.sign(
        id, seen: form.seenFile, as: standing, key: form.key, pin: try form.pin(), once: once, at: now)
    case .number: try await documents.number(id, by: standing.permit(), once: once, at: now)
    case .seal:
      let clerk: Permit<Registry> = try standing.permit()
      try await documents.sealAndIssue(
        id, by: clerk, key: form.key, pin: try form.pin(), once: once, at: now)
    case .issue: try await documents.issue(id, by: standing.permit(), once: once, at: now)
    case .returnForChange:
      let (target, reason) = try form.returning()
      try await documents.returnDocument(id, to: target, reason: reason, by: standing, once: once, at: now)
    case .takeBack: try await documents.takeBack(id, by: standing.permit(), once: once, at: now)
    case .void:
      let clerk: Permit<Registry> = try standing.permit()
      try await documents.void(id, reason: try form.reason(), by: clerk, once: once, at: now)
    case .comment: try await documents.comment(try form.comment(), on: id, by: standing, once: once, at: now)
    }
  }

  private func again(
    _ id: OutgoingDocument.ID, _ segment: String, _ form: SubmittedForm, problems: FormProblems,
    _ context: DeskContext
  ) async throws -> Response {
    var state = FormState(form, problems: problems)
    state.values["action"] = [segment]
    return try await pages.page(of: id, state: state, context).response
  }

  private func attach(_ request: Request, _ context: DeskContext) async throws -> Response {
    let id = try context.documentID()
    let rule = UploadRule(folder: documents.uploadFolder, fileLimit: largestUpload)
    let form = try await request.form(in: context, files: rule)
    do {
      var reader = FormReader(form)
      let file = reader.file("file", missing: "Chọn tệp cần đính kèm")
      let upload = try reader.finish(file)
      try await documents.attach(
        try Array(Data(contentsOf: URL(fileURLWithPath: upload.path))), named: upload.fileName, to: id,
        by: context.viewer.standing.permit(), at: desk.now())
    } catch let problems as FormProblems {
      return try await again(id, "dinh-kem", form, problems: problems, context)
    } catch let refusal as DocumentRefusal where refusal.concernsFile {
      return try await again(id, "dinh-kem", form, problems: FormProblems("file", refusal.sentence), context)
    }
    return Redirect(to: DocumentsURL.document(id), flash: Flash(.ok, "Đã đính kèm tài liệu.")).response
  }

  private func detach(_ request: Request, _ context: DeskContext) async throws -> Redirect {
    let id = try context.documentID()
    let form = try await request.form(in: context)
    guard let digest = form.text("file").flatMap({ SHA256Digest(hexadecimal: $0) }) else {
      throw DocumentRefusal.unknownDocument
    }
    try await documents.detach(digest, from: id, by: context.viewer.standing.permit(), at: desk.now())
    return Redirect(to: DocumentsURL.document(id), flash: Flash(.ok, "Đã gỡ tài liệu."))
  }
}

/// What the acts' forms carry.
struct ActForm {
  private let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  var once: String { form.onceKey?.text ?? "" }

  /// The file that the page showed.
  var seenFile: SHA256Digest? { form.text("file").flatMap { SHA256Digest(hexadecimal: $0) } }

  /// The key that was chosen; nil where there was no choice.
  var key: HeldKey.ID? { form.text("key").flatMap { HeldKey.ID($0) } }

  func pin() throws(FormProblems) -> String {
    var reader = FormReader(form)
    let pin = reader.secret("pin", missing: "Nhập mã PIN của khóa ký")
    return try reader.finish(pin)
  }

  func reason() throws(FormProblems) -> String {
    var reader = FormReader(form)
    let reason = reader.requiredText("reason", atMost: 1000, missing: "Nhập lý do")
    return try reader.finish(reason)
  }

  func returning() throws(FormProblems) -> (target: Stage, reason: String) {
    var reader = FormReader(form)
    let target = reader.choice("target", missing: "Chọn bước trả về") { Stage(rawValue: $0) }
    let reason = reader.requiredText("reason", atMost: 1000, missing: "Nhập lý do trả lại")
    return try reader.finish(target.map { ($0, reason) })
  }

  func comment() throws(FormProblems) -> String {
    var reader = FormReader(form)
    let text = reader.requiredText("comment", atMost: 2000, missing: "Nhập nội dung góp ý")
    return try reader.finish(text)
  }
}

extension DocumentAction {
  /// After these the document is with somebody else, so the viewer goes on to the next one.
  fileprivate var leavesDesk: Bool { self == .returnForChange }
}

extension PeopleRefusal {
  /// Said where the PIN is asked for; all else is no matter of the key.
  var concernsKey: Bool {
    switch self {
    case .wrongPIN, .keyLocked, .keyExpired, .keyNotYetValid, .keyDamaged, .keyRetired, .keyRevoked, .noKey,
      .unknownKey:
      true
    default: false
    }
  }
}

extension DocumentRefusal {
  fileprivate var concernsFile: Bool {
    switch self {
    case .fileNotPDF, .fileEncrypted, .fileOvertaxing, .examinationBusy, .fileTooLarge, .fileTypeNotAllowed,
      .fileDisguised, .scanMissing:
      true
    default: false
    }
  }
}

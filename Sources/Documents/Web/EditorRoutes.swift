import Hummingbird
import Ledger
import Markup
import OfficialText
import People
import Storage
import WebShell
import WorkTime

/// Soạn thảo: the editor, its preview and its safety net.
struct EditorRoutes: Sendable {
  let documents: DocumentDesk
  let desk: Desk
  let shelf: PreviewShelf

  func add(to routes: some RouterMethods<DeskContext>) {
    routes.get("van-ban-di/moi") { _, context in try await open(nil, context) }
    routes.post("van-ban-di/moi/luu-tam") { request, context in try await autosave(nil, request, context) }
    routes.post("van-ban-di/xem-truoc") { request, context in try await preview(request, context) }
    routes.get("van-ban-di/xem-truoc/:key/:page") { _, context in try await previewPage(context) }
    routes.get("van-ban-di/:id/soan") { _, context in try await open(try context.documentID(), context) }
    routes.post("van-ban-di/:id/luu-tam") { request, context in
      try await autosave(try context.documentID(), request, context)
    }
    routes.post("van-ban-di/moi/bo-go-do") { request, context in try await discard(nil, request, context) }
    routes.post("van-ban-di/:id/bo-go-do") { request, context in
      try await discard(try context.documentID(), request, context)
    }
    routes.post("van-ban-di/moi") { request, context in try await create(request, context) }
    routes.post("van-ban-di/:id/soan") { request, context in try await revise(request, context) }
  }

  private func open(_ id: OutgoingDocument.ID?, _ context: DeskContext) async throws -> HTMLResponse {
    let permit = try context.viewer.standing.permit(Drafting.self)
    let editing = try await documents.editing(id, by: permit, at: desk.now())
    if let document = editing.document { try requireEditable(document, by: context.viewer) }
    let restored = try editing.unsaved.map { try SubmittedForm(urlEncoded: Array($0.form.utf8)) }
    let state = restored.map { FormState($0, problems: FormProblems()) } ?? editing.state
    let notice = editing.unsaved.map {
      EditorNotice.restored(at: $0.at, discard: DocumentsURL.discard(id), token: context.csrfToken).html
    }
    return try await desk.page(
      "Soạn thảo", current: DocumentsURL.list, in: context,
      editor(id, editing, state: state, notice: notice, context).html)
  }

  /// Typing into a form that can't be saved would be lost work.
  private func requireEditable(_ document: OutgoingDocument, by viewer: Viewer) throws {
    let policy = ProcessPolicy(of: viewer.agency, on: desk.now().vietnamDate)
    guard document.actions(for: viewer.standing, policy: policy).contains(.edit) else {
      throw DocumentRefusal.notAtThisStage(document.stage)
    }
  }

  private func draftForm(_ form: SubmittedForm, in agency: Agency.ID) async throws -> DraftForm {
    DraftForm(form, signers: try await documents.signers(in: agency, at: desk.now()))
  }

  private func create(_ request: Request, _ context: DeskContext) async throws -> Response {
    let form = try await request.form(in: context)
    let permit = try context.viewer.standing.permit(Drafting.self)
    let content: DraftContent
    do {
      content = try await draftForm(form, in: permit.agency).parsed()
    } catch let problems as FormProblems {
      return try await again(nil, form, problems: problems, context)
    }
    let id = try await documents.createDraft(content, by: permit, once: form.onceKey?.text ?? "", at: desk.now())
    return Redirect(to: DocumentsURL.document(id), flash: Flash(.ok, DocumentAction.edit.doneSentence)).response
  }

  private func revise(_ request: Request, _ context: DeskContext) async throws -> Response {
    let id = try context.documentID()
    let form = try await request.form(in: context)
    let permit = try context.viewer.standing.permit(Drafting.self)
    do {
      let draft = try await draftForm(form, in: permit.agency)
      try await documents.reviseDraft(
        id, with: try draft.parsed(), expecting: draft.version, by: permit, once: form.onceKey?.text ?? "",
        at: desk.now())
    } catch let problems as FormProblems {
      return try await again(id, form, problems: problems, context)
    } catch DocumentRefusal.overtaken {
      return try await overtaken(id, form, context)
    } catch let refusal as DocumentRefusal where refusal.status == .conflict {
      return try await again(id, form, problems: FormProblems("text", refusal.sentence), context)
    }
    return Redirect(to: DocumentsURL.document(id), flash: Flash(.ok, DocumentAction.edit.doneSentence)).response
  }

  private func again(
    _ id: OutgoingDocument.ID?, _ form: SubmittedForm, problems: FormProblems, _ context: DeskContext
  ) async throws -> Response {
    let permit = try context.viewer.standing.permit(Drafting.self)
    let editing = try await documents.editing(id, by: permit, at: desk.now())
    let page = editor(id, editing, state: FormState(form, problems: problems), notice: nil, context)
    return try await desk.problemPage("Soạn thảo", current: DocumentsURL.list, in: context, page.html).response
  }

  /// Somebody else's version stays; the writer sees both texts and saves again on top of the new one, knowingly.
  private func overtaken(
    _ id: OutgoingDocument.ID, _ form: SubmittedForm, _ context: DeskContext
  ) async throws -> Response {
    let permit = try context.viewer.standing.permit(Drafting.self)
    let editing = try await documents.editing(id, by: permit, at: desk.now())
    var state = FormState(form, problems: FormProblems("text", DocumentRefusal.overtaken.sentence))
    state.values["version"] = [String(editing.document?.version ?? 0)]
    let page = editor(id, editing, state: state, notice: EditorNotice.overtaken(by: editing.text).html, context)
    return try await desk.problemPage("Soạn thảo", current: DocumentsURL.list, in: context, page.html).response
  }

  private func editor(
    _ id: OutgoingDocument.ID?, _ editing: DocumentDesk.Editing, state: FormState, notice: HTML?,
    _ context: DeskContext
  ) -> EditorPage {
    EditorPage(
      document: id, choices: EditorChoices(signers: editing.signers, units: editing.units), state: state,
      token: context.csrfToken, once: OnceKey(),
      preview: editing.document.map { SavedPreview($0).html } ?? EditorNotice.emptyPreview.html, notice: notice)
  }
}

extension EditorRoutes {
  /// Screen resolution: a page is 794 by 1,123 dots.
  static let previewResolution = 96.0

  private func preview(_ request: Request, _ context: DeskContext) async throws -> HTMLResponse {
    let form = try await request.form(in: context)
    let viewer = context.viewer
    _ = try viewer.standing.permit(Drafting.self)
    let content = try await draftForm(form, in: viewer.agency.id).draft(assuming: viewer.person.id)
    if content.text.utf8.count > DraftForm.longestText { throw FormRefusal.tooLarge(limit: DraftForm.longestText) }
    let pages = try await documents.preview(
      content, in: viewer.agency.id, dotsPerInch: EditorRoutes.previewResolution, on: desk.now().vietnamDate)
    let remarks = StructuredText(typed: content.text).remarks.map(\.sentence)
    let key = await shelf.keep(pages)
    return HTMLResponse(PreviewFragment(key: key, pageCount: pages.count, remarks: remarks).html)
  }

  private func previewPage(_ context: DeskContext) async throws -> FileAnswer {
    let key = try context.parameters.require("key")
    let number = try context.parameters.require("page", as: Int.self)
    guard let picture = await shelf.page(number, of: key) else { throw PageRefusal.notFound }
    return FileAnswer(picture, mediaType: "image/png", fileName: "trang-\(number).png", .shown)
  }

  private func autosave(
    _ id: OutgoingDocument.ID?, _ request: Request, _ context: DeskContext
  ) async throws -> DraftSaved {
    let form = try await request.form(in: context)
    _ = try context.viewer.standing.permit(Drafting.self)
    let now = desk.now()
    try await documents.keepUnsaved(
      TypedDraft(form, of: id), by: context.viewer.person.id,
      on: Chain(rawValue: context.viewer.agency.id.rawValue), at: now)
    return DraftSaved(at: now)
  }

  private func discard(
    _ id: OutgoingDocument.ID?, _ request: Request, _ context: DeskContext
  ) async throws -> Redirect {
    _ = try await request.form(in: context)
    let permit = try context.viewer.standing.permit(Drafting.self)
    try await documents.dropUnsaved(document: id, by: permit.person, in: permit.agency)
    return Redirect(
      to: id.map(DocumentsURL.editor) ?? DocumentsURL.new, flash: Flash(.ok, "Đã bỏ nội dung gõ dở."))
  }
}

extension DeskContext {
  /// The document that the address names.
  func documentID() throws -> OutgoingDocument.ID {
    guard let id = OutgoingDocument.ID(try parameters.require("id")) else { throw DocumentRefusal.unknownDocument }
    return id
  }
}

extension DocumentDesk.Editing {
  /// The form as it opens: the saved draft, or a blank with the usual choices made.
  var state: FormState {
    guard let document else {
      return FormState([
        "type": "cong-van", "urgency": Urgency.normal.rawValue, "matter": Matter.head.rawValue,
        "signer": signers.first?.person.description ?? "", "unit": units.first ?? "", "copies": "1", "version": "0",
      ])
    }
    return FormState(document, text: text)
  }
}

extension TypedDraft {
  init(_ form: SubmittedForm, of document: OutgoingDocument.ID?) {
    self.init(form: form.typedText, document: document, once: form.onceKey?.text ?? "")
  }
}

extension SubmittedForm {
  /// The fields of the editor as a form body, without the session's own.
  fileprivate var typedText: String {
    let fields = [
      "type", "subject", "urgency", "matter", "signer", "unit", "addressees", "recipients", "copies", "dueOn", "text",
      "version",
    ]
    return fields.map { "\($0)=\(PercentCoding.encode(text($0) ?? ""))" }.joined(separator: "&")
  }
}

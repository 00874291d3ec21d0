import Cryptography
public import Hummingbird
import Ledger
import Markup
public import People
import Storage
public import WebShell
import WorkTime

/// The routes of Documents.
public struct DocumentRoutes: Sendable {
  private let documents: DocumentDesk
  private let desk: Desk
  private let elsewhere: Elsewhere
  private let seal: ServerSeal
  private let remote: RemoteSigning

  /// - Parameters:
  ///   - seal: what bundles are sealed with.
  ///   - remote: how signatures come from elsewhere.
  public init(
    documents: DocumentDesk, desk: Desk, seal: ServerSeal, elsewhere: Elsewhere = Elsewhere(),
    remote: RemoteSigning = RemoteSigning()
  ) {
    self.documents = documents
    self.desk = desk
    self.seal = seal
    self.elsewhere = elsewhere
    self.remote = remote
  }

  /// Adds what the signers' own programs ask for: no session, a ticket each.
  public func add(toDoor door: some RouterMethods<DoorContext>) {
    TicketRoutes(documents: documents, desk: desk, remote: remote).add(to: door)
  }

  /// Adds all pages for signed-in viewers.
  public func add(to routes: some RouterMethods<DeskContext>) {
    EditorRoutes(documents: documents, desk: desk, shelf: PreviewShelf()).add(to: routes)
    let start = RemoteStart(documents: documents, desk: desk, remote: remote)
    QueueRoutes(documents: documents, desk: desk, elsewhere: elsewhere, remote: start).add(to: routes)
    RemotePageRoutes(documents: documents, desk: desk, remote: remote).add(to: routes)
    ListRoutes(documents: documents, desk: desk, elsewhere: elsewhere).add(to: routes)
    PaperRoutes(documents: documents, desk: desk).add(to: routes)
    let pages = DocumentPages(documents: documents, desk: desk)
    ActRoutes(documents: documents, desk: desk, pages: pages, remote: start).add(to: routes)
    SignatureRoutes(documents: documents, desk: desk).add(to: routes)
    addReading(to: routes)
  }

  private func addReading(to routes: some RouterMethods<DeskContext>) {
    let pages = DocumentPages(documents: documents, desk: desk)
    routes.get("van-ban-di/:id") { _, context in try await show(pages, context) }
    routes.get("van-ban-di/:id/trang/:page") { _, context in try await picture(context) }
    routes.get("van-ban-di/:id/tep/:digest") { _, context in try await file(context) }
    routes.get("van-ban-di/:id/tep/:digest/chu-ky") { _, context in try await signatures(context) }
    routes.get("van-ban-di/:id/goi-chung-cu") { _, context in try await bundle(context) }
    routes.get("van-ban-di/:id/ban-thao/:version") { _, context in try await version(context) }
  }

  private func show(_ pages: DocumentPages, _ context: DeskContext) async throws -> HTMLResponse {
    let id = try context.documentID()
    try await documents.open(id, by: context.viewer.standing, at: desk.now())
    return try await pages.page(of: id, state: FormState(), context)
  }

  private func picture(_ context: DeskContext) async throws -> FileAnswer {
    let number = try context.parameters.require("page", as: Int.self)
    let picture = try await documents.picture(
      ofPage: number, of: try context.documentID(), for: context.viewer.standing, at: desk.now())
    return FileAnswer(picture, mediaType: "image/png", fileName: "trang-\(number).png", .shown)
  }

  private func file(_ context: DeskContext) async throws -> FileAnswer {
    guard let digest = SHA256Digest(hexadecimal: try context.parameters.require("digest")) else {
      throw DocumentRefusal.unknownDocument
    }
    let file = try await documents.file(
      digest, of: try context.documentID(), for: context.viewer.standing, at: desk.now())
    let isPDF = file.name.lowercased().hasSuffix(".pdf")
    return FileAnswer(
      file.bytes, mediaType: isPDF ? "application/pdf" : "application/octet-stream", fileName: file.name,
      isPDF ? .shown : .saved)
  }

  private func signatures(_ context: DeskContext) async throws -> HTMLResponse {
    guard let digest = SHA256Digest(hexadecimal: try context.parameters.require("digest")) else {
      throw DocumentRefusal.unknownDocument
    }
    let id = try context.documentID()
    let found = try await documents.report(on: digest, of: id, for: context.viewer.standing, at: desk.now())
    let page = SignaturesPage(
      name: found.name, report: found.report, back: Breadcrumb("Văn bản", DocumentsURL.document(id)))
    return try await desk.page("Chữ ký số", current: DocumentsURL.list, in: context, page.html)
  }

  private func bundle(_ context: DeskContext) async throws -> FileAnswer {
    let bundle = try await documents.bundle(
      try context.documentID(), for: context.viewer.standing, sealedBy: seal, at: desk.now())
    return FileAnswer(bundle.archive, mediaType: "application/zip", fileName: bundle.name, .saved)
  }

  private func version(_ context: DeskContext) async throws -> HTMLResponse {
    let version = try context.parameters.require("version", as: Int.self)
    let (document, text) = try await documents.text(
      of: try context.documentID(), version: version, for: context.viewer.standing, at: desk.now())
    return try await desk.page(
      "Bản thảo \(version)", current: DocumentsURL.list, in: context,
      VersionPage(document: document, version: version, text: text).html)
  }
}

/// Answers with the page of one document, also when an act on it came back with problems.
struct DocumentPages: Sendable {
  let documents: DocumentDesk
  let desk: Desk

  func page(
    of id: OutgoingDocument.ID, state: FormState, _ context: DeskContext
  ) async throws -> HTMLResponse {
    let now = desk.now()
    let view = try await documents.view(id, for: context.viewer.standing, at: now)
    if let act = state.values["action"]?.first, !view.offers(act) {
      throw DocumentRefusal.notAtThisStage(view.document.stage)
    }
    let count = try await documents.pageCount(of: view, on: now.vietnamDate)
    let page = DocumentPage(view: view, pageCount: count, token: context.csrfToken, state: state, now: now)
    let title = view.document.particulars.subject
    return state.problems.isEmpty
      ? try await desk.page(title, current: DocumentsURL.list, in: context, page.html)
      : try await desk.problemPage(title, current: DocumentsURL.list, in: context, page.html)
  }
}

extension DocumentView {
  /// Whether its page has the form for this act, so that problems have a place to be shown.
  fileprivate func offers(_ segment: String) -> Bool {
    let action: DocumentAction? = DocumentAction.allCases.first { $0.segment == segment }
    return action.map { actions.contains($0) } ?? mayAttach
  }

  /// Đính kèm is part of drafting.
  var mayAttach: Bool { actions.contains(.edit) && document.stage == .draft }
}

/// An earlier version of the text, as typed.
struct VersionPage: Renderable {
  let document: OutgoingDocument
  let version: Int
  let text: String

  var html: HTML {
    let back = Breadcrumb(document.particulars.subject, DocumentsURL.document(document.id))
    return """
      \(PageHead("Bản thảo \(version)", breadcrumbs: [Breadcrumb("Văn bản đi", DocumentsURL.list), back]))
      \(Sheet(nil, "<pre class=\"typed\">\(text)</pre>"))
      """
  }
}

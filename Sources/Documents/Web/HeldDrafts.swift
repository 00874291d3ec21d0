public import Hummingbird
import Ledger
import Markup
public import People
public import WebShell
public import WorkTime

/// A draft that is sent after the session has ended is kept for its writer, who finds it again after signing in.
public struct HeldDrafts: RouterMiddleware {
  public typealias Context = DoorContext

  private let documents: DocumentDesk
  private let directory: Directory
  private let clock: @Sendable () -> Instant

  public init(documents: DocumentDesk, directory: Directory, clock: @escaping @Sendable () -> Instant) {
    self.documents = documents
    self.directory = directory
    self.clock = clock
  }

  public func handle(
    _ request: Request, context: DoorContext, next: (Request, DoorContext) async throws -> Response
  ) async throws -> Response {
    guard context.viewer == nil, request.method == .post, let editor = EditorAddress(request.uri.path) else {
      return try await next(request, context)
    }
    guard let writer = try await directory.lastHolder(token: context.sessionToken.digest) else {
      return try await next(request, context)
    }
    let form = try await request.form(in: context)
    try await documents.keepUnsaved(
      TypedDraft(form, of: editor.document), by: writer, on: .system, at: clock())
    let flash = Flash(
      .warn, "Phiên làm việc đã hết. Nội dung ông/bà đang soạn đã được giữ lại; xin đăng nhập để tiếp tục.")
    return Redirect(to: ShellURL.signIn(returningTo: editor.path), flash: flash).response
  }
}

/// The editor's address: of a new document or of one there is.
private struct EditorAddress {
  let document: OutgoingDocument.ID?

  init?(_ path: String) {
    let parts = path.split(separator: "/").map { String($0) }
    guard parts.first == "van-ban-di" else { return nil }
    if parts == ["van-ban-di", "moi"] {
      document = nil
    } else if parts.count == 3, parts[2] == "soan", let id = OutgoingDocument.ID(parts[1]) {
      document = id
    } else {
      return nil
    }
  }

  var path: WebPath { document.map(DocumentsURL.editor) ?? DocumentsURL.new }
}

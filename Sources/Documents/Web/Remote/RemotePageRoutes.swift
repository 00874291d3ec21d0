import Cryptography
import Hummingbird
import Markup
import People
import WebShell
import WorkTime

/// The page on which somebody follows the signatures that they make on their own computer.
struct RemotePageRoutes: Sendable {
  let documents: DocumentDesk
  let desk: Desk
  let remote: RemoteSigning

  func add(to routes: some RouterMethods<DeskContext>) {
    routes.get("ky-so-tu-xa/:batch") { request, context in try await show(request, context) }
  }

  private func show(_ request: Request, _ context: DeskContext) async throws -> Response {
    let batch = try context.parameters.require("batch")
    let lines = try await documents.tickets(of: batch, for: context.viewer.person.id, at: desk.now())
    guard !lines.isEmpty else { throw PageRefusal.notFound }
    let page = RemotePage(
      lines: lines, secrets: RemotePage.secrets(try request.queryForm().texts("ve"), of: lines),
      origin: remote.origin(of: request), offersPlugIn: remote.plugInScript != nil)
    var response = try await desk.page(
      RemotePage.title, current: DocumentsURL.desk, in: context, try page.content()
    ).response
    if page.showsPlugIn { ContentPolicy.allow(connectingTo: RemotePage.plugIn, on: &response) }
    return response
  }
}

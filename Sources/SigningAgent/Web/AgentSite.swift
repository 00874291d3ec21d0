public import Hummingbird
import Logging
import Markup
import WebShell

/// The agent's pages behind their door.
public struct AgentSite: Sendable {
  private let desk: AgentDesk
  private let port: Int

  public init(desk: AgentDesk, port: Int) { (self.desk, self.port) = (desk, port) }

  public func router() -> Router<AgentContext> {
    let router = Router(context: AgentContext.self)
    router.add(middleware: AgentDoor<AgentContext>(port: port))
    ShippedFiles.addRoutes(to: router)
    router.get("ky") { request, _ in try await follow(request) }
    router.get("ky/:round") { _, context in try await page(context.parameters.require("round")) }
    router.get("ky/:round/tep/:place") { _, context in
      try await file(context.parameters.require("round"), context.parameters.require("place", as: Int.self))
    }
    router.post("ky/:round") { request, context in try await act(request, context.parameters.require("round")) }
    return router
  }

  private func follow(_ request: Request) async throws -> Response {
    let values = try SubmittedForm(urlEncoded: Array((request.uri.query ?? "").utf8)).texts("ve")
    let link: SigningLink
    do throws(SigningLinkRefusal) { link = try SigningLink(values, servers: desk.servers) } catch {
      return MessagePage.refused(error).response
    }
    switch try await desk.follow(link) {
    case .round(let id): return Redirect(to: AgentURL.round(id)).response
    case .nothing(let documents): return NothingPage(server: link.server, documents: documents).response
    case .busy: return MessagePage.busy.response
    }
  }

  private func page(_ id: String) async throws -> Response {
    guard let shown = try await desk.show(id) else { return MessagePage.gone.response }
    return HTMLResponse(RoundPage(shown).page).response
  }

  private func file(_ id: String, _ place: Int) async throws -> Response {
    guard let bytes = await desk.file(id, place) else { return MessagePage.gone.response }
    return Response(
      status: .ok,
      headers: [
        .contentType: "application/pdf", .contentDisposition: "inline; filename=\"cho-ky-\(place + 1).pdf\"",
        // Anything stricter stops the browser's own viewer.
        .contentSecurityPolicy: "frame-ancestors 'none'; form-action 'none'; base-uri 'none'",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  private func act(_ request: Request, _ id: String) async throws -> Response {
    guard try await desk.act(id, on: try await request.offerForm()) else { return MessagePage.stale(id).response }
    return Redirect(to: AgentURL.round(id)).response
  }
}

extension Request {
  /// In bytes: a secret, a choice and a PIN.
  private static var longestForm: Int { 4096 }

  /// - Throws: ``FormRefusal``, also for a form of another shape than ours.
  fileprivate func offerForm() async throws -> OfferForm {
    guard headers[.contentType] == "application/x-www-form-urlencoded" else { throw HTTPError(.badRequest) }
    var whole: [UInt8] = []
    for try await buffer in body {
      guard whole.count + buffer.readableBytes <= Request.longestForm else { throw HTTPError(.contentTooLarge) }
      whole.append(contentsOf: buffer.readableBytesView)
    }
    let form = try SubmittedForm(urlEncoded: whole)
    guard let secret = form.text(OfferField.secret) else { throw HTTPError(.badRequest) }
    return OfferForm(
      secret: secret, place: form.text(OfferField.place).flatMap { Int($0) } ?? 0,
      pin: form.text(OfferField.pin) ?? "")
  }
}

/// Names of the form's fields.
enum OfferField {
  static let secret = "secret"
  static let place = "place"
  static let pin = "pin"
}

/// What the agent knows of a request: whoever sits at this machine asks.
public struct AgentContext: RequestContext {
  public var coreContext: CoreRequestContextStorage

  public init(source: ApplicationRequestContextSource) { coreContext = CoreRequestContextStorage(source: source) }

  init(logger: Logger) { coreContext = CoreRequestContextStorage(source: LoggerSource(logger: logger)) }

  private struct LoggerSource: RequestContextSource {
    let logger: Logger
  }
}

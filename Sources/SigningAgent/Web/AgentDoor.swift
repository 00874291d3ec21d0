import HTTPTypes
import Hummingbird
import Logging

/// Cửa của chương trình ký: what stands before every page, since every page of the world can send a browser here.
///
/// Whatever does not come as it has to is answered 403 without a word, so that nobody learns anything by asking.
struct AgentDoor<Context: RequestContext>: RouterMiddleware {
  /// What a browser on this machine calls us; any other name was made to point here (DNS rebinding).
  private let hosts: Set<String>

  init(port: Int) { hosts = ["127.0.0.1:\(port)", "localhost:\(port)"] }

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = Response(status: .forbidden)
    if let host = request.head.authority, hosts.contains(host), isAllowed(request, host: host) {
      do {
        response = try await next(request, context)
      } catch is any HTTPResponseError {
        // No such page, or a form that none of ours sent.
      } catch {
        context.logger.error("a request failed")
      }
    }
    AgentDoor.close(&response)
    return response
  }

  private func isAllowed(_ request: Request, host: String) -> Bool {
    let (site, mode, destination) = (
      request.headers[.fetchSite], request.headers[.fetchMode], request.headers[.fetchDestination]
    )
    switch request.method {
    case .get:
      // A person following a link: a page of its own, in no frame and for no script.
      let isVisit = mode == "navigate" && destination == "document"
      let isOwn = site == "same-origin" && !["iframe", "frame", "embed", "object"].contains(destination)
      return site == nil && mode == nil && destination == nil || isVisit || isOwn
    case .post:
      guard site == nil || site == "same-origin" else { return false }
      if let origin = request.headers[.origin] { return origin == "http://\(host)" }
      return request.headers[.referer]?.hasPrefix("http://\(host)/") == true
    default: return false
    }
  }

  /// What the browser may do with an answer: show it to who sits there, and nothing else.
  private static func close(_ response: inout Response) {
    if !response.headers.contains(.contentSecurityPolicy) {
      response.headers[.contentSecurityPolicy] =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    }
    if !response.headers.contains(.cacheControl) { response.headers[.cacheControl] = "no-store" }
    response.headers[.frameOptions] = "DENY"
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.referrerPolicy] = "same-origin"
    response.headers[.openerPolicy] = "same-origin"
    response.headers[.resourcePolicy] = "same-origin"
  }
}

extension HTTPField.Name {
  fileprivate static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!
  fileprivate static let fetchMode = HTTPField.Name("Sec-Fetch-Mode")!
  fileprivate static let fetchDestination = HTTPField.Name("Sec-Fetch-Dest")!
  fileprivate static let frameOptions = HTTPField.Name("X-Frame-Options")!
  fileprivate static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
  fileprivate static let openerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
  fileprivate static let resourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy")!
}

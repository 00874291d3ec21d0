import HTTPTypes
public import Hummingbird

/// Reads the session cookie and asks who it belongs to; gives a new visitor a session for the forms to bind to.
public struct VisitorSessions<Viewer: Sendable>: RouterMiddleware {
  public typealias Context = VisitorContext<Viewer>

  private let cookie: SessionCookie
  private let lookUp: @Sendable (SessionToken) async throws -> Viewer?

  /// - Parameter lookUp: who is signed in with this token; nil for nobody. Asked only for a token that was sent.
  public init(cookie: SessionCookie, lookUp: @escaping @Sendable (SessionToken) async throws -> Viewer?) {
    (self.cookie, self.lookUp) = (cookie, lookUp)
  }

  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var context = context
    let sentToken = cookie.token(of: request)
    if let sentToken {
      context.sessionToken = sentToken
      context.viewer = try await lookUp(sentToken)
    }
    context.flash = request.cookies[Flash.cookieName].flatMap { Flash(cookieValue: $0.value) }
    var response = try await next(request, context)
    let isPage = response.headers[.contentType]?.hasPrefix("text/html") == true
    if sentToken == nil, isPage, !cookie.isSet(on: response) { cookie.set(context.sessionToken, on: &response) }
    if context.flash != nil, isPage { cookie.append(name: Flash.cookieName, value: "", maxAge: 0, to: &response) }
    if let flash = response.takeFlash() {
      cookie.append(name: Flash.cookieName, value: flash, maxAge: 60, to: &response)
    }
    return response
  }
}

import HTTPTypes
public import Hummingbird

/// Refuses a request that changes something when the browser says that another site sent it.
///
/// The second line of defence: the first is the ``CSRFToken`` that every form carries.
public struct CrossSiteGuard<Context: ShellContext>: RouterMiddleware {
  public init() {}

  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard CrossSiteGuard.isOwn(request) else { throw FormRefusal.foreign }
    return try await next(request, context)
  }

  static func isOwn(_ request: Request) -> Bool {
    if request.method == .get || request.method == .head { return true }
    if let site = request.headers[.fetchSite] { return site == "same-origin" || site == "none" }
    guard let origin = request.headers[.origin], let host = request.head.authority else { return true }
    return origin == "https://\(host)" || origin == "http://\(host)"
  }
}

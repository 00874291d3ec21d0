public import Hummingbird

extension Router {
  /// What stands before every route, in order: headers, refusal pages, shipped files, sessions. Call it first.
  ///
  /// - Parameters:
  ///   - isSecure: whether visitors reach the program over HTTPS, also through a proxy.
  ///   - frame: the frame around refusal pages, for a title; must not fail.
  ///   - lookUp: who is signed in with this token; nil for nobody.
  public func addWebShell<Viewer>(
    isSecure: Bool,
    refusalFrame frame: @escaping @Sendable (Context, String) -> PageFrame = { PageFrame(title: $1) },
    lookUp: @escaping @Sendable (SessionToken) async throws -> Viewer?
  ) where Context == VisitorContext<Viewer> {
    add(middleware: SecurityHeaders<Context>(isSecure: isSecure))
    add(middleware: RefusalPages<Context>())
    ShippedFiles.addRoutes(to: self)
    add(middleware: CrossSiteGuard<Context>())
    add(middleware: VisitorSessions(cookie: SessionCookie(isSecure: isSecure), lookUp: lookUp))
    add(middleware: RefusalPages<Context>(frame: frame))
  }
}

extension RouterOptions {
  /// The options our routers are made with.
  public static let webShell: RouterOptions = [.autoGenerateHeadEndpoints]
}

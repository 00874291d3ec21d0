public import Hummingbird

/// The context of a request by somebody signed in: routes in `group(context: SignedInContext<…>.self)` can count on it.
public struct SignedInContext<Viewer: Sendable>: ChildRequestContext, ShellContext {
  public var coreContext: CoreRequestContextStorage
  public let requestID: RequestID
  public let sessionToken: SessionToken
  public let flash: Flash?
  /// Who asks.
  public let viewer: Viewer
  /// The address of the other end of the connection; nil when there is none.
  public let peerAddress: String?

  /// - Throws: ``SignInRequired`` when nobody is signed in.
  public init(context: VisitorContext<Viewer>) throws(SignInRequired) {
    guard let viewer = context.viewer else { throw SignInRequired() }
    (coreContext, requestID, sessionToken) = (context.coreContext, context.requestID, context.sessionToken)
    (flash, peerAddress, self.viewer) = (context.flash, context.peerAddress, viewer)
  }
}

/// The page is for people who are signed in; answered with the sign-in page.
public struct SignInRequired: Error {
  public init() {}
}

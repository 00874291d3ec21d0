public import Hummingbird
public import Logging

/// The context of a request whose sender may or may not be signed in.
///
/// `Viewer` is what the session look-up finds: module People gives the type, this module never looks inside.
public struct VisitorContext<Viewer: Sendable>: ShellContext {
  public var coreContext: CoreRequestContextStorage
  public let requestID: RequestID
  public var sessionToken: SessionToken
  public var flash: Flash?
  /// nil when nobody is signed in.
  public var viewer: Viewer?
  /// The address of the other end of the connection; nil when there is none.
  public let peerAddress: String?

  public init(source: ApplicationRequestContextSource) {
    self.init(core: CoreRequestContextStorage(source: source), peer: source.channel.remoteAddress?.ipAddress)
  }

  /// A request that did not come through a socket.
  public init(logger: Logger) {
    self.init(core: CoreRequestContextStorage(source: LoggerSource(logger: logger)), peer: nil)
  }

  private init(core: CoreRequestContextStorage, peer: String?) {
    (coreContext, peerAddress) = (core, peer)
    (requestID, sessionToken) = (RequestID(), SessionToken())
    logger[metadataKey: "request.id"] = .stringConvertible(requestID)
  }

  private struct LoggerSource: RequestContextSource {
    let logger: Logger
  }
}

/// The context where nobody can be signed in.
public typealias AnonymousContext = VisitorContext<Never>

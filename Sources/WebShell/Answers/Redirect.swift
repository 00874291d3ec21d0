import HTTPTypes
public import Hummingbird
public import Markup

/// Sends the browser on to a page of ours by GET (303), optionally with a sentence to show there.
public struct Redirect: ResponseGenerator, Sendable {
  public let path: WebPath
  public let flash: Flash?

  public init(to path: WebPath, flash: Flash? = nil) { (self.path, self.flash) = (path, flash) }

  public func response(from request: Request, context: some RequestContext) -> Response { response }

  /// The answer itself, for a handler that adds a cookie to it.
  public var response: Response {
    var response = Response(status: .seeOther, headers: [.location: path.description])
    response.leave(flash)
    return response
  }
}

import HTTPTypes
public import Hummingbird
public import Markup

/// A page or a fragment as an answer, written in one piece.
public struct HTMLResponse: ResponseGenerator, Sendable {
  public let status: HTTPResponse.Status
  public let html: HTML

  public init(status: HTTPResponse.Status = .ok, _ html: HTML) { (self.status, self.html) = (status, html) }

  public func response(from request: Request, context: some RequestContext) -> Response {
    response
  }

  /// The answer itself, for a handler that also answers otherwise.
  public var response: Response {
    Response(
      status: status,
      headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: html.bytes)))
  }
}

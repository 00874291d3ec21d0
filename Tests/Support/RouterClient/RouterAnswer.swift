import HTTPTypes
public import Hummingbird
public import Markup

/// What came back, whole.
public struct RouterAnswer: Sendable {
  public let status: HTTPResponse.Status
  public let headers: HTTPFields
  public let body: [UInt8]

  /// The body as UTF-8 text.
  public var text: String { String(decoding: body, as: UTF8.self) }

  /// Where a redirect leads; nil for other answers.
  public var location: WebPath? { headers[.location].flatMap { WebPath(received: $0) } }
}

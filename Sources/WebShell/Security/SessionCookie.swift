import HTTPTypes
public import Hummingbird

/// How the session cookie is named and sent. HttpOnly and SameSite=Lax always; Secure and `__Host-` with HTTPS.
public struct SessionCookie: Sendable {
  /// Whether visitors reach the program over HTTPS (also through a proxy).
  public let isSecure: Bool

  public init(isSecure: Bool) { self.isSecure = isSecure }

  /// The name under which the token is sent.
  public var name: String { isSecure ? "__Host-congvu" : "congvu" }

  /// The token that came with a request; nil when none or malformed.
  public func token(of request: Request) -> SessionToken? {
    request.cookies[name].flatMap { SessionToken(cookieValue: $0.value) }
  }

  /// Gives the browser this token, in place of any other.
  public func set(_ token: SessionToken, on response: inout Response) {
    append(name: name, value: token.secret, maxAge: nil, to: &response)
  }

  /// Takes the token from the browser.
  public func clear(on response: inout Response) { append(name: name, value: "", maxAge: 0, to: &response) }

  /// - Parameter maxAge: seconds; nil until the browser is closed.
  func append(name: String, value: String, maxAge: Int?, to response: inout Response) {
    let age = maxAge.map { "; Max-Age=\($0)" } ?? ""
    let cookie = "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax\(age)\(isSecure ? "; Secure" : "")"
    response.headers.append(HTTPField(name: .setCookie, value: cookie))
  }

  /// Whether a handler has already given the browser a session token.
  func isSet(on response: Response) -> Bool {
    response.headers[values: .setCookie].contains { $0.hasPrefix(name + "=") }
  }
}

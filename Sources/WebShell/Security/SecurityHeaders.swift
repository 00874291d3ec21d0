import HTTPTypes
public import Hummingbird

/// Puts the headers on every answer that tell the browser what our pages may do: nothing but what we ship.
public struct SecurityHeaders<Context: ShellContext>: RouterMiddleware {
  private let isSecure: Bool

  /// - Parameter isSecure: whether visitors reach the program over HTTPS; then also Strict-Transport-Security.
  public init(isSecure: Bool) { self.isSecure = isSecure }

  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    if !response.headers.contains(.contentSecurityPolicy) {
      response.headers[.contentSecurityPolicy] = ContentPolicy.page
      response.headers[.frameOptions] = "DENY"
    }
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.referrerPolicy] = "same-origin"
    response.headers[.openerPolicy] = "same-origin"
    response.headers[.resourcePolicy] = "same-origin"
    response.headers[.permissionsPolicy] = "camera=(), microphone=(), geolocation=(), payment=()"
    response.headers[.requestID] = context.requestID.description
    if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    return response
  }
}

/// The content security policies we send.
public enum ContentPolicy {
  /// `blob:` is for the preview picture that the script gets by POST.
  static let page =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' blob:; connect-src 'self'; "
    + "frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
  /// Lets one page also open a connection to a program on the visitor's own computer.
  ///
  /// - Parameter place: `wss://127.0.0.1:8987`.
  public static func allow(connectingTo place: String, on response: inout Response) {
    response.headers[.contentSecurityPolicy] = page.replacing("connect-src 'self'", with: "connect-src 'self' \(place)")
    response.headers[.frameOptions] = "DENY"
  }

  /// A PDF inside a page of ours; anything stricter stops the browser's own viewer.
  static let embeddedFile = "frame-ancestors 'self'; form-action 'none'; base-uri 'none'"
  /// A file that somebody sent us, saved to disk and never shown by us.
  static let download = "default-src 'none'; sandbox"
}

extension HTTPField.Name {
  static let frameOptions = HTTPField.Name("X-Frame-Options")!
  static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
  static let openerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
  static let resourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy")!
  static let permissionsPolicy = HTTPField.Name("Permissions-Policy")!
  static let requestID = HTTPField.Name("X-Request-ID")!
  static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!
}

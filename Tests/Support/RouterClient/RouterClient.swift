import HTTPTypes
public import Hummingbird
import Logging
public import Markup
public import WebShell

/// A browser without a screen: sends requests straight to a router, keeps cookies, fills in the forms it was shown.
public actor RouterClient<Viewer: Sendable> {
  private let responder: RouterResponder<VisitorContext<Viewer>>
  private let logger: Logger
  private var cookies: [String: String] = [:]
  private var lastPage = ""

  /// Nothing is logged.
  public init(_ router: Router<VisitorContext<Viewer>>) {
    responder = router.buildResponder()
    logger = Logger(label: "router-client") { _ in SwiftLogNoOpLogHandler() }
  }

  /// Opens a page; `path` may be a literal with its query.
  public func get(_ path: WebPath) async throws -> RouterAnswer { try await send(.get, path) }

  /// Fills in a form of the page shown last and sends it; its hidden `_token` and `_once` go along.
  public func submit(_ path: WebPath, _ fields: KeyValuePairs<String, String> = [:]) async throws -> RouterAnswer {
    try await submit(path, Array(fields))
  }

  /// The same with fields that were put together.
  public func submit(_ path: WebPath, _ fields: [(key: String, value: String)]) async throws -> RouterAnswer {
    let body = (hiddenFields + fields).map { name, value in
      "\(PercentCoding.encode(name))=\(PercentCoding.encode(value))"
    }.joined(separator: "&")
    return try await send(
      .post, path, headers: [.contentType: "application/x-www-form-urlencoded"], body: Array(body.utf8))
  }

  /// As ``submit(_:_:)``, with files, as `multipart/form-data`.
  public func upload(
    _ path: WebPath, _ fields: KeyValuePairs<String, String> = [:], files: [RouterUpload]
  ) async throws -> RouterAnswer {
    let boundary = "----ranh-gioi-4f1c"
    var body: [UInt8] = []
    for (name, value) in hiddenFields + Array(fields) {
      body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
    }
    for file in files { body += "--\(boundary)\r\n".utf8 + file.part + "\r\n".utf8 }
    body += "--\(boundary)--\r\n".utf8
    return try await send(
      .post, path, headers: [.contentType: "multipart/form-data; boundary=\(boundary)"], body: body)
  }

  /// Sends any request at all, with the cookies kept so far and no hidden fields.
  public func send(
    _ method: HTTPRequest.Method, _ path: WebPath, headers: HTTPFields = [:], body: [UInt8] = []
  ) async throws -> RouterAnswer {
    var headers = headers
    if !cookies.isEmpty {
      headers[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    }
    let head = HTTPRequest(
      method: method, scheme: "http", authority: "congvu.test", path: path.description, headerFields: headers)
    let request = Request(head: head, body: RequestBody(asyncSequence: BodyChunks(body)))
    let response = try await responder.respond(to: request, context: VisitorContext(logger: logger))
    keepCookies(of: response)
    let collector = BodyCollector()
    try await response.body.write(collector)
    let answer = RouterAnswer(status: response.status, headers: response.headers, body: collector.bytes)
    if response.headers[.contentType]?.hasPrefix("text/html") == true { lastPage = answer.text }
    return answer
  }

  /// Goes where the last answer sent the browser.
  public func follow(_ answer: RouterAnswer) async throws -> RouterAnswer {
    guard let location = answer.location else { throw NotARedirect() }
    return try await get(location)
  }

  private var hiddenFields: [(key: String, value: String)] {
    [CSRFToken.fieldName, OnceKey.fieldName].compactMap { name in
      guard let start = lastPage.firstRange(of: "name=\"\(name)\" value=\"") else { return nil }
      return (name, String(lastPage[start.upperBound...].prefix { $0 != "\"" }))
    }
  }

  private func keepCookies(of response: Response) {
    for line in response.headers[values: .setCookie] {
      let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      cookies[String(pair[0])] = line.contains("Max-Age=0") ? nil : String(pair[1])
    }
  }
}

/// The answer leads nowhere.
public struct NotARedirect: Error {}

import Certificates
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Testing
import WorkTime

@testable import SigningAgent

@Suite("The agent's door")
struct DoorTests {
  private func ask(
    _ method: HTTPRequest.Method, _ path: String, host: String? = "127.0.0.1:8988", _ headers: [String: String] = [:]
  ) async throws -> Response {
    let desk = AgentDesk(
      servers: [try #require(ServerOrigin("https://vanban.tamlu.gov.vn"))],
      cabinet: KeyCabinet(drivers: [], files: [KeyFile(path: "/none.p12")]),
      trust: TrustList(roots: [], revocationLists: []), clock: { Instant(seconds: 1_597_631_400) })
    var fields = HTTPFields()
    for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
    let head = HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: fields)
    let logger = Logger(label: "door") { _ in SwiftLogNoOpLogHandler() }
    return try await AgentSite(desk: desk, port: 8988).router().buildResponder()
      .respond(to: Request(head: head, body: RequestBody(buffer: ByteBuffer())), context: AgentContext(logger: logger))
  }

  private func isShut(_ response: Response) -> Bool {
    response.status == .forbidden && response.body.contentLength == 0
  }

  private let visit = ["Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "cross-site"]

  @Test("a visit by a link gets a page, and every answer is closed to others")
  func visit() async throws {
    for host in ["127.0.0.1:8988", "localhost:8988"] {
      let answer = try await ask(.get, "/ky?ve=https://evil.vn%7C0123456789abcdef0123456789abcdef", host: host, visit)
      #expect(answer.status == .forbidden)
      #expect(answer.body.contentLength ?? 0 > 0)
      try expectClosed(answer)
    }
  }

  private func expectClosed(_ answer: Response) throws {
    let policy = try #require(answer.headers[.contentSecurityPolicy])
    #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
    #expect(answer.headers[.xContentTypeOptions] == "nosniff")
    #expect(answer.headers[.cacheControl] == "no-store")
    #expect(answer.headers.contains { $0.name.rawName.lowercased().hasPrefix("access-control") } == false)
  }

  @Test(
    "another name for this machine gets nothing",
    arguments: ["evil.vn:8988", "127.0.0.1", "127.0.0.1:8989", "localhost", "[::1]:8988", "127.0.0.1:8988.evil.vn", ""])
  func rebinding(host: String) async throws {
    let answer = try await ask(.get, "/ky", host: host, visit)
    #expect(isShut(answer))
    try expectClosed(answer)
  }

  @Test(
    "a page that fetches, frames or embeds gets nothing",
    arguments: [
      ["Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "empty", "Sec-Fetch-Site": "cross-site"],
      ["Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty", "Sec-Fetch-Site": "same-site"],
      ["Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image", "Sec-Fetch-Site": "cross-site"],
      ["Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe", "Sec-Fetch-Site": "cross-site"],
      ["Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "object", "Sec-Fetch-Site": "same-origin"],
    ])
  func fetching(headers: [String: String]) async throws {
    #expect(isShut(try await ask(.get, "/ky", headers)))
    #expect(isShut(try await ask(.get, "/tai-nguyen/congvu.css", headers)))
  }

  @Test("only a form of our own pages may be sent")
  func posting() async throws {
    let form = ["Content-Type": "application/x-www-form-urlencoded"]
    for headers in [
      [:], ["Origin": "https://evil.vn"], ["Origin": "null"], ["Origin": "http://127.0.0.1:9999"],
      ["Origin": "http://localhost:8988"], ["Referer": "http://127.0.0.1:8988.evil.vn/"],
      ["Origin": "http://127.0.0.1:8988", "Sec-Fetch-Site": "cross-site"],
      ["Origin": "http://127.0.0.1:8988", "Sec-Fetch-Site": "same-site"],
      ["Origin": "http://127.0.0.1:8988", "Sec-Fetch-Site": "none"],
    ] { #expect(isShut(try await ask(.post, "/ky/x", headers.merging(form) { $1 })), "\(headers)") }
  }

  @Test("an unknown path, another method and a preflight get nothing")
  func unknown() async throws {
    for path in ["/", "/admin", "/ky/x/y", "/favicon.ico"] {
      #expect(isShut(try await ask(.get, path, visit)), "\(path)")
    }
    let preflight = [
      "Origin": "https://evil.vn", "Access-Control-Request-Method": "POST",
      "Access-Control-Request-Private-Network": "true",
    ]
    for method in [HTTPRequest.Method.options, .put, .delete, .head] {
      let answer = try await ask(method, "/ky", preflight)
      #expect(isShut(answer))
      try expectClosed(answer)
    }
  }
}

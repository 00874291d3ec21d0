import HTTPTypes
import Markup
import RouterClient
import Testing

@testable import WebShell

@Suite struct AnswerHeaderTests {
  @Test("every page forbids foreign scripts, framing and sniffing")
  func securityHeaders() async throws {
    let headers = try await RouterClient(DemoRouter.make(isSecure: true)).get("/du-thao").headers
    let policy = try #require(headers[.contentSecurityPolicy])
    #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
    #expect(!policy.contains("unsafe"))
    #expect(headers[.xContentTypeOptions] == "nosniff")
    #expect(headers[.strictTransportSecurity] != nil)
  }

  @Test("the session cookie is bound to the host under HTTPS")
  func secureCookie() async throws {
    let cookie = try #require(
      try await RouterClient(DemoRouter.make(isSecure: true)).get("/du-thao").headers[.setCookie])
    #expect(cookie.hasPrefix("__Host-congvu="))
    #expect(cookie.contains("; HttpOnly; SameSite=Lax; Secure"))
  }

  @Test("a visitor with a session gets no new one")
  func keptSession() async throws {
    let client = RouterClient(DemoRouter.make())
    #expect(try await client.get("/du-thao").headers[.setCookie] != nil)
    #expect(try await client.get("/du-thao").headers[.setCookie] == nil)
  }

  @Test("the style sheet is kept for a year under its digest, and asked for in vain")
  func shippedFile() async throws {
    let client = RouterClient(DemoRouter.make())
    let first = try await client.get(ShippedFiles.stylesheet.path)
    #expect(first.headers[.cacheControl] == "public, max-age=31536000, immutable")
    let tag = try #require(first.headers[.eTag])
    let second = try await client.send(.get, ShippedFiles.stylesheet.path, headers: [.ifNoneMatch: tag])
    #expect(second.status == .notModified && second.body.isEmpty)
  }

  @Test("HEAD answers as GET without the body")
  func head() async throws {
    let client = RouterClient(DemoRouter.make())
    let answer = try await client.send(.head, "/du-thao")
    #expect(answer.status == .ok && answer.body.isEmpty)
    #expect(answer.headers[.contentLength] != "0")
  }
}

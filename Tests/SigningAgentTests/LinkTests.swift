import Testing

@testable import SigningAgent

@Suite("Links to the agent")
struct LinkTests {
  private let server = ServerOrigin("https://vanban.tamlu.gov.vn")
  private let ticket = String(repeating: "aB3_", count: 8)

  private func refusal(_ values: [String]) throws -> SigningLinkRefusal? {
    let servers = [try #require(server)]
    do throws(SigningLinkRefusal) {
      _ = try SigningLink(values, servers: servers)
      return nil
    } catch { return error }
  }

  @Test("an origin is taken in one form only")
  func origins() {
    for text in ["https://a.gov.vn", "https://a.gov.vn:8443", "http://127.0.0.1:8080", "http://localhost:9000"] {
      #expect(ServerOrigin(text)?.description == text)
    }
    #expect(ServerOrigin("https://a.gov.vn/")?.description == "https://a.gov.vn")
    for text in [
      "http://a.gov.vn", "https://A.gov.vn", "https://a.gov.vn/x", "https://u@a.gov.vn", "https://a.gov.vn:443",
      "https://a.gov.vn?x", "ftp://a.gov.vn", "https://", "", "http://127.0.0.1.evil.vn", "https://а.gov.vn",
    ] { #expect(ServerOrigin(text) == nil, "\(text)") }
  }

  @Test("tickets of one known server are taken, each once")
  func tickets() throws {
    let link = try SigningLink(
      ["https://vanban.tamlu.gov.vn|\(ticket)", "https://vanban.tamlu.gov.vn|\(ticket)"],
      servers: [try #require(server)])
    #expect(link.tickets.map(\.text) == [ticket])
    #expect("\(link.tickets)" == "[a ticket]")
  }

  @Test("a server that only looks like a known one is unknown")
  func unknown() throws {
    for origin in [
      "https://vanban.tamlu.gov.vn.evil.vn", "http://vanban.tamlu.gov.vn", "https://vanban.tamlu.gov.vn:444",
      "https://vanban.tamlu.gov.vn/", "https://VANBAN.tamlu.gov.vn", "",
    ] { #expect(try refusal(["\(origin)|\(ticket)"]) == .unknownServer, "\(origin)") }
  }

  @Test("a ticket that could lead elsewhere on the server is none")
  func malformed() throws {
    for bad in ["../\(ticket)", "\(ticket)/tep", "\(ticket)?x=1", "\(ticket)#", "\(ticket)%2e", "kurz", "\(ticket)|x"] {
      #expect(try refusal(["https://vanban.tamlu.gov.vn|\(bad)"]) == .malformed, "\(bad)")
    }
    #expect(try refusal([]) == .malformed)
    #expect(try refusal(["https://vanban.tamlu.gov.vn|\(ticket)", "https://b.vn|\(ticket)"]) == .malformed)
    #expect(
      try refusal([String](repeating: "https://vanban.tamlu.gov.vn|\(ticket)", count: 101)) == .tooMany)
  }

  @Test("what the server says is refused where it could mislead whoever reads it")
  func notices() throws {
    let digest = String(repeating: "0a", count: 32)
    func notice(_ document: String, back: String = "/ky-so-tu-xa/1", size: Int = 9) -> DocumentRefusal? {
      let json = """
        {"document":"\(document)","agency":"UBND","signer":"A","role":"leader","certificate":"\(digest)","serial":"1",\
        "file":"\(digest)","size":\(size),"expires":"2030-01-01T00:00:00Z","return":"\(back)"}
        """
      do throws(DocumentRefusal) {
        _ = try SigningNotice(json: Array(json.utf8))
        return nil
      } catch { return error }
    }
    #expect(notice("Về việc họp") == nil)
    #expect(notice("Về \\u202E việc họp") == .answerMalformed)
    #expect(notice("Về\\u0000") == .answerMalformed)
    #expect(notice(" ") == .answerMalformed)
    #expect(notice("Về việc họp", back: "//evil.vn/") == .answerMalformed)
    #expect(notice("Về việc họp", back: "https://evil.vn/") == .answerMalformed)
    #expect(notice("Về việc họp", size: 65 << 20) == .fileTooLarge)
    #expect(notice("Về việc họp", size: 0) == .fileTooLarge)
  }
}

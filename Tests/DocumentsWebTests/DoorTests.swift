import Documents
import HTTPTypes
import Hummingbird
import Ledger
import Markup
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("Every route of Documents")
struct DoorTests {
  /// The addresses of a method that Documents adds, each for this document; taken from the router, so that none is
  /// forgotten.
  private static func addresses(_ method: HTTPRequest.Method, in office: Office, of id: String) throws -> [WebPath] {
    let digest = String(repeating: "0", count: 64)
    let own = office.router().routes.filter { route in
      route.method == method && ["van-ban-di", "viec", "tim", "so-van-ban-di", ""].contains(route.path.firstPart)
    }
    return try own.map { route in
      var text = "/\(route.path.joined)"
      for (name, value) in [
        ("{id}", id), ("{digest}", digest), ("{version}", "1"), ("{page}", "1"), ("{key}", "khong"),
      ] {
        text = text.replacing(name, with: value)
      }
      return try #require(WebPath(received: text))
    }
  }

  @Test("asks a stranger to sign in first, and to come back")
  func strangers() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let addresses = try DoorTests.addresses(.get, in: office, of: id.description)
      #expect(addresses.count == 16 + Queue.allCases.count)
      for address in addresses {
        let answer = try await office.browser().get(address)
        #expect(answer.location?.withoutQuery == "/dang-nhap", "\(address)")
        #expect(answer.location?.queryItems.first?.value == address.description)
      }
    }
  }

  @Test("refuses a form that does not carry the session's token")
  func withoutToken() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let addresses = try DoorTests.addresses(.post, in: office, of: id.description)
      #expect(addresses.count == 25)
      let browser = try await office.browser(of: .officer)
      for address in addresses {
        let answer = try await browser.send(
          .post, address, headers: [.contentType: "application/x-www-form-urlencoded"], body: Array("subject=x".utf8))
        #expect(answer.status == .forbidden, "\(address)")
      }
      #expect(try await office.steps(of: id) == [.drafted])
    }
  }

  @Test("says the same of another agency's document as of one that there is not")
  func elsewhere() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let browser = try await office.browser(of: "neighbour")
      for (own, unknown) in zip(
        try DoorTests.addresses(.get, in: office, of: id.description),
        try DoorTests.addresses(.get, in: office, of: "999999"))
      where own != unknown {
        let (there, nowhere) = (try await browser.get(own), try await browser.get(unknown))
        #expect(there.status == .notFound && there.sentence == nowhere.sentence, "\(own)")
        #expect(nowhere.status == .notFound)
      }
    }
  }

  @Test("lets nobody act on another agency's document")
  func actElsewhere() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let browser = try await office.browser(of: "neighbour")
      _ = try await browser.get("/van-ban-di/moi")
      for segment in ["gui-kiem-tra", "trinh-ky", "cap-so", "phat-hanh", "lay-lai", "gop-y", "huy-so", "tra-lai"] {
        let answer = try await browser.submit(
          "/van-ban-di/\(id)/\(segment)", ["reason": "x", "comment": "x", "target": "draft"])
        #expect(answer.status == .notFound, "\(segment)")
      }
      #expect(try await office.steps(of: id) == [.drafted])
    }
  }

  @Test("does not know an address that is not a number", arguments: ["mot", "0x1", "9223372036854775808", "-1", "%00"])
  func oddNumbers(text: String) async throws {
    try await Office.with { office in
      let answer = try await office.browser(of: .officer).get(try #require(WebPath(received: "/van-ban-di/\(text)")))
      #expect(answer.status == .notFound)
    }
  }
}

extension RouterPath {
  fileprivate var joined: String { description.hasPrefix("/") ? String(description.dropFirst()) : description }

  fileprivate var firstPart: String {
    joined.split(separator: "/").first.map { String($0) } ?? ""
  }
}

extension RouterAnswer {
  /// What the main part of the page says.
  var sentence: String {
    guard let start = text.firstRange(of: "<div class=\"sheet pad narrow\"><p>") else { return text }
    return String(text[start.upperBound...].prefix { $0 != "<" })
  }
}

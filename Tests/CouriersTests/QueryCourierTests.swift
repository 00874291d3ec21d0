import PostOffice
import Testing

@testable import Couriers

@Suite("Putting a question to a server")
struct QueryCourierTests {
  private func courier(to gateway: TestGateway) throws -> QueryCourier {
    try QueryCourier(
      address: "http://127.0.0.1:\(gateway.port)/tsa?a=1", asking: "application/timestamp-query",
      for: "application/timestamp-reply")
  }

  private func ask(
    _ gateway: TestGateway, question: [UInt8] = [0x30, 0], milliseconds: Int = 10_000, longest: Int = 65_536
  ) throws -> [UInt8] {
    try courier(to: gateway).ask(question, milliseconds: milliseconds, longestAnswer: longest)
  }

  @Test("question and answer come through byte for byte", arguments: [0, 1, 4096, 65_536])
  func answered(count: Int) throws {
    let gateway = try TestGateway()
    let answer = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
    gateway.answer(with: answer, of: "Application/Timestamp-Reply; charset=binary")
    guard count > 0 else {
      #expect(throws: QueryFault.wrongType) { try ask(gateway) }
      return
    }
    #expect(try ask(gateway, question: [0x30, 0, 0xFF]) == answer)
    let post = try #require(gateway.posts.first)
    #expect(post.requestLine == "POST /tsa?a=1 HTTP/1.1")
    #expect(post.headers["content-type"] == "application/timestamp-query")
    #expect(post.body == [0x30, 0, 0xFF])
  }

  @Test("an answer longer than allowed is cut off, by however little")
  func tooLarge() throws {
    let gateway = try TestGateway()
    for count in [65_537, 8_000_000] {
      gateway.answer(with: [UInt8](repeating: 1, count: count), of: "application/timestamp-reply")
      #expect(throws: QueryFault.tooLarge) { try ask(gateway) }
    }
  }

  @Test("an answer of another type is none")
  func wrongType() throws {
    let gateway = try TestGateway()
    gateway.answer(with: Array("<html>".utf8), of: "text/html")
    #expect(throws: QueryFault.wrongType) { try ask(gateway) }
  }

  @Test("whatever is not 2xx is refused, redirections too", arguments: [302, 404, 500])
  func refused(status: Int) throws {
    let gateway = try TestGateway(status: status)
    gateway.answer(with: [1], of: "application/timestamp-reply")
    #expect(throws: QueryFault.courier(.refused(code: status))) { try ask(gateway) }
  }

  @Test("a server that never answers is given up in time, one that isn't there at once")
  func silent() throws {
    let gateway = try TestGateway(status: 0)
    #expect(throws: QueryFault.courier(.timedOut)) { try ask(gateway, milliseconds: 150) }
    let nobody = try QueryCourier(address: "http://127.0.0.1:1/", asking: "a/b", for: "c/d")
    #expect(throws: QueryFault.courier(.unreachable)) {
      try nobody.ask([1], milliseconds: 10_000, longestAnswer: 10)
    }
  }

  @Test("addresses are those of web servers, and shown without what may be secret")
  func addresses() throws {
    for address in ["", "ftp://a.vn/", "https://", "file:///etc/passwd"] {
      #expect(throws: WebhookFault.notAnAddress) { try QueryCourier(address: address, asking: "a/b", for: "c/d") }
    }
    let courier = try QueryCourier(address: "https://ai:khoa@tsa.example.vn/x?y", asking: "a/b", for: "c/d")
    #expect(courier.shownAddress == "https://tsa.example.vn")
  }
}

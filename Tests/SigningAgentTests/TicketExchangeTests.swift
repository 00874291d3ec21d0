import PostOffice
import SigningFixtures
import Testing

@testable import SigningAgent

@Suite("What servers answer the agent")
struct TicketExchangeTests {
  private let server: TestListServer
  private let ticket: Ticket
  private let path: String

  init() throws {
    server = try TestListServer()
    let text = String(repeating: "aB3_", count: 8)
    (ticket, path) = (try #require(Ticket(text)), "/ky-tu-xa/\(text)")
  }

  private func exchange() throws -> TicketExchange {
    TicketExchange(
      with: try #require(ServerOrigin(server.address(""))),
      patience: TicketExchange.Patience(short: 300, file: 300, delivery: 300))
  }

  private func refusal(_ act: (TicketExchange) throws -> Void) throws -> DocumentRefusal? {
    let exchange = try exchange()
    do {
      try act(exchange)
      return nil
    } catch { return error as? DocumentRefusal }
  }

  @Test("a server that accepts and then hangs is given up in time, in each of the three questions")
  func hangs() throws {
    for part in ["", "/tep", "/thuoc-tinh"] { server.answer(path + part, .silence) }
    let started = ContinuousClock.now
    #expect(try refusal { _ = try $0.notice(of: ticket) } == .serverSilent)
    #expect(try refusal { _ = try $0.file(of: ticket, byteCount: 10) } == .serverSilent)
    #expect(try refusal { _ = try $0.attributes(of: ticket) } == .serverSilent)
    #expect(ContinuousClock.now - started < .seconds(20))
  }

  @Test("a round asks a server that hangs no second time")
  func hangsOnce() throws {
    server.answer(path, .silence)
    let other = "/ky-tu-xa/\(String(repeating: "zz09", count: 8))"
    let link = try SigningLink(
      [path, other].map { "\(server.address(""))|\($0.split(separator: "/")[1])" },
      servers: [try #require(ServerOrigin(server.address("")))])
    let gathering = RoundGathering(
      link: link, trust: try SigningWorld().trust, now: SigningWorld.signingTime,
      patience: TicketExchange.Patience(short: 300))
    let refusals = gathering.gather().compactMap { if case .refused(_, let refusal) = $0 { refusal } else { nil } }
    #expect(refusals == [.serverSilent, .serverSilent])
    #expect(server.asked == [path])
  }

  @Test("a delivery to a server that hangs, or is not there any more, can be repeated")
  func deliveryHangs() throws {
    let world = try SigningWorld()
    let answer = try SignatureAnswer(world.agencyKey.sign([1]), by: world.agency, chain: [])
    server.answer(path, .silence)
    let exchange = try exchange()
    #expect(throws: DeliveryProblem.lineBroken) { try exchange.deliver(answer, for: ticket) }
    server.answer(path, .status(503))
    #expect(throws: DeliveryProblem.lineBroken) { try exchange.deliver(answer, for: ticket) }
    server.answer(path, .words(status: 410, #"{"problem":"Lượt ký đã hết hạn."}"#))
    #expect(throws: DeliveryProblem.refused(problem: "Lượt ký đã hết hạn.")) {
      try exchange.deliver(answer, for: ticket)
    }
    server.stop()
    #expect(throws: DeliveryProblem.lineBroken) { try exchange.deliver(answer, for: ticket) }
  }

  @Test("where TLS is asked for and something else is spoken, nothing is told")
  func notSecure() throws {
    let other = try TestMailServer()
    let exchange = TicketExchange(with: try #require(ServerOrigin("https://127.0.0.1:\(other.port)")))
    #expect(throws: DocumentRefusal.serverNotSecure) { try exchange.notice(of: ticket) }
    #expect(!other.commands.contains { $0.contains(ticket.text) })
  }

  @Test("the server's own words of a refusal are shown, others are no answer")
  func refuses() throws {
    server.answer(path, .words(status: 410, #"{"problem":"Lượt ký đã hết hạn."}"#))
    #expect(try refusal { _ = try $0.notice(of: ticket) } == .serverRefused(problem: "Lượt ký đã hết hạn."))
    for words in ["", "<html>", #"{"problem":"a\u202Eb"}"#, #"{"problem":""}"#] {
      server.answer(path, .words(status: 404, words))
      #expect(try refusal { _ = try $0.notice(of: ticket) } == .answerMalformed, "\(words)")
    }
    server.answer(path, .redirect(server.address("/elsewhere")))
    #expect(try refusal { _ = try $0.notice(of: ticket) } == .answerMalformed)
    #expect(!server.asked.contains("/elsewhere"))
  }

  @Test("a file longer than announced is given up")
  func flood() throws {
    server.answer("\(path)/tep", .flood)
    #expect(try refusal { _ = try $0.file(of: ticket, byteCount: 1000) } == .otherFile)
  }
}

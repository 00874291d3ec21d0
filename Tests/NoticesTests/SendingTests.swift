import Foundation
import Ledger
import PostOffice
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@testable import Notices

@Suite("Sending what waits")
struct SendingTests {
  @Test("mail and message arrive, each once, and the log tells", arguments: TestEngine.available)
  func arrive(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let (mail, gateway) = (try TestMailServer(), try TestGateway())
      let desk = try Letters.desk(world.records, mail: mail, gateway: gateway)
      try await world.queue([try Letters.new(), try Letters.new(to: Letters.phone())])
      #expect(try await desk.sendDue(at: Times.now).map(\.outcome) == [.sent, .sent])
      #expect(try await desk.sendDue(at: Times.now.adding(seconds: 86_400)).isEmpty)
      #expect(mail.mails.map(\.recipient) == ["nguoi.dan@example.vn"])
      #expect(gateway.posts.count == 1)
      for line in try await world.notices() {
        #expect(line.state == .sent)
        #expect(try await world.eventKinds(of: line.id) == ["notice.sent"])
      }
    }
  }

  @Test("what leaves holds codes and units and no more; the gateway is told kind, number, key and text")
  func contents() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      let gateway = try TestGateway()
      let desk = try Letters.desk(world.records, gateway: gateway)
      try await world.queue([try Letters.new(to: Letters.phone())])
      try await desk.sendDue(at: Times.now)
      let body = try #require(gateway.posts.first).body
      let told = try JSONDecoder().decode([String: String].self, from: Data(body))
      #expect(
        told == [
          "kind": "result_ready", "to": "+84912345678", "key": "dossier/12/result_ready/1/gateway",
          "about": "dossier/12",
          "text":
            "UBND Xã Trung Tiến: Hồ sơ TT-200814-0001 đã có kết quả. Xin ông/bà nhận kết quả tại: Bộ phận Một cửa.",
        ])
    }
  }

  @Test("a refusal that may pass is tried again later, and arrives then", arguments: TestEngine.available)
  func later(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let mail = try TestMailServer(.refusesMessage(451))
      let desk = try Letters.desk(world.records, mail: mail)
      try await world.queue([try Letters.new()])
      let next = Times.now.adding(seconds: 60)
      #expect(
        try await desk.sendDue(at: Times.now).map(\.outcome) == [.tryAgain(.refused(code: 451), at: next)])
      let failed = try #require(try await world.notices().first)
      #expect((failed.state, failed.tries, failed.nextAt) == (.failed, 1, next))
      mail.become(.friendly)
      #expect(try await desk.sendDue(at: next.adding(seconds: -1)).isEmpty)
      #expect(try await desk.sendDue(at: next).map(\.outcome) == [.sent])
      #expect(mail.mails.count == 1)
      #expect(try await world.eventKinds(of: failed.id) == ["notice.sent"])
    }
  }

  @Test("nobody at the port, nobody answering, and a gateway in trouble are tried again")
  func trouble() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      let (mail, gateway) = (try TestMailServer(), try TestGateway(status: 0))
      mail.stop()
      let desk = try Letters.desk(world.records, mail: mail, gateway: gateway)
      try await world.queue([try Letters.new(), try Letters.new(to: Letters.phone())])
      try await desk.sendDue(at: Times.now)
      #expect(try await world.notices().map(\.failure) == [.unreachable, .timedOut])
      gateway.answer(503)
      try await desk.sendDue(at: Times.now.adding(seconds: 60))
      #expect(try await world.notices().map(\.failure) == [.unreachable, .refused(code: 503)])
      #expect(try await world.notices().map(\.tries) == [2, 2])
    }
  }

  @Test(
    "a recipient that the server does not know is given up at once, and the log tells", arguments: TestEngine.available)
  func unknownRecipient(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let desk = try Letters.desk(world.records, mail: try TestMailServer(.refusesRecipient(550)))
      try await world.queue([try Letters.new()])
      try await desk.sendDue(at: Times.now)
      let line = try #require(try await world.notices().first)
      #expect((line.state, line.failure) == (.givenUp, .recipientRefused(code: 550)))
      #expect(try await world.eventKinds(of: line.id) == ["notice.given_up"])
    }
  }

  @Test("after the last try a notice is given up")
  func lastTry() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      let mail = try TestMailServer(.busy(421))
      let desk = try Letters.desk(world.records, mail: mail, rule: RetryRule(mostTries: 3))
      try await world.queue([try Letters.new()])
      for hour in 0..<5 { try await desk.sendDue(at: Times.now.adding(seconds: Int64(hour) * 3600)) }
      let line = try #require(try await world.notices().first)
      #expect((line.state, line.tries, line.failure) == (.givenUp, 3, .refused(code: 421)))
    }
  }

  @Test("a code for signing in is not sent after its minutes")
  func expired() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      let mail = try TestMailServer()
      let desk = try Letters.desk(world.records, mail: mail)
      try await world.queue([try Letters.new(.signInCode(code: "012345", minutes: 5))])
      try await desk.sendDue(at: Times.now.adding(seconds: 301))
      let line = try #require(try await world.notices().first)
      #expect((line.state, line.failure) == (.givenUp, .expired))
      #expect(line.contents.message == .signInCode(code: "", minutes: 5))
      #expect(mail.mails.isEmpty)
    }
  }

  @Test("what has no courier is held, and sent once there is one", arguments: TestEngine.available)
  func held(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      try await world.queue([try Letters.new(), try Letters.new(to: Letters.phone())])
      #expect(try await Letters.desk(world.records).sendDue(at: Times.now).isEmpty)
      #expect(try await world.notices().map(\.state) == [.held, .held])
      let mail = try TestMailServer()
      try await Letters.desk(world.records, mail: mail).sendDue(at: Times.now.adding(seconds: 60))
      #expect(try await world.notices().map(\.state) == [.sent, .held])
      #expect(mail.mails.count == 1)
    }
  }

  @Test("more than a batch is sent in one go, and one bad address stops no other", arguments: TestEngine.available)
  func many(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let gateway = try TestGateway()
      let desk = try Letters.desk(world.records, gateway: gateway)
      try await world.queue(
        try (1...20).map { try Letters.new(to: Letters.phone(), about: "dossier/\($0)") } + [try Letters.new()])
      #expect(try await desk.sendDue(at: Times.now).count == 20)
      #expect(Set(gateway.posts.compactMap { $0.headers["idempotency-key"] }).count == 20)
    }
  }

  @Test("a repetition carries the same Message-ID and the same date")
  func repetition() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      let mail = try TestMailServer()
      let desk = try Letters.desk(world.records, mail: mail)
      try await world.queue([try Letters.new()])
      let sender = TestWorldSender(world: world)
      try await sender.sendWithoutSettling(desk)
      try await desk.sendDue(at: Times.now.adding(seconds: 200))
      let names = ["Message-ID", "Date"]
      let headers = mail.mails.map { mail in mail.headers.filter { line in names.contains { line.hasPrefix("\($0):") } }
      }
      #expect(headers.count == 2 && headers[0].count == 2)
      #expect(headers[0] == headers[1])
    }
  }
}

/// A sender that dies between sending and settling.
private struct TestWorldSender {
  let world: TestWorld

  func sendWithoutSettling(_ desk: NoticeDesk) async throws {
    let claimed = try await world.records.write(chain: .system) { db in
      try NoticeQueue(db).claim(1, until: Times.now.adding(seconds: NoticeDesk.lease), at: Times.now)
    }
    for notice in claimed { #expect(try await desk.couriers.failure(sending: notice) == nil) }
  }
}

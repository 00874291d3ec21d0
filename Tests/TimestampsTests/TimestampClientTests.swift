import Certificates
import Cryptography
import Foundation
import SigningFixtures
import Synchronization
import Testing
import Timestamps
import WorkTime

@Suite("Asking several servers")
struct TimestampClientTests {
  private let digest = SHA256Digest(of: Array("Ủy ban nhân dân xã Tam Lư".utf8))
  private let world: TimestampWorld

  init() throws { world = try TimestampWorld() }

  private static let first = TimestampServer(address: "http://mot.example.vn/tsa")
  private static let second = TimestampServer(
    address: "http://hai.example.vn/tsa", policy: TimestampPolicy(TimestampDraft.policy))

  private func client(
    _ servers: [TimestampServer] = [first, second], timeout: Duration = .seconds(600),
    transport: @escaping TimestampTransport
  ) -> TimestampClient {
    TimestampClient(
      servers: servers, timeout: timeout, tolerance: 60, now: { SigningWorld.signingTime }, transport: transport)
  }

  /// What a server answers to this request; the nonce is the one element of eight bytes under its tag.
  private func answer(to exchange: TimestampExchange, time: String = "20200817023000Z") -> [UInt8] {
    let request = exchange.request
    let start = request.indices.first { request[$0...].starts(with: [0x02, 0x08]) }
    var draft = TimestampDraft(digest: digest.bytes)
    draft.nonce = start.map { Array(request[($0 + 2)..<($0 + 10)]) }
    draft.time = time
    return TimestampDraft.response(status: 0, token: draft.signed(by: world.key, as: world.server))
  }

  private func failures(_ client: TimestampClient) async -> [TimestampFailedAttempt.Reason] {
    do throws(NoTimestamp) {
      _ = try await client.timestamp(over: digest)
      return []
    } catch { return error.failures.map(\.reason) }
  }

  @Test("the first server that answers rightly gives the token")
  func first() async throws {
    let client = client { exchange throws(TimestampTransportFault) in answer(to: exchange) }
    let given = try await client.timestamp(over: digest)
    #expect(given.server == TimestampClientTests.first && given.failures.isEmpty)
    #expect(given.token.statement.imprint.digest == digest.bytes)
  }

  @Test("the next is asked when one fails, each with its own policy and nonce, and the reasons are kept")
  func next() async throws {
    let asked = Mutex<[TimestampExchange]>([])
    let client = client { exchange throws(TimestampTransportFault) in
      asked.withLock { $0.append(exchange) }
      guard exchange.server == TimestampClientTests.second else { throw .refused(code: 503) }
      return answer(to: exchange)
    }
    let given = try await client.timestamp(over: digest)
    #expect(given.server == TimestampClientTests.second)
    #expect(given.failures.map(\.server) == [TimestampClientTests.first])
    #expect(given.failures.map(\.reason) == [.transport(.refused(code: 503))])
    let exchanges = asked.withLock { $0 }
    #expect(exchanges.count == 2 && exchanges[0].request != exchanges[1].request)
    #expect(exchanges.allSatisfy { $0.longestAnswer == 64 * 1024 })
  }

  @Test("when nobody gives one, each server's reason is told")
  func none() async throws {
    let client = client { exchange throws(TimestampTransportFault) in
      exchange.server == TimestampClientTests.first
        ? TimestampDraft.response(status: 2, failure: [1, 0, 0x02]) : answer(to: exchange, time: "20200817024000Z")
    }
    #expect(await failures(client) == [.answer(.rejected(.timeNotAvailable)), .answer(.clockMismatch)])
    #expect(await failures(self.client([]) { _ throws(TimestampTransportFault) in [] }).isEmpty)
  }

  @Test("an answer beyond the limit is refused unread")
  func tooLarge() async {
    let client = client { _ throws(TimestampTransportFault) in [UInt8](repeating: 0x30, count: 64 * 1024 + 1) }
    #expect(await failures(client) == [.transport(.tooLarge), .transport(.tooLarge)])
  }

  @Test("each server may take an equal share of the time that is left")
  func shares() async {
    let shares = Mutex<[Duration]>([])
    let client = client { exchange throws(TimestampTransportFault) in
      shares.withLock { $0.append(exchange.timeout) }
      throw .unreachable
    }
    #expect(await failures(client) == [.transport(.unreachable), .transport(.unreachable)])
    let seen = shares.withLock { $0 }
    #expect(seen.count == 2 && seen[0] <= .seconds(300) && seen[1] > seen[0] && seen[1] <= .seconds(600))
  }

  @Test("servers that hang are given up when the time is up, even if they can't be cancelled", .timeLimit(.minutes(5)))
  func hanging() async {
    let client = client(timeout: .milliseconds(200)) { _ throws(TimestampTransportFault) in
      await withUnsafeContinuation { (_: UnsafeContinuation<[UInt8], Never>) in }
    }
    let reasons = await failures(client)
    // A busy machine may notice the end of the first's share only when all the time is up.
    #expect(reasons.first == .transport(.timedOut))
    #expect(reasons.count == 2 && [.transport(.timedOut), .outOfTime].contains(reasons[1]))
  }

  @Test("no time is no attempt")
  func outOfTime() async {
    let client = client(timeout: .zero) { exchange throws(TimestampTransportFault) in answer(to: exchange) }
    #expect(await failures(client) == [.outOfTime, .outOfTime])
  }

  @Test("who no longer waits is let go at once")
  func cancelled() async {
    let client = client([TimestampClientTests.first], timeout: .seconds(600)) { _ throws(TimestampTransportFault) in
      await withUnsafeContinuation { (_: UnsafeContinuation<[UInt8], Never>) in }
    }
    let task = Task { await failures(client) }
    task.cancel()
    #expect(await task.value == [.transport(.cancelled)])
  }

  @Test("OpenSSL's server is asked over the same seam")
  func openSSL() async throws {
    let world = world
    let client = TimestampClient(
      servers: [TimestampClientTests.second], timeout: .seconds(600), tolerance: 600,
      now: { Instant(seconds: Int64(Date().timeIntervalSince1970)) }
    ) { exchange throws(TimestampTransportFault) in
      do {
        return try world.reply(to: exchange.request)
      } catch {
        throw .broken
      }
    }
    let given = try await client.timestamp(over: digest)
    #expect(given.token.statement.policy == TimestampClientTests.second.policy)
  }
}

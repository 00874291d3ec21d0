public import Certificates
import Cryptography
public import Timestamps
public import WorkTime

/// Nơi xin dấu thời gian: the servers that are set up, asked in haste while somebody signs and with patience afterwards.
public struct TimestampLine: Sendable {
  public let servers: [TimestampServer]
  private let breaker: TimestampBreaker
  private let haste: Duration
  private let tolerance: Int64
  private let transport: TimestampTransport

  /// - Parameters:
  ///   - servers: in the order they are asked; none: nobody is asked.
  ///   - haste: the most that one signature waits, whatever patience is left.
  ///   - tolerance: how many seconds a server's clock may be from ours either way.
  public init(
    servers: [TimestampServer], breaker: TimestampBreaker = TimestampBreaker(), haste: Duration = .seconds(2),
    tolerance: Int64 = 60, transport: @escaping TimestampTransport = TimestampCourier.overHTTP
  ) {
    (self.servers, self.breaker, self.haste) = (servers, breaker, haste)
    (self.tolerance, self.transport) = (tolerance, transport)
  }

  /// Asks nobody.
  public static let none = TimestampLine(servers: [])

  /// Whether there is anybody to ask.
  public var isSetUp: Bool { !servers.isEmpty }

  /// A timestamp over a signature's value while its signer waits; nil: the signature is made without one. Servers that
  /// failed lately are not asked, and nothing is waited for beyond the patience.
  public func hurried(
    over bytes: [UInt8], trust: TrustList, waiting patience: SigningPatience, at now: Instant
  ) async -> TimestampToken? {
    let time = min(patience.left, haste)
    guard isSetUp, time > .zero else { return nil }
    let begin = ContinuousClock.now
    defer { patience.spend(begin.duration(to: .now)) }
    let servers = breaker.askable(of: servers)
    if servers.isEmpty { return nil }
    do throws(NoTimestamp) {
      return try await ask(servers, over: bytes, trust: trust, within: time, now: { patience.moment(inActFrom: now) })
        .token
    } catch {
      return nil
    }
  }

  /// A timestamp for which nobody waits.
  ///
  /// - Throws: `NoTimestamp` with each server's reason; none where none is set up.
  public func patient(
    over bytes: [UInt8], trust: TrustList, now: @escaping @Sendable () -> Instant
  ) async throws(NoTimestamp) -> TimestampToken {
    try await ask(servers, over: bytes, trust: trust, within: .seconds(20), now: now).token
  }

  /// Asks one server for a timestamp over nothing of meaning, for whoever sets the servers up; nil: it answered well.
  public func trial(
    of server: TimestampServer, trust: TrustList, now: @escaping @Sendable () -> Instant
  ) async -> TimestampFailedAttempt.Reason? {
    do throws(NoTimestamp) {
      _ = try await ask([server], over: SecureRandom.bytes(32), trust: trust, within: .seconds(10), now: now)
      return nil
    } catch {
      return error.failures.last?.reason
    }
  }

  private func ask(
    _ servers: [TimestampServer], over bytes: [UInt8], trust: TrustList, within time: Duration,
    now: @escaping @Sendable () -> Instant
  ) async throws(NoTimestamp) -> TimestampAnswer {
    let client = TimestampClient(
      servers: servers, timeout: time, tolerance: tolerance, now: now,
      doubt: { TimestampLine.doubt($0, over: bytes, trust: trust) },
      transport: transport)
    do throws(NoTimestamp) {
      let answer = try await client.timestamp(over: SHA256Digest(of: bytes))
      note(answer.failures)
      breaker.close(for: answer.server)
      return answer
    } catch {
      note(error.failures)
      throw error
    }
  }

  private func note(_ failures: [TimestampFailedAttempt]) {
    for failure in failures where failure.isOfServer { breaker.open(for: failure.server) }
  }

  /// A server whose chain is trusted but of which nothing is known yet about revocation is taken: its list comes later,
  /// and until then the timestamp proves nothing to anybody.
  private static func doubt(_ token: TimestampToken, over bytes: [UInt8], trust: TrustList) -> TimestampVerdict? {
    let verdict = token.judge(over: bytes, trust: trust, at: token.statement.time).verdict
    switch verdict {
    case .valid, .indeterminate(.revocationUnknown): return nil
    default: return verdict
    }
  }
}

extension TimestampFailedAttempt {
  /// Whether the server is to blame, and not that nobody waits any more.
  fileprivate var isOfServer: Bool { reason != .transport(.cancelled) && reason != .outOfTime }
}

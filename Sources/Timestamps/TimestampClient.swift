public import Cryptography
public import WorkTime

/// Asks servers for a timestamp, one after the other, until one gives it or the time is up.
public struct TimestampClient: Sendable {
  private let servers: [TimestampServer]
  private let timeout: Duration
  private let tolerance: Int64
  private let now: @Sendable () -> Instant
  private let doubt: @Sendable (TimestampToken) -> TimestampVerdict?
  private let transport: TimestampTransport

  /// - Parameters:
  ///   - servers: in the order they are asked. Each may take an equal share of the time that is left, so that one which
  ///     hangs doesn't take it all.
  ///   - timeout: for all of them together.
  ///   - tolerance: how many seconds a server's clock may be from ours either way.
  ///   - now: our clock.
  ///   - doubt: why a token that holds by itself is not taken, so that the next server is asked; nil: it is.
  public init(
    servers: [TimestampServer], timeout: Duration = .seconds(15), tolerance: Int64 = 60,
    now: @escaping @Sendable () -> Instant,
    doubt: @escaping @Sendable (TimestampToken) -> TimestampVerdict? = { _ in nil },
    transport: @escaping TimestampTransport
  ) {
    (self.servers, self.timeout, self.tolerance) = (servers, timeout, tolerance)
    (self.now, self.doubt, self.transport) = (now, doubt, transport)
  }

  /// A token over this digest that holds by itself and that `doubt` lets pass. Never waits longer than the timeout,
  /// whatever the transport does.
  public func timestamp(over digest: SHA256Digest) async throws(NoTimestamp) -> TimestampAnswer {
    let end = ContinuousClock.now + timeout
    var failures: [TimestampFailedAttempt] = []
    for (index, server) in servers.enumerated() {
      let share = (end - .now) / (servers.count - index)
      switch await attempt(server, over: digest, within: share) {
      case .success(let token): return TimestampAnswer(token: token, server: server, failures: failures)
      case .failure(let reason): failures.append(TimestampFailedAttempt(server: server, reason: reason.value))
      }
    }
    throw NoTimestamp(failures: failures)
  }

  private func attempt(
    _ server: TimestampServer, over digest: SHA256Digest, within share: Duration
  ) async -> Result<TimestampToken, Failure> {
    guard share > .zero else { return .failure(Failure(value: .outOfTime)) }
    let request = TimestampRequest(over: digest, policy: server.policy)
    let exchange = TimestampExchange(
      server: server, request: request.der, timeout: share, longestAnswer: TimestampResponse.longest)
    do throws(TimestampTransportFault) {
      let answer = try await Race.wait(until: .now + share, for: exchange, by: transport)
      return read(answer, to: request)
    } catch {
      return .failure(Failure(value: .transport(error)))
    }
  }

  private func read(_ answer: [UInt8], to request: TimestampRequest) -> Result<TimestampToken, Failure> {
    do throws(TimestampRefusal) {
      let response = try TimestampResponse(der: answer)
      let token = try response.token(answering: request, now: now(), tolerance: tolerance)
      if let doubt = doubt(token) { return .failure(Failure(value: .untrusted(doubt))) }
      return .success(token)
    } catch {
      return .failure(Failure(value: .answer(error)))
    }
  }

  private struct Failure: Error {
    let value: TimestampFailedAttempt.Reason
  }
}

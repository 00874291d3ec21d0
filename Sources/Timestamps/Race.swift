import Synchronization

/// A transport against the clock: whichever ends first, once. The loser is cancelled and not waited for.
final class Race: Sendable {
  typealias Outcome = Result<[UInt8], TimestampTransportFault>

  private enum State {
    case running
    case awaited(CheckedContinuation<Outcome, Never>)
    case over(Outcome)
  }

  private let state = Mutex(State.running)

  /// The transport's answer, if it comes before the deadline.
  static func wait(
    until deadline: ContinuousClock.Instant, for exchange: TimestampExchange, by transport: @escaping TimestampTransport
  ) async throws(TimestampTransportFault) -> [UInt8] {
    let race = Race()
    let runner = Task { race.end(with: await answer(to: exchange, by: transport)) }
    let timer = Task {
      do {
        try await Task.sleep(until: deadline, clock: .continuous)
        race.end(with: .failure(.timedOut))
      } catch {
        // Cancelled: the race is over.
      }
    }
    defer {
      runner.cancel()
      timer.cancel()
    }
    let outcome = await withTaskCancellationHandler {
      await race.outcome()
    } onCancel: {
      race.end(with: .failure(.cancelled))
    }
    return try outcome.get()
  }

  private static func answer(to exchange: TimestampExchange, by transport: TimestampTransport) async -> Outcome {
    do throws(TimestampTransportFault) {
      let answer = try await transport(exchange)
      return answer.count <= exchange.longestAnswer ? .success(answer) : .failure(.tooLarge)
    } catch {
      return .failure(error)
    }
  }

  private func outcome() async -> Outcome {
    await withCheckedContinuation { continuation in
      let over = state.withLock { state -> Outcome? in
        if case .over(let outcome) = state { return outcome }
        state = .awaited(continuation)
        return nil
      }
      if let over { continuation.resume(returning: over) }
    }
  }

  private func end(with outcome: Outcome) {
    let waiting = state.withLock { state -> CheckedContinuation<Outcome, Never>? in
      switch state {
      case .running:
        state = .over(outcome)
        return nil
      case .awaited(let continuation):
        state = .over(outcome)
        return continuation
      case .over: return nil
      }
    }
    waiting?.resume(returning: outcome)
  }
}

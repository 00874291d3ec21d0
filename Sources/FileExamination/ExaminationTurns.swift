import Synchronization

/// Lets so many in at once and so many wait, in the order they came; who comes after those is refused.
public final class ExaminationTurns: Sendable {
  private struct State {
    var inside = 0
    var waiters: [CheckedContinuation<Bool, Never>] = []
  }

  private let atOnce: Int
  private let waiting: Int
  private let state = Mutex(State())

  public init(atOnce: Int, waiting: Int) { (self.atOnce, self.waiting) = (atOnce, waiting) }

  /// - Throws: `ExaminationRefusal.busy`, or what `work` throws.
  func take<T: Sendable>(_ work: () async throws -> T) async throws -> T {
    guard await mayEnter() else { throw ExaminationRefusal.busy }
    defer { leave() }
    return try await work()
  }

  private func mayEnter() async -> Bool {
    await withCheckedContinuation { continuation in
      let answer: Bool? = state.withLock { state in
        if state.inside < atOnce {
          state.inside += 1
          return true
        }
        if state.waiters.count >= waiting { return false }
        state.waiters.append(continuation)
        return nil
      }
      if let answer { continuation.resume(returning: answer) }
    }
  }

  /// Hands the place to who waits longest.
  private func leave() {
    let next: CheckedContinuation<Bool, Never>? = state.withLock { state in
      if state.waiters.isEmpty {
        state.inside -= 1
        return nil
      }
      return state.waiters.removeFirst()
    }
    next?.resume(returning: true)
  }
}

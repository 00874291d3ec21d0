internal import Synchronization

/// Lets one writer of each chain in at a time, so that those who wait hold no connection.
final class ChainQueue: Sendable {
  /// Who waits for each scope that is taken, first come first served.
  private let waiting = Mutex<[WriteScope: [CheckedContinuation<Void, Never>]]>([:])

  func inTurn<T: Sendable>(_ scope: WriteScope, _ work: () async throws -> T) async rethrows -> T {
    await enter(scope)
    defer { leave(scope) }
    return try await work()
  }

  private func enter(_ scope: WriteScope) async {
    await withCheckedContinuation { continuation in
      let isFree = waiting.withLock { waiting in
        if waiting[scope] == nil {
          waiting[scope] = []
          return true
        }
        waiting[scope]?.append(continuation)
        return false
      }
      if isFree { continuation.resume() }
    }
  }

  private func leave(_ scope: WriteScope) {
    let next = waiting.withLock { waiting in
      guard var queue = waiting[scope], !queue.isEmpty else {
        waiting[scope] = nil
        return nil as CheckedContinuation<Void, Never>?
      }
      let next = queue.removeFirst()
      waiting[scope] = queue
      return next
    }
    next?.resume()
  }
}

internal import Synchronization

/// Counts the transactions in progress, so that a database is closed after the last one and lets no other in.
final class Gate: Sendable {
  private struct State {
    var inside = 0
    var isClosed = false
    var waiters: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())

  /// - Throws: `StorageFault.unavailable` once closed, or what `work` throws.
  func pass<T: Sendable>(_ work: () async throws -> T) async throws -> T {
    let isOpen = state.withLock { state in
      if !state.isClosed { state.inside += 1 }
      return !state.isClosed
    }
    guard isOpen else { throw StorageFault.unavailable }
    defer { leave() }
    return try await work()
  }

  /// Closes for good; returns when nobody is inside. False if it was closed before.
  func close() async -> Bool {
    let wasOpen = state.withLock { state in
      defer { state.isClosed = true }
      return !state.isClosed
    }
    await withCheckedContinuation { continuation in
      let isEmpty = state.withLock { state in
        if state.inside > 0 { state.waiters.append(continuation) }
        return state.inside == 0
      }
      if isEmpty { continuation.resume() }
    }
    return wasOpen
  }

  private func leave() {
    let waiters = state.withLock { state in
      state.inside -= 1
      guard state.inside == 0 else { return [CheckedContinuation<Void, Never>]() }
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume() }
  }
}

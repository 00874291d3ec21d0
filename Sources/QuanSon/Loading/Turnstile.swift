/// Lets documents begin one at a time and in a given order, whichever agency's script runs ahead, so that their numbers
/// in the database are the same in every run.
actor Turnstile {
  private var next = 0
  private var isClosed = false
  private var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]

  /// Waits until all earlier tickets have left.
  ///
  /// - Throws: `CancellationError` once another script has failed.
  func enter(_ ticket: Int) async throws {
    if isClosed { throw CancellationError() }
    if ticket == next { return }
    try await withCheckedThrowingContinuation { waiting[ticket] = $0 }
  }

  func leave() {
    next += 1
    waiting.removeValue(forKey: next)?.resume()
  }

  /// Turns everybody away: somebody will not come.
  func close() {
    isClosed = true
    for continuation in waiting.values { continuation.resume(throwing: CancellationError()) }
    waiting = [:]
  }
}

internal import GRDB
internal import Synchronization

/// Lets writers that wait at the same time share one transaction, and so one wait for the disk.
///
/// Each body has a savepoint of its own: when it fails, only its own changes are taken back. Nobody hears that their
/// work is done before the commit is on the disk. If the commit fails, or SQLite gives the transaction up, everybody
/// in it hears of that, also those who were refused: what they were refused for may be gone with the transaction.
final class SharedCommit: Sendable {
  private struct State {
    var waiting: [Writer] = []
    /// Whether somebody is on the writing connection and will look for those who wait.
    var isBusy = false
  }

  private let connections: any DatabaseWriter
  private let state = Mutex(State())

  /// Bodies in one transaction, so that the first of them does not wait long for the last.
  private static let most = 64

  init(_ connections: any DatabaseWriter) { self.connections = connections }

  /// Runs the body and returns when its changes are on the disk.
  func write<T: Sendable>(_ body: @escaping @Sendable (GRDB.Database) throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      add(
        Writer(
          run: { connection in
            let outcome = try SharedCommit.attempt(body, on: connection)
            return { continuation.resume(with: outcome) }
          },
          fail: { continuation.resume(throwing: $0) }))
    }
  }

  private func add(_ writer: Writer) {
    let isFirst = state.withLock { state in
      state.waiting.append(writer)
      defer { state.isBusy = true }
      return !state.isBusy
    }
    guard isFirst else { return }
    connections.asyncWriteWithoutTransaction { connection in
      while let group = self.next() { SharedCommit.commit(group, on: connection) }
    }
  }

  private func next() -> ArraySlice<Writer>? {
    state.withLock { state in
      let group = state.waiting.prefix(SharedCommit.most)
      state.waiting.removeFirst(group.count)
      state.isBusy = !group.isEmpty
      return group.isEmpty ? nil : group
    }
  }

  private static func commit(_ group: ArraySlice<Writer>, on connection: GRDB.Database) {
    var answers: [() -> Void] = []
    do {
      try connection.inTransaction(.immediate) {
        for writer in group { answers.append(try writer.run(connection)) }
        return .commit
      }
      for answer in answers { answer() }
    } catch {
      for writer in group { writer.fail(error) }
    }
  }

  /// What became of one body.
  ///
  /// - Throws: what ended the whole transaction.
  private static func attempt<T>(
    _ body: (GRDB.Database) throws -> T, on connection: GRDB.Database
  ) throws -> Result<T, any Error> {
    try connection.execute(sql: "SAVEPOINT writer")
    let outcome = Result { try body(connection) }
    if case .failure(let error) = outcome {
      guard connection.isInsideTransaction else { throw error }
      try connection.execute(sql: "ROLLBACK TO SAVEPOINT writer")
    }
    try connection.execute(sql: "RELEASE SAVEPOINT writer")
    return outcome
  }
}

/// Somebody's work in a transaction that may hold the work of others; answered once, by the result of `run` or `fail`.
private struct Writer: Sendable {
  /// Does the work and returns how to tell the outcome; throws when the transaction is lost for all.
  let run: @Sendable (GRDB.Database) throws -> () -> Void
  let fail: @Sendable (any Error) -> Void
}

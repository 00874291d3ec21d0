internal import Foundation

/// Threads that each own one connection: blocking calls of libpq never run on Swift's own threads.
///
/// A connection is opened when its thread first needs it, and replaced when it broke or can't be brought back to rest.
final class PostgresWorkers: Sendable {
  private let queue: JobQueue<PostgresConnection?>
  private let connection: String

  init(connection: String, count: Int) {
    (self.connection, self.queue) = (connection, JobQueue(workers: count))
    for number in 1...count {
      let thread = Thread { [queue] in
        var own: PostgresConnection?
        while let job = queue.next() { job(&own) }
        own = nil
        queue.workerDidEnd()
      }
      thread.name = "postgresql-\(number)"
      thread.stackSize = 4 << 20
      thread.start()
    }
  }

  deinit { queue.close() }

  /// Runs `work` on one of the connections.
  ///
  /// - Parameter work: ran again, once, on a new connection if its old one proves broken before `mark` was called.
  func run<T: Sendable>(
    _ work: @escaping @Sendable (PostgresConnection, _ mark: () -> Void) throws -> T
  ) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      let isTaken = queue.add { [connection] own in
        continuation.resume(with: Result { try PostgresWorkers.perform(work, connection, &own) })
      }
      if !isTaken { continuation.resume(throwing: StorageFault.unavailable) }
    }
  }

  /// Waits for the work in the queue, then ends the threads and their connections.
  func close() async {
    queue.close()
    await queue.allEnded()
  }

  private static func perform<T>(
    _ work: (PostgresConnection, _ mark: () -> Void) throws -> T, _ connection: String, _ own: inout PostgresConnection?
  ) throws -> T {
    defer { if own?.isIdle == false { own = nil } }
    if let old = own {
      var hasBegun = false
      do {
        return try work(old) { hasBegun = true }
      } catch StorageFault.unavailable where !hasBegun {
        own = nil
      }
    }
    let new = try PostgresConnection(connection)
    own = new
    return try work(new) {}
  }
}

internal import Ledger
internal import Logging

/// PostgreSQL: reads see one snapshot, writes are serializable and run again when they collide.
///
/// Writers of one chain queue, in this process by `ChainQueue` and between processes by an advisory lock. The lock is
/// taken before the transaction begins, so that its snapshot shows what the writer before has committed.
struct PostgresEngine: Engine {
  private let workers: PostgresWorkers
  private let queue = ChainQueue()
  private let logger: Logger

  /// How often a transaction is tried before it is `.busy`.
  private static let attempts = 12

  init(connection: String, connections: Int, logger: Logger) {
    workers = PostgresWorkers(connection: connection, count: connections)
    self.logger = logger
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
    try await untilSettled {
      try await workers.run { connection, mark in
        let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        return try PostgresTransaction(connection: connection).run(begin, mark, Database(connection), body)
      }
    }
  }

  func write<T: Sendable>(_ scope: WriteScope, _ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
    try await queue.inTurn(scope) {
      try await untilSettled {
        try await workers.run { connection, mark in
          try PostgresEngine.locked(scope, connection) { head in
            let begin = "BEGIN ISOLATION LEVEL SERIALIZABLE"
            let database = Database(connection, chain: head?.chain, head: head)
            return try PostgresTransaction(connection: connection).run(begin, mark, database, body)
          }
        }
      }
    }
  }

  func close() async throws { await workers.close() }

  /// Holds the lock of the scope while `work` runs; hands it the chain's newest event, which can't change meanwhile.
  ///
  /// The head is read outside the transaction: inside, PostgreSQL would watch the pages that were read and see
  /// collisions with other chains whose events lie on the same page.
  private static func locked<T>(
    _ scope: WriteScope, _ connection: PostgresConnection, _ work: (ChainHead?) throws -> T
  ) throws -> T {
    let name =
      switch scope {
      case .chain(let chain): ":congvu:chain:\(chain.rawValue)"
      case .schema: ":congvu:schema"
      }
    _ = try connection.run("SELECT pg_advisory_lock(hashtextextended(current_schema() || \(name), 0))")
    let result = Result { try work(try head(of: scope, connection)) }
    connection.release(lock: "SELECT pg_advisory_unlock(hashtextextended(current_schema() || \(name), 0))")
    return try result.get()
  }

  private static func head(of scope: WriteScope, _ connection: PostgresConnection) throws -> ChainHead? {
    guard case .chain(let chain) = scope else { return nil }
    return try Database(connection).first(ChainHead.query(chain)) ?? ChainHead.empty(chain)
  }

  /// Runs a transaction until it no longer collides, with growing, uneven pauses.
  private func untilSettled<T>(_ attempt: () async throws -> PostgresOutcome<T>) async throws -> T {
    for number in 1...PostgresEngine.attempts {
      if case .settled(let result) = try await attempt() { return result }
      logger.debug("transaction collided", metadata: ["storage.attempt": "\(number)"])
      try await Task.sleep(for: .microseconds(Int.random(in: 500...(2000 << min(number, 6)))))
    }
    throw StorageFault.busy
  }
}

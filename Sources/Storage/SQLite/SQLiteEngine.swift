internal import GRDB
internal import Ledger

/// SQLite: one writer at a time, readers beside it (WAL); every commit is on the disk when it returns.
struct SQLiteEngine: Engine {
  /// A pool for a file, a queue for memory.
  private let connections: any DatabaseWriter
  private let commits: SharedCommit

  /// - Parameter readers: how many transactions may read at once.
  init(path: String, readers: Int) throws(StorageFault) {
    do {
      let pool = try DatabasePool(path: path, configuration: SQLiteEngine.configuration(readers: readers))
      // FULL: a commit survives a power cut. GRDB sets NORMAL for the writer when it opens a pool, so it comes last.
      try pool.writeWithoutTransaction { connection in try connection.execute(sql: "PRAGMA synchronous = FULL") }
      connections = pool
      commits = SharedCommit(pool)
    } catch {
      throw SQLiteEngine.fault(error)
    }
  }

  init(inMemory: Void) throws(StorageFault) {
    do {
      let queue = try DatabaseQueue(configuration: SQLiteEngine.configuration(readers: 1))
      connections = queue
      commits = SharedCommit(queue)
    } catch {
      throw SQLiteEngine.fault(error)
    }
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
    try await mapped {
      try await connections.read { connection in
        try SQLiteEngine.run(Database(SQLiteSession(connection)), body)
      }
    }
  }

  func write<T: Sendable>(_ scope: WriteScope, _ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
    let chain: Chain? =
      switch scope {
      case .chain(let chain): chain
      case .schema: nil
      }
    return try await mapped {
      try await commits.write { connection in
        try SQLiteEngine.run(Database(SQLiteSession(connection), chain: chain), body)
      }
    }
  }

  func close() async throws {
    do {
      try connections.close()
    } catch {
      throw SQLiteEngine.fault(error)
    }
  }

  private static func run<T>(_ database: Database, _ body: (Database) throws -> T) throws -> T {
    let result = try body(database)
    try database.close()
    return result
  }

  /// BEGIN and COMMIT fail outside the session, where nobody has named the fault yet.
  private func mapped<T>(_ work: () async throws -> T) async throws -> T {
    do {
      return try await work()
    } catch let error as DatabaseError {
      throw SQLiteFaults().fault(error)
    }
  }

  private static func fault(_ error: any Error) -> StorageFault {
    guard let error = error as? DatabaseError else {
      return .engine(code: "sqlite", message: String(describing: error))
    }
    return SQLiteFaults().fault(error)
  }

  private static func configuration(readers: Int) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.maximumReaderCount = readers
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { connection in
      // LIKE tells capitals apart, as in PostgreSQL.
      try connection.execute(
        sql: """
          PRAGMA case_sensitive_like = ON;
          PRAGMA cache_size = -16000;
          PRAGMA temp_store = MEMORY;
          """)
    }
    return configuration
  }
}

public import Ledger
public import Logging

/// The open data folder: one database and its files.
public final class Records: Sendable {
  public let files: FileStore
  private let engine: any Engine
  private let gate = Gate()

  private init(engine: any Engine, files: FileStore) { (self.engine, self.files) = (engine, files) }

  /// Opens the database and brings it to the schema of this program.
  /// - Parameters:
  ///   - migrations: those of the features, in the order of their dependence; this module's own come first.
  ///   - connections: how many transactions may run at once on PostgreSQL, or read at once on SQLite.
  /// - Throws: `StorageFault`.
  public static func open(
    _ location: DatabaseLocation, files: FileStore, migrations: [Migration], logger: Logger, connections: Int = 8
  ) async throws -> Records {
    let engine: any Engine =
      switch location {
      case .sqlite(let path): try SQLiteEngine(path: path, readers: connections)
      case .sqliteInMemory: try SQLiteEngine(inMemory: ())
      case .postgreSQL(let connection):
        PostgresEngine(connection: connection, connections: connections, logger: logger)
      }
    do {
      try await Migrator(engine: engine).apply(StorageSchema.migrations + migrations)
    } catch {
      try await engine.close()
      throw error
    }
    return Records(engine: engine, files: files)
  }

  /// One read-only transaction: everything it sees is of one moment. Errors of `body` pass through unchanged.
  public func read<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
    try await gate.pass { try await engine.read(body) }
  }

  /// One transaction that may append to `chain`. Writers of one chain queue; on SQLite all writers do, and those who
  /// wait together share a commit.
  ///
  /// When this returns, the change is on the disk. An error thrown by `body` rolls back and passes through unchanged.
  /// On PostgreSQL `body` may run more than once, when another transaction got in its way: it must have no effect
  /// outside the transaction (files kept by content are harmless).
  @discardableResult
  public func write<T: Sendable>(chain: Chain, _ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
    try await gate.pass { try await engine.write(.chain(chain), body) }
  }

  /// Waits for the transactions in progress and closes the database; what comes later throws `.unavailable`.
  public func close() async throws {
    if await gate.close() { try await engine.close() }
  }
}

internal import Ledger

/// What a write transaction is for.
enum WriteScope: Hashable, Sendable {
  case chain(Chain)
  /// A migration: no chain to append to.
  case schema
}

enum Dialect: Sendable {
  case sqlite
  case postgreSQL
}

/// A database: gives transactions.
protocol Engine: Sendable {
  func read<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T
  func write<T: Sendable>(_ scope: WriteScope, _ body: @escaping @Sendable (Database) throws -> T) async throws -> T
  func close() async throws
}

/// One connection of an engine while a transaction is open on it.
protocol EngineSession: AnyObject {
  var dialect: Dialect { get }
  /// Runs one statement and returns how many rows it changed.
  func run(_ sql: SQL) throws(StorageFault) -> Int
  /// Runs one query; `body` returns whether it wants the next row.
  func rows(_ sql: SQL, _ body: (Row) throws -> Bool) throws
  /// Runs statements without parameters, separated by semicolons.
  func script(_ text: String) throws(StorageFault)
}

/// Where the records are kept: a file of this machine, memory (tests only), or a PostgreSQL server.
public enum DatabaseLocation: Sendable, Hashable {
  /// - Parameter path: the database file; its folder must exist.
  case sqlite(path: String)
  case sqliteInMemory
  /// - Parameter connection: a libpq connection string, `host=… dbname=…`.
  case postgreSQL(connection: String)
}

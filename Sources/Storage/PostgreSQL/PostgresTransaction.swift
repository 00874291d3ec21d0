/// How one attempt at a transaction ended, if not with an error.
enum PostgresOutcome<Result> {
  case settled(Result)
  /// Another transaction got in the way and nothing was changed: try again.
  case collided
}

extension PostgresOutcome: Sendable where Result: Sendable {}

/// One attempt at a transaction.
struct PostgresTransaction {
  let connection: PostgresConnection

  /// - Parameter mark: called when the transaction has begun.
  func run<T>(
    _ begin: String, _ mark: () -> Void, _ database: Database, _ body: (Database) throws -> T
  ) throws -> PostgresOutcome<T> {
    try connection.tidy()
    connection.hasCollided = false
    try connection.script(begin)
    mark()
    do {
      let result = try body(database)
      try database.close()
      try connection.commit()
      return .settled(result)
    } catch {
      connection.rollback()
      guard connection.hasCollided else { throw error }
      return .collided
    }
  }
}

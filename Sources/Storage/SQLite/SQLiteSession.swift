internal import GRDB

/// A connection to SQLite with a transaction open; statements are prepared once a connection.
final class SQLiteSession: EngineSession {
  private let connection: GRDB.Database

  init(_ connection: GRDB.Database) { self.connection = connection }

  var dialect: Dialect { .sqlite }

  func run(_ sql: SQL) throws(StorageFault) -> Int {
    do {
      let statement = try connection.cachedStatement(sql: sql.text)
      try statement.execute(arguments: try arguments(sql))
      return connection.changesCount
    } catch {
      throw fault(error)
    }
  }

  func rows(_ sql: SQL, _ body: (Row) throws -> Bool) throws {
    let cursor: GRDB.RowCursor
    do {
      let statement = try connection.cachedStatement(sql: sql.text)
      cursor = try GRDB.Row.fetchCursor(statement, arguments: try arguments(sql))
    } catch {
      throw fault(error)
    }
    while let row = try next(cursor) {
      guard try body(Row(source: .sqlite(row))) else { return }
    }
  }

  func script(_ text: String) throws(StorageFault) {
    do {
      try connection.execute(sql: text)
    } catch {
      throw fault(error)
    }
  }

  private func next(_ cursor: GRDB.RowCursor) throws(StorageFault) -> GRDB.Row? {
    do {
      return try cursor.next()
    } catch {
      throw fault(error)
    }
  }

  private func arguments(_ sql: SQL) throws(StorageFault) -> StatementArguments {
    var values: [DatabaseValue] = []
    values.reserveCapacity(sql.bindings.count)
    for binding in sql.bindings {
      switch binding.value {
      case .null: values.append(.null)
      case .integer(let number): values.append(number.databaseValue)
      case .text(let text):
        guard !text.utf8.contains(0) else { throw .unstorableText }
        values.append(text.databaseValue)
      }
    }
    return StatementArguments(values)
  }

  private func fault(_ error: any Error) -> StorageFault {
    switch error {
    case let fault as StorageFault: fault
    case let error as DatabaseError: SQLiteFaults(connection: connection).fault(error)
    default: .engine(code: "sqlite", message: String(describing: error))
    }
  }
}

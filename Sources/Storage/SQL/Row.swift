internal import GRDB

/// One row of a result, read by position; valid only where it is handed out.
public struct Row {
  enum Source {
    case sqlite(GRDB.Row)
    case postgreSQL(PostgresResult, row: Int32)
  }

  let source: Source

  /// The number of columns.
  public var count: Int {
    switch source {
    case .sqlite(let row): row.count
    case .postgreSQL(let result, _): result.columnCount
    }
  }

  /// Reads a column, counted from 0.
  @inlinable
  public subscript<T: SQLReadable>(_ index: Int) -> T {
    get throws(ColumnFault) {
      do throws(ColumnFault) {
        return try T.read(value(at: index))
      } catch {
        throw ColumnFault(expected: error.expected, found: error.found, column: index)
      }
    }
  }

  @usableFromInline
  func value(at index: Int) throws(ColumnFault) -> BoundValue {
    guard index >= 0, index < count else { throw ColumnFault(expected: "a column", found: .nothing) }
    switch source {
    case .sqlite(let row):
      let value: DatabaseValue = row[index]
      switch value.storage {
      case .int64(let number): return .integer(number)
      case .string(let text): return .text(text)
      case .null: return .null
      case .double, .blob: throw ColumnFault(expected: "an integer or text", found: .foreign)
      }
    case .postgreSQL(let result, let row):
      return try result.value(row: row, column: Int32(index))
    }
  }
}

/// What one row of a query becomes; columns by position, in the order of the `SELECT`.
public protocol RowReadable {
  init(_ row: Row) throws
}

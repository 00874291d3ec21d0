internal import GRDB

/// What SQLite's errors mean, with the constraint names that PostgreSQL would give.
struct SQLiteFaults {
  /// Where the names of indexes are looked up; nil outside a transaction.
  var connection: GRDB.Database?

  func fault(_ error: DatabaseError) -> StorageFault {
    let message = error.message ?? ""
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
      return .constraint(kind: .unique, name: uniqueName(subject(of: message)))
    case .SQLITE_CONSTRAINT_FOREIGNKEY: return .constraint(kind: .foreignKey, name: "")
    case .SQLITE_CONSTRAINT_CHECK: return .constraint(kind: .check, name: subject(of: message))
    case .SQLITE_CONSTRAINT_NOTNULL: return .constraint(kind: .notNull, name: subject(of: message))
    case .SQLITE_CONSTRAINT_TRIGGER where message.hasPrefix(PortableDDL.appendOnlyMark):
      return .constraint(kind: .appendOnly, name: String(message.dropFirst(PortableDDL.appendOnlyMark.count)))
    default: break
    }
    switch error.resultCode {
    case .SQLITE_FULL: return .diskFull
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
    case .SQLITE_CANTOPEN, .SQLITE_NOTADB: return .unavailable
    default: return .engine(code: String(error.extendedResultCode.rawValue), message: message)
    }
  }

  /// `UNIQUE constraint failed: people.agency, people.name` is about what follows the colon.
  private func subject(of message: String) -> String {
    guard let colon = message.firstRange(of: ": ") else { return "" }
    return String(message[colon.upperBound...])
  }

  /// - Parameter columns: `table.column, table.column`, or `index 'name'` for an index over expressions.
  private func uniqueName(_ columns: String) -> String {
    if columns.hasPrefix("index '") { return String(columns.dropFirst(7).dropLast()) }
    let parts = columns.split(separator: ", ").map { $0.split(separator: ".") }.filter { $0.count == 2 }
    guard let table = parts.first.map({ String($0[0]) }) else { return columns }
    let names = parts.map { String($0[1]) }
    let constraint = "\(table)_\(names.joined(separator: "_"))_key"
    guard let connection else { return constraint }
    do {
      if try connection.primaryKey(table).columns == names { return "\(table)_pkey" }
      let index = try connection.indexes(on: table).first { $0.isUnique && $0.columns == names }
      guard let index, !index.name.hasPrefix("sqlite_autoindex_") else { return constraint }
      return index.name
    } catch {
      return constraint
    }
  }
}

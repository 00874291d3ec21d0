public import Ledger

/// One transaction in progress. It is not Sendable and must not leave the closure that it was handed to.
///
/// When a statement fails, the transaction has failed: every later statement throws the same fault and nothing is
/// committed, even if the closure catches it. To insert "unless there", write `ON CONFLICT … DO NOTHING`.
public final class Database {
  let session: any EngineSession
  /// The chain that `append` appends to; nil in a read.
  let chain: Chain?
  /// The newest event of `chain`, once known.
  var head: ChainHead?
  private(set) var fault: StorageFault?
  private var isOpen = true

  init(_ session: any EngineSession, chain: Chain? = nil, head: ChainHead? = nil) {
    (self.session, self.chain, self.head) = (session, chain, head)
  }

  /// Runs one statement and returns how many rows it changed.
  @discardableResult
  public func run(_ sql: SQL) throws -> Int {
    try attempt { try session.run(sql) }
  }

  /// All rows of a query.
  public func all<T: RowReadable>(_ sql: SQL, as: T.Type = T.self) throws -> [T] {
    var found: [T] = []
    try rows(sql) { row in
      found.append(try T(row))
      return true
    }
    return found
  }

  /// The first row of a query; nil if there is none.
  public func first<T: RowReadable>(_ sql: SQL, as: T.Type = T.self) throws -> T? {
    var found: T?
    try rows(sql) { row in
      found = try T(row)
      return false
    }
    return found
  }

  /// The first column of all rows.
  public func values<T: SQLReadable>(_ sql: SQL, as: T.Type = T.self) throws -> [T] {
    var found: [T] = []
    try rows(sql) { row in
      found.append(try row[0])
      return true
    }
    return found
  }

  /// The first column of the first row; nil if there is no row, or if it is NULL.
  public func value<T: SQLReadable>(_ sql: SQL, as: T.Type = T.self) throws -> T? {
    var found: T?
    try rows(sql) { row in
      found = try row[0] as T?
      return false
    }
    return found
  }

  /// Runs an `INSERT` without `RETURNING` into a table with the key `id`, and returns the new row's.
  public func insert<Subject>(_ sql: SQL) throws -> Identifier<Subject> {
    guard let id = try values("\(sql) RETURNING id", as: Identifier<Subject>.self).first else {
      throw StorageFault.engine(code: "congvu", message: "the INSERT made no row")
    }
    return id
  }

  /// Hands the rows of a query to `body` until it returns false.
  func rows(_ sql: SQL, _ body: (Row) throws -> Bool) throws {
    try attempt { try session.rows(sql, body) }
  }

  func script(_ text: String) throws {
    try attempt { try session.script(text) }
  }

  /// The transaction is over; throws the fault that the closure may have swallowed.
  func close() throws(StorageFault) {
    isOpen = false
    if let fault { throw fault }
  }

  private func attempt<T>(_ work: () throws -> T) throws -> T {
    precondition(isOpen, "a Database is used only inside the closure of its transaction")
    if let fault { throw fault }
    do {
      return try work()
    } catch let fault as StorageFault {
      self.fault = fault
      throw fault
    }
  }
}

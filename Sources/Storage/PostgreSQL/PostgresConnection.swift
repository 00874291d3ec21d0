internal import CLibPQ

/// One connection to PostgreSQL; used by one thread at a time. Statements are prepared once a connection.
final class PostgresConnection: EngineSession {
  private struct StatementKey: Hashable {
    let text: String
    let types: [Oid]
  }

  private let handle: OpaquePointer
  private var statements: [StatementKey: String] = [:]
  private var lastStatement = 0
  /// Whether a table was changed since statements over it were prepared.
  private var plansAreStale = false
  /// Whether a statement failed for a reason that another attempt does not meet.
  var hasCollided = false

  /// Set when the connection may still hold a lock: only its end releases that.
  private var isCondemned = false

  /// Above so many prepared statements they are let go between two transactions.
  private static let statementLimit = 500

  init(_ connection: String) throws(StorageFault) {
    let settings = [
      ("connect_timeout", "10"), ("application_name", "congvu"), ("tcp_user_timeout", "30000"),
      ("dbname", connection), ("client_encoding", "UTF8"),
    ]
    var keywords: [UnsafePointer<CChar>?] = []
    var values: [UnsafePointer<CChar>?] = []
    for (keyword, value) in settings {
      keywords.append(UnsafePointer(keyword.withCString { duplicate($0) }))
      values.append(UnsafePointer(value.withCString { duplicate($0) }))
    }
    defer { for copy in keywords + values { copy?.deallocate() } }
    guard let opened = PQconnectdbParams(keywords + [nil], values + [nil], 1) else { throw .unavailable }
    handle = opened
    PQsetNoticeProcessor(opened, { _, _ in }, nil)
    guard isUsable else { throw .unavailable }
    try prepareSession()
  }

  deinit { PQfinish(handle) }

  var dialect: Dialect { .postgreSQL }

  var isUsable: Bool { PQstatus(handle) == CONNECTION_OK }

  /// Whether the connection can take another transaction.
  var isIdle: Bool { isUsable && !isCondemned && PQtransactionStatus(handle) == PQTRANS_IDLE }

  func run(_ sql: SQL) throws(StorageFault) -> Int { try execute(sql).changedRows }

  func rows(_ sql: SQL, _ body: (Row) throws -> Bool) throws {
    let result = try execute(sql)
    for row in 0..<result.rowCount {
      guard try body(Row(source: .postgreSQL(result, row: row))) else { return }
    }
  }

  func script(_ text: String) throws(StorageFault) { _ = try checked(PQexec(handle, text)) }

  /// - Throws: `.outcomeUnknown` when the connection broke before the answer came.
  func commit() throws(StorageFault) {
    do throws(StorageFault) {
      let result = try checked(PQexec(handle, "COMMIT"))
      // The answer to COMMIT in a transaction that has failed is "ROLLBACK", without an error.
      guard String(cString: PQcmdStatus(result.handle)) == "COMMIT" else {
        throw .engine(code: "25P02", message: "the transaction had failed before COMMIT")
      }
    } catch {
      throw error == .unavailable ? .outcomeUnknown : error
    }
  }

  /// Gives up the transaction in progress, if any; a connection that can't even do that is no longer idle.
  func rollback() {
    guard isUsable, !isIdle else { return }
    PQclear(PQexec(handle, "ROLLBACK"))
  }

  /// Releases a lock of the session; when that fails the connection is not used again. Never throws, since the
  /// transaction has been decided by then.
  func release(lock sql: SQL) {
    guard isIdle else { return }
    do throws(StorageFault) {
      _ = try run(sql)
    } catch {
      isCondemned = true
    }
  }

  /// Between two transactions: lets prepared statements go when they are too many or no longer fit.
  func tidy() throws(StorageFault) {
    guard plansAreStale || statements.count > PostgresConnection.statementLimit else { return }
    try script("DEALLOCATE ALL")
    statements = [:]
    plansAreStale = false
  }

  private func prepareSession() throws(StorageFault) {
    guard let encoding = PQparameterStatus(handle, "server_encoding"), String(cString: encoding) == "UTF8" else {
      throw .engine(code: "22021", message: "the database must have the encoding UTF8")
    }
    // No JIT: to be compiled takes the tallies of all queues 150 ms, to run 10. A report over a million dossiers, the
    // longest query there is, would gain a fifth.
    try script(
      """
      SET jit = off; SET lock_timeout = '10s'; SET client_min_messages = warning; SET bytea_output = hex;
      SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'
      """)
  }

  private func execute(_ sql: SQL) throws(StorageFault) -> PostgresResult {
    let key = StatementKey(text: sql.text, types: sql.bindings.map(PostgresParameters.type(of:)))
    let known = statements[key]
    let name = if let known { known } else { try prepare(key) }
    let parameters = try PostgresParameters(sql.bindings)
    let result = parameters.withPointers { values in
      PQexecPrepared(handle, name, Int32(values.count), values, nil, nil, 0)
    }
    return try checked(result, wasPreparedEarlier: known != nil)
  }

  private func prepare(_ key: StatementKey) throws(StorageFault) -> String {
    lastStatement += 1
    let name = "s\(lastStatement)"
    let text = PostgresParameters.numbered(key.text)
    _ = try checked(PQprepare(handle, name, text, Int32(key.types.count), key.types))
    statements[key] = name
    return name
  }

  private func checked(
    _ result: OpaquePointer?, wasPreparedEarlier: Bool = false
  ) throws(StorageFault) -> PostgresResult {
    let status = PQresultStatus(result)
    if let result, status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK { return PostgresResult(result) }
    let error = PostgresError(result, connection: handle)
    PQclear(result)
    if error.isStalePlan, wasPreparedEarlier { plansAreStale = true }
    if error.isCollision || plansAreStale { hasCollided = true }
    throw error.fault
  }
}

/// A copy of a C string, to be freed with `deallocate`.
private func duplicate(_ text: UnsafePointer<CChar>) -> UnsafeMutablePointer<CChar> {
  var length = 0
  while text[length] != 0 { length += 1 }
  let copy = UnsafeMutablePointer<CChar>.allocate(capacity: length + 1)
  copy.update(from: text, count: length + 1)
  return copy
}

/// How SQLite would go about a query: a test fails when a growing table is read from end to end.
public enum QueryPlan {
  /// The steps of the plan, as SQLite words them.
  /// - Throws: `StorageFault.engine` on PostgreSQL.
  public static func explain(_ sql: SQL, in db: Database) throws -> [String] {
    guard db.session.dialect == .sqlite else {
      throw StorageFault.engine(code: "0A000", message: "plans are explained by SQLite")
    }
    var steps: [String] = []
    try db.rows("EXPLAIN QUERY PLAN \(sql)") { row in
      steps.append(try row[3])
      return true
    }
    return steps
  }

  /// The steps that read a whole table or a whole index.
  public static func fullScans(_ sql: SQL, in db: Database) throws -> [String] {
    try explain(sql, in: db).filter { step in
      step.hasPrefix("SCAN ") && !step.contains("VIRTUAL TABLE") && step != "SCAN CONSTANT ROW"
    }
  }
}

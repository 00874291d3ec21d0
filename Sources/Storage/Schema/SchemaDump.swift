/// The schema as one text, for a golden file.
public enum SchemaDump {
  /// Every table, index and trigger of an SQLite database, sorted by kind and name; the tables that SQLite makes for
  /// its own use are left out.
  /// - Throws: `StorageFault.engine` on PostgreSQL.
  public static func text(_ db: Database) throws -> String {
    guard db.session.dialect == .sqlite else {
      throw StorageFault.engine(code: "0A000", message: "the schema is dumped from SQLite")
    }
    let statements: [String] = try db.values(
      """
      SELECT entry.sql FROM sqlite_master AS entry
      WHERE entry.sql IS NOT NULL AND entry.name NOT LIKE 'sqlite!_%' ESCAPE '!'
        AND NOT EXISTS (
          SELECT 1 FROM sqlite_master AS virtual
          WHERE virtual.sql LIKE 'CREATE VIRTUAL TABLE%' AND entry.name IN (
            virtual.name || '_data', virtual.name || '_idx', virtual.name || '_docsize', virtual.name || '_config',
            virtual.name || '_content'))
      ORDER BY CASE entry.type WHEN 'table' THEN 1 WHEN 'index' THEN 2 WHEN 'view' THEN 3 ELSE 4 END, entry.name
      """)
    return statements.map { "\($0);\n" }.joined(separator: "\n")
  }
}

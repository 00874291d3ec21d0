internal import Cryptography

/// Brings a database to the schema of this program: forward only, each migration in a transaction of its own.
struct Migrator {
  let engine: any Engine

  func apply(_ migrations: [Migration]) async throws {
    let names = migrations.map(\.name)
    precondition(Set(names).count == names.count, "every migration has a name of its own")
    try await engine.write(.schema) { db in
      try db.script(
        PortableDDL(dialect: db.session.dialect).text(
          of: "CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT NOT NULL PRIMARY KEY, digest TEXT NOT NULL)"))
      let known = Set(names)
      for name in try Migrator.applied(db).keys.sorted() where !known.contains(name) {
        throw StorageFault.migrationUnknown(name: name)
      }
    }
    for migration in migrations {
      try await engine.write(.schema) { db in try Migrator.apply(migration, to: db) }
    }
  }

  private static func apply(_ migration: Migration, to db: Database) throws {
    if let digest = try applied(db)[migration.name] {
      guard digest == migration.digest else { throw StorageFault.migrationChanged(name: migration.name) }
      return
    }
    let ddl = PortableDDL(dialect: db.session.dialect)
    for statement in migration.statements { try db.script(ddl.text(of: statement)) }
    try db.run("INSERT INTO schema_migrations (name, digest) VALUES (\(migration.name), \(migration.digest))")
  }

  private static func applied(_ db: Database) throws -> [String: SHA256Digest] {
    let rows: [AppliedMigration] = try db.all("SELECT name, digest FROM schema_migrations ORDER BY name")
    return Dictionary(uniqueKeysWithValues: rows.map { ($0.name, $0.digest) })
  }
}

private struct AppliedMigration: RowReadable {
  let name: String
  let digest: SHA256Digest

  init(_ row: Row) throws {
    name = try row[0]
    digest = try row[1]
  }
}

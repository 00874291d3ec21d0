import Ledger
import Storage
import TestRecords
import Testing

@Suite("Migrations")
struct MigrationTests {
  private static let lasting = [TestEngine.sqliteOnDisk, .postgreSQL].filter(TestEngine.available.contains)
  private let first = Migration(name: "m.1", statements: ["CREATE TABLE ones (id {{identity}}, a TEXT NOT NULL)"])
  private let second = Migration(name: "m.2", statements: ["CREATE TABLE twos (one INTEGER REFERENCES ones (id))"])

  @Test("a migration is applied once, a new one on top of it", arguments: lasting)
  func stepwise(engine: TestEngine) async throws {
    try await TestRecords.withPlace(engine) { place in
      for migrations in [[first], [first], [first, second]] {
        let records = try await place.open(migrations: migrations)
        try await records.write(chain: .system) { db in try db.run("INSERT INTO ones (a) VALUES ('x')") }
        try await records.close()
      }
      let records = try await place.open(migrations: [first, second])
      let counts = try await records.read { db in
        [try db.value("SELECT count(*) FROM ones", as: Int.self), try db.value("SELECT count(*) FROM twos")]
      }
      #expect(counts == [3, 0])
      try await records.close()
    }
  }

  @Test("an applied migration whose text has changed is refused", arguments: lasting)
  func changedText(engine: TestEngine) async throws {
    try await TestRecords.withPlace(engine) { place in
      try await place.open(migrations: [first]).close()
      let changed = Migration(name: "m.1", statements: ["CREATE TABLE ones (id {{identity}}, a TEXT)"])
      await #expect(throws: StorageFault.migrationChanged(name: "m.1")) {
        _ = try await place.open(migrations: [changed])
      }
    }
  }

  @Test("a database of a newer program is refused", arguments: lasting)
  func newerDatabase(engine: TestEngine) async throws {
    try await TestRecords.withPlace(engine) { place in
      try await place.open(migrations: [first, second]).close()
      await #expect(throws: StorageFault.migrationUnknown(name: "m.2")) {
        _ = try await place.open(migrations: [first])
      }
    }
  }

  @Test("a migration that fails leaves nothing of itself", arguments: lasting)
  func failing(engine: TestEngine) async throws {
    try await TestRecords.withPlace(engine) { place in
      let broken = Migration(name: "m.2", statements: ["CREATE TABLE twos (a TEXT)", "CREATE INDEX i ON nothing (a)"])
      await #expect(throws: StorageFault.self) { _ = try await place.open(migrations: [first, broken]) }
      try await place.open(migrations: [first, second]).close()
    }
  }

  @Test("two programs that start at once migrate once", arguments: lasting)
  func together(engine: TestEngine) async throws {
    try await TestRecords.withPlace(engine) { place in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<4 {
          group.addTask { try await place.open(migrations: [first, second]).close() }
        }
        try await group.waitForAll()
      }
      let records = try await place.open(migrations: [first, second])
      let count: Int? = try await records.read { db in
        try db.value("SELECT count(*) FROM schema_migrations WHERE name LIKE 'm.%'")
      }
      #expect(count == 2)
      try await records.close()
    }
  }
}

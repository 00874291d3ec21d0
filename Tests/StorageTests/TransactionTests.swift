import Ledger
import Storage
import TestRecords
import Testing

@Suite("Transactions")
struct TransactionTests {
  private struct Stop: Error, Equatable { let reason: String }

  @Test(
    "PostgreSQL is tested too", .enabled(if: TestEngine.postgreSQLConnection != nil, "CONGVU_TEST_POSTGRES is not set"))
  func postgreSQLIsThere() {
    #expect(TestEngine.available == TestEngine.allCases)
  }

  @Test("an error of the closure passes unchanged and nothing it wrote remains", arguments: TestEngine.available)
  func rollback(engine: TestEngine) async throws {
    try await TestRecords.with(engine, migrations: Example.migrations) { records in
      await #expect(throws: Stop(reason: "changed my mind")) {
        try await records.write(chain: Chain(rawValue: 3)) { db in
          try db.run("INSERT INTO offices (name) VALUES ('a')")
          try db.append(Example.fact())
          try db.indexText("offices", id: 1, text: "một", marks: [])
          throw Stop(reason: "changed my mind")
        }
      }
      try await records.read { db in
        try #expect(db.value("SELECT count(*) FROM offices") == 0)
        try #expect(db.heads().isEmpty)
        try #expect(db.search("offices", words: "một", marks: [], before: nil, limit: 5).isEmpty)
      }
    }
  }

  @Test("a fault that the closure swallows still rolls everything back", arguments: TestEngine.available)
  func swallowedFault(engine: TestEngine) async throws {
    try await TestRecords.with(engine, migrations: Example.migrations) { records in
      _ = try await records.writeOffice("a")
      await #expect(throws: StorageFault.constraint(kind: .unique, name: "offices_name_key")) {
        try await records.write(chain: .system) { db in
          try db.run("INSERT INTO offices (name) VALUES ('b')")
          do { try db.run("INSERT INTO offices (name) VALUES ('a')") } catch is StorageFault {}
        }
      }
      let names: [String] = try await records.read { db in try db.values("SELECT name FROM offices") }
      #expect(names == ["a"])
    }
  }

  @Test("after a fault every statement throws it again", arguments: TestEngine.available)
  func failedTransaction(engine: TestEngine) async throws {
    try await TestRecords.with(engine, migrations: Example.migrations) { records in
      let fault = StorageFault.constraint(kind: .notNull, name: "offices.name")
      await #expect(throws: fault) {
        try await records.write(chain: .system) { db in
          let none: String? = nil
          do { try db.run("INSERT INTO offices (name) VALUES (\(none))") } catch is StorageFault {}
          #expect(throws: fault) { try db.run("INSERT INTO offices (name) VALUES ('b')") }
        }
      }
    }
  }

  @Test("a conflict that the statement itself settles is no fault", arguments: TestEngine.available)
  func onConflict(engine: TestEngine) async throws {
    try await TestRecords.with(engine, migrations: Example.migrations) { records in
      _ = try await records.writeOffice("a")
      let changed = try await records.write(chain: .system) { db in
        try db.run("INSERT INTO offices (name) VALUES ('a') ON CONFLICT (name) DO NOTHING")
      }
      #expect(changed == 0)
    }
  }

  @Test("a read can't write", arguments: TestEngine.available)
  func readOnly(engine: TestEngine) async throws {
    try await TestRecords.with(engine, migrations: Example.migrations) { records in
      await #expect(throws: StorageFault.self) {
        try await records.read { db in try db.run("INSERT INTO offices (name) VALUES ('a')") }
      }
    }
  }

  @Test(
    "what is refused is named: unique columns, a unique index, a primary key, a check", arguments: TestEngine.available)
  func constraintNames(engine: TestEngine) async throws {
    try await TestRecords.with(engine, migrations: Example.migrations) { records in
      let office = try await records.writeOffice()
      try await records.write(chain: .system) { db in
        try db.run("INSERT INTO letters (id, office, number, state, title) VALUES (1, \(office), 1, 'draft', 'a')")
      }
      let refused: [(SQL, StorageFault)] = [
        ("(2, \(office), 1, 'draft', 'b')", .constraint(kind: .unique, name: "letters_office_number_key")),
        ("(2, \(office), 2, 'draft', 'a')", .constraint(kind: .unique, name: "letters_title")),
        ("(1, \(office), 2, 'draft', 'b')", .constraint(kind: .unique, name: "letters_pkey")),
        ("(2, \(office), 2, 'sealed', 'b')", .constraint(kind: .check, name: "letters_state")),
      ]
      for (values, fault) in refused {
        await #expect(throws: fault) {
          try await records.write(chain: .system) { db in
            try db.run("INSERT INTO letters (id, office, number, state, title) VALUES \(values)")
          }
        }
      }
    }
  }

  @Test("a row that points nowhere is refused", arguments: TestEngine.available)
  func foreignKey(engine: TestEngine) async throws {
    try await TestRecords.with(engine, migrations: Example.migrations) { records in
      let thrown = await #expect(throws: StorageFault.self) {
        try await records.write(chain: .system) { db in
          try db.run("INSERT INTO letters (office, state, title) VALUES (99, 'draft', 'a')")
        }
      }
      guard case .constraint(kind: .foreignKey, _) = thrown else {
        Issue.record("not a foreign key: \(String(describing: thrown))")
        return
      }
    }
  }

  @Test("text in a column of numbers is refused", arguments: TestEngine.available)
  func strictTypes(engine: TestEngine) async throws {
    try await TestRecords.with(engine, migrations: Example.migrations) { records in
      let office = try await records.writeOffice()
      await #expect(throws: StorageFault.self) {
        try await records.write(chain: .system) { db in
          try db.run("INSERT INTO letters (office, number, state, title) VALUES (\(office), \("x"), 'draft', 'a')")
        }
      }
    }
  }

  @Test("rows of an append-only table are neither changed nor removed", arguments: TestEngine.available)
  func appendOnly(engine: TestEngine) async throws {
    try await TestRecords.with(engine, migrations: Example.migrations) { records in
      try await records.write(chain: .system) { db in try db.run("INSERT INTO stamps (mark) VALUES ('a')") }
      for statement: SQL in ["UPDATE stamps SET mark = 'b'", "DELETE FROM stamps"] {
        await #expect(throws: StorageFault.constraint(kind: .appendOnly, name: "stamps")) {
          try await records.write(chain: .system) { db in try db.run(statement) }
        }
      }
    }
  }

  @Test(
    "what one transaction commits the next one sees, also after reopening",
    arguments: [TestEngine.sqliteOnDisk, .postgreSQL].filter(TestEngine.available.contains))
  func reopening(engine: TestEngine) async throws {
    try await TestRecords.withPlace(engine) { place in
      let first = try await place.open(migrations: Example.migrations)
      _ = try await first.writeOffice("a")
      try await first.close()
      let second = try await place.open(migrations: Example.migrations)
      let name: String? = try await second.read { db in try db.value("SELECT name FROM offices") }
      #expect(name == "a")
      try await second.close()
    }
  }

  @Test("closed records refuse work", arguments: TestEngine.available)
  func closed(engine: TestEngine) async throws {
    try await TestRecords.withPlace(engine) { place in
      let records = try await place.open()
      try await records.close()
      await #expect(throws: StorageFault.unavailable) {
        _ = try await records.read { db in try db.heads() }
      }
    }
  }

  @Test("SQLite waits for the disk at every commit and lets readers go on beside the writer")
  func durability() async throws {
    try await TestRecords.with(.sqliteOnDisk) { records in
      let settings = try await records.write(chain: .system) { db in
        [try db.value("PRAGMA synchronous", as: Int.self), try db.value("PRAGMA foreign_keys", as: Int.self)]
      }
      let journal: String? = try await records.read { db in try db.value("PRAGMA journal_mode") }
      #expect(settings == [2, 1] && journal == "wal")
    }
  }

  @Test("a full disk is named as such, and the records go on afterwards")
  func diskFull() async throws {
    try await TestRecords.with(.sqliteOnDisk, migrations: Example.migrations) { records in
      let pages: Int = try await records.read { db in try db.value("PRAGMA page_count") ?? 0 }
      let limit = SQL(stringLiteral: "PRAGMA max_page_count = \(pages + 1)")
      _ = try await records.write(chain: .system) { db in try db.values(limit, as: Int.self) }
      await #expect(throws: StorageFault.diskFull) {
        try await records.writeOffice(String(repeating: "x", count: 100_000))
      }
      _ = try await records.writeOffice("small")
      let names: [String] = try await records.read { db in try db.values("SELECT name FROM offices") }
      #expect(names == ["small"])
    }
  }
}

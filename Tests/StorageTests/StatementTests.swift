import Cryptography
import Ledger
import Storage
import TestRecords
import Testing
import WorkTime

@Suite("Statements")
struct StatementTests {
  @Test("every kind of value comes back as it went in", arguments: TestEngine.available)
  func roundTrip(engine: TestEngine) async throws {
    try await TestRecords.with(engine, migrations: Example.migrations) { records in
      let office = try await records.writeOffice()
      let date = try #require(CalendarDate("2020-08-17"))
      let title = "Quyết định 'số 1'; DROP TABLE letters -- ?"
      let letter: Letter? = try await records.write(chain: .system) { db in
        let id: Identifier<Letter> = try db.insert(
          """
          INSERT INTO letters (office, number, state, title, dated, received_at, urgent)
          VALUES (\(office), \(15), \(Letter.State.signed), \(title), \(date), \(Example.noon), \(true))
          """)
        return try db.first("SELECT \(Letter.columns) FROM letters WHERE id = \(id) AND title <> '?'")
      }
      let read = try #require(letter)
      #expect(read.number == 15 && read.state == .signed && read.title == title && read.urgent)
      #expect(read.dated == date && read.receivedAt == Example.noon)
    }
  }

  @Test(
    "NULL is read as nil and bound from nil, also where only its type tells what it is", arguments: TestEngine.available
  )
  func nulls(engine: TestEngine) async throws {
    try await TestRecords.with(engine, migrations: Example.migrations) { records in
      let office = try await records.writeOffice()
      let numbers: [Int?] = try await records.write(chain: .system) { db in
        let none: Int? = nil
        try db.run(
          "INSERT INTO letters (office, number, state, title) VALUES (\(office), \(none), 'draft', \("a"))")
        return try db.values("SELECT number FROM letters WHERE \(none) IS NULL OR number = \(none)")
      }
      #expect(numbers == [nil])
    }
  }

  @Test("a list is bound value by value and the empty list contains nothing", arguments: TestEngine.available)
  func lists(engine: TestEngine) async throws {
    try await TestRecords.with(engine, migrations: Example.migrations) { records in
      for name in ["a", "b", "c"] { _ = try await records.writeOffice(name) }
      try await records.read { db in
        let names: [String] = try db.values("SELECT name FROM offices WHERE name IN \(["a", "c"]) ORDER BY name")
        #expect(names == ["a", "c"])
        try #expect(db.value("SELECT count(*) FROM offices WHERE name IN \([String]())") == 0)
        try #expect(db.value("SELECT count(*) FROM offices WHERE id NOT IN \([Int]())") == 3)
      }
    }
  }

  @Test("pieces of SQL keep their parameters when joined", arguments: TestEngine.available)
  func pieces(engine: TestEngine) async throws {
    try await TestRecords.with(engine, migrations: Example.migrations) { records in
      for name in ["a", "b", "c"] { _ = try await records.writeOffice(name) }
      let conditions: [SQL] = ["name > \("a")", "name < \("c")"]
      let found: [String] = try await records.read { db in
        try db.values("SELECT name FROM offices WHERE \(SQL.joined(conditions, by: " AND ")) ORDER BY name")
      }
      #expect(found == ["b"])
    }
  }

  @Test("run says how many rows it changed", arguments: TestEngine.available)
  func changes(engine: TestEngine) async throws {
    try await TestRecords.with(engine, migrations: Example.migrations) { records in
      for name in ["a", "b", "c"] { _ = try await records.writeOffice(name) }
      try await records.write(chain: .system) { db in
        try #expect(db.run("UPDATE offices SET name = name || '!' WHERE name <> \("b")") == 2)
        try #expect(db.run("DELETE FROM offices WHERE name = \("z")") == 0)
      }
    }
  }

  @Test("a value that the type does not know is a fault of its column", arguments: TestEngine.available)
  func unknownValue(engine: TestEngine) async throws {
    try await TestRecords.with(engine) { records in
      await #expect(throws: ColumnFault(expected: "State", found: .text, column: 0)) {
        try await records.read { db in try db.value("SELECT 'sealed'", as: Letter.State.self) }
      }
    }
  }

  @Test("NULL where a value is expected is a fault of its column", arguments: TestEngine.available)
  func unexpectedNull(engine: TestEngine) async throws {
    try await TestRecords.with(engine) { records in
      await #expect(throws: ColumnFault(expected: "Int", found: .null, column: 0)) {
        try await records.read { db in try db.values("SELECT CAST(NULL AS INTEGER)", as: Int.self) }
      }
    }
  }

  @Test("a real number is refused: the schema has none", arguments: TestEngine.available)
  func realNumber(engine: TestEngine) async throws {
    try await TestRecords.with(engine) { records in
      await #expect(throws: ColumnFault(expected: "an integer or text", found: .foreign, column: 0)) {
        try await records.read { db in
          try db.values("SELECT avg(n) FROM (SELECT 1 AS n UNION ALL SELECT 2) AS t", as: Int.self)
        }
      }
    }
  }

  @Test("the sum of integers is an integer", arguments: TestEngine.available)
  func sums(engine: TestEngine) async throws {
    try await TestRecords.with(engine) { records in
      let large = Int64(1) << 40
      let sum: Int64? = try await records.read { db in
        try db.value("SELECT sum(n) FROM (SELECT \(large) AS n UNION ALL SELECT 2) AS t")
      }
      #expect(sum == large + 2)
    }
  }

  @Test("text sorts by code point and LIKE tells capitals apart", arguments: TestEngine.available)
  func textOrder(engine: TestEngine) async throws {
    try await TestRecords.with(engine, migrations: Example.migrations) { records in
      for name in ["b", "A", "a", "Z", "đ", "_"] { _ = try await records.writeOffice(name) }
      try await records.read { db in
        try #expect(db.values("SELECT name FROM offices ORDER BY name") == ["A", "Z", "_", "a", "b", "đ"])
        try #expect(db.values("SELECT name FROM offices WHERE name LIKE \("a%")") == ["a"])
      }
    }
  }

  @Test("the greatest and the least 64-bit integers survive", arguments: TestEngine.available)
  func extremes(engine: TestEngine) async throws {
    try await TestRecords.with(engine) { records in
      let found: [Int64] = try await records.read { db in
        try db.values("SELECT \(Int64.min) AS n UNION ALL SELECT \(Int64.max) ORDER BY n")
      }
      #expect(found == [.min, .max])
    }
  }

  @Test("text with the character U+0000 is refused", arguments: TestEngine.available)
  func nulCharacter(engine: TestEngine) async throws {
    try await TestRecords.with(engine, migrations: Example.migrations) { records in
      await #expect(throws: StorageFault.unstorableText) { try await records.writeOffice("a\u{0}b") }
    }
  }

  @Test("more different statements than are kept prepared still run", arguments: TestEngine.available)
  func manyStatements(engine: TestEngine) async throws {
    try await TestRecords.with(engine) { records in
      for number in 1...1200 {
        let found: Int? = try await records.read { db in
          try db.value(SQL(stringLiteral: "SELECT \(number)"))
        }
        #expect(found == number)
      }
    }
  }
}

import Foundation
import Ledger
import Logging
import Storage
import TestRecords
import Testing

@Suite("PostgreSQL", .enabled(if: TestEngine.postgreSQLConnection != nil, "CONGVU_TEST_POSTGRES is not set"))
struct PostgresTests {
  @Test("transactions that read what the other writes are run again until they agree")
  func writeSkew() async throws {
    try await TestRecords.with(.postgreSQL, migrations: Example.migrations) { records in
      // Each adds an office only while there are fewer than 20: together they must not pass that number.
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<4 {
          group.addTask {
            for round in 0..<15 {
              try await records.write(chain: Chain(rawValue: Int64(writer))) { db in
                guard try db.value("SELECT count(*) FROM offices", as: Int.self) ?? 0 < 20 else { return }
                try db.run("INSERT INTO offices (name) VALUES (\("\(writer)/\(round)"))")
              }
            }
          }
        }
        try await group.waitForAll()
      }
      let count: Int? = try await records.read { db in try db.value("SELECT count(*) FROM offices") }
      #expect(count == 20)
    }
  }

  @Test("writers of one chain in two processes queue instead of failing")
  func twoProcesses() async throws {
    try await TestRecords.withPlace(.postgreSQL) { place in
      let both = [try await place.open(), try await place.open()]
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<8 {
          group.addTask {
            for _ in 0..<25 {
              try await both[writer % 2].write(chain: .system) { db in try db.append(Example.fact()) }
            }
          }
        }
        try await group.waitForAll()
      }
      let report = try await both[0].read { db in try AuditTrail.verifyChains(db) }
      #expect(report.fault == nil && report.events == 200)
      for records in both { try await records.close() }
    }
  }

  @Test("connections that the server dropped between two transactions are replaced unnoticed")
  func droppedConnections() async throws {
    let server = try #require(TestEngine.postgreSQLConnection)
    try await TestRecords.with(.postgreSQL) { records in
      var backends: Set<Int> = []
      for _ in 0..<8 { backends.insert(try await backend(records)) }
      for number in backends { try TestServer.run("SELECT pg_terminate_backend(\(number))", on: server) }
      for _ in 0..<8 { #expect(try await !backends.contains(backend(records))) }
    }
  }

  @Test("a connection that breaks during a transaction makes it fail, and only it")
  func brokenTransaction() async throws {
    let server = try #require(TestEngine.postgreSQLConnection)
    try await TestRecords.with(.postgreSQL, migrations: Example.migrations) { records in
      await #expect(throws: StorageFault.unavailable) {
        try await records.write(chain: .system) { db in
          let own: Int = try db.value("SELECT pg_backend_pid()") ?? 0
          try TestServer.run("SELECT pg_terminate_backend(\(own))", on: server)
          try db.run("INSERT INTO offices (name) VALUES ('a')")
        }
      }
      _ = try await records.writeOffice("b")
      let names: [String] = try await records.read { db in try db.values("SELECT name FROM offices") }
      #expect(names == ["b"])
    }
  }

  @Test("a connection that breaks before COMMIT is answered leaves the outcome unknown")
  func brokenCommit() async throws {
    let server = try #require(TestEngine.postgreSQLConnection)
    try await TestRecords.with(.postgreSQL) { records in
      await #expect(throws: StorageFault.outcomeUnknown) {
        try await records.write(chain: .system) { db in
          let own: Int = try db.value("SELECT pg_backend_pid()") ?? 0
          try TestServer.run("SELECT pg_terminate_backend(\(own))", on: server)
        }
      }
    }
  }

  @Test("a server that is not there is unavailable")
  func noServer() async throws {
    let place = DatabaseLocation.postgreSQL(connection: "host=127.0.0.1 port=1 dbname=none")
    let files = FileStore(folder: FileManager.default.temporaryDirectory.path)
    await #expect(throws: StorageFault.unavailable) {
      _ = try await Records.open(place, files: files, migrations: [], logger: .init(label: "congvu.test"))
    }
  }

  @Test("a plan made before another program changed the table is made again")
  func changedTable() async throws {
    let server = try #require(TestEngine.postgreSQLConnection)
    try await TestRecords.with(.postgreSQL, migrations: Example.migrations) { records in
      let schema: String = try await records.read { db in try db.value("SELECT current_schema()") ?? "" }
      for name in ["a", "b"] {
        _ = try await records.writeOffice(name)
        for _ in 0..<8 {
          let names: [String] = try await records.read { db in
            try db.all("SELECT * FROM offices", as: Name.self).map(\.text)
          }
          #expect(names.contains(name))
        }
        try TestServer.run("ALTER TABLE \(schema).offices ADD COLUMN extra_\(name) BIGINT", on: server)
      }
    }
  }

  private struct Name: RowReadable {
    let text: String
    init(_ row: Row) throws { text = try row[1] }
  }

  private func backend(_ records: Records) async throws -> Int {
    try await records.read { db in try db.value("SELECT pg_backend_pid()") ?? 0 }
  }
}

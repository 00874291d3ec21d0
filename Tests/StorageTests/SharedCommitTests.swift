import Ledger
import Storage
import TestRecords
import Testing

@Suite("Writers at the same time")
struct SharedCommitTests {
  private struct Stop: Error, Equatable { let writer: Int }

  private static let writers = 60

  /// Every third writer changes its mind after it has written; every fifth breaks a rule of the schema.
  private static func writeAtOnce(_ records: Records) async -> [Int: Result<Void, any Error>] {
    await withTaskGroup(of: (Int, Result<Void, any Error>).self) { group in
      for writer in 0..<writers {
        group.addTask {
          do {
            try await records.write(chain: Chain(rawValue: 3)) { db in
              try db.run("INSERT INTO offices (name) VALUES (\("office \(writer)"))")
              try db.append(Example.fact())
              if writer % 3 == 0 { throw Stop(writer: writer) }
              if writer % 5 == 0 { try db.run("INSERT INTO offices (name) VALUES (\("office \(writer)"))") }
            }
            return (writer, .success(()))
          } catch {
            return (writer, .failure(error))
          }
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
  }

  @Test("one that fails takes back its own changes and nobody else's", arguments: TestEngine.available)
  func failures(engine: TestEngine) async throws {
    try await TestRecords.with(engine, migrations: Example.migrations) { records in
      let outcomes = await SharedCommitTests.writeAtOnce(records)
      let names: Set<String> = Set(try await records.read { db in try db.values("SELECT name FROM offices") })
      for (writer, outcome) in outcomes {
        let isKept = writer % 3 != 0 && writer % 5 != 0
        #expect(names.contains("office \(writer)") == isKept)
        if case .success = outcome { #expect(isKept) } else { #expect(!isKept) }
      }
    }
  }

  @Test("each hears its own error", arguments: TestEngine.available)
  func errors(engine: TestEngine) async throws {
    try await TestRecords.with(engine, migrations: Example.migrations) { records in
      for (writer, outcome) in await SharedCommitTests.writeAtOnce(records) {
        guard case .failure(let error) = outcome else { continue }
        let expected = StorageFault.constraint(kind: .unique, name: "offices_name_key")
        #expect(error as? Stop == Stop(writer: writer) || error as? StorageFault == expected)
      }
    }
  }

  @Test("the chain has no gap where one failed", arguments: TestEngine.available)
  func chain(engine: TestEngine) async throws {
    try await TestRecords.with(engine, migrations: Example.migrations) { records in
      let kept = await SharedCommitTests.writeAtOnce(records).values.count { outcome in
        if case .success = outcome { true } else { false }
      }
      let report = try await records.read { db in try AuditTrail.verifyChains(db) }
      #expect(report.fault == nil)
      #expect(report.verified.map(\.position) == [Int64(kept)])
    }
  }
}

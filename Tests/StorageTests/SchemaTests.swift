import Foundation
import Ledger
import Storage
import TestRecords
import Testing

@Suite("Schema")
struct SchemaTests {
  @Test("the schema of this module is the one in Golden/schema.sql")
  func golden() async throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden/schema.sql")
    let schema = try await TestRecords.with(.sqliteInMemory) { records in
      try await records.read { db in try SchemaDump.text(db) }
    }
    // bin/golden writes the file anew; its change is then reviewed as a diff.
    if ProcessInfo.processInfo.environment["CONGVU_WRITE_GOLDEN"] != nil {
      try schema.write(to: path, atomically: true, encoding: .utf8)
    }
    #expect(try schema == String(contentsOf: path, encoding: .utf8))
  }

  @Test("the log is read by index: a subject's events, a page of a chain, a head")
  func plans() async throws {
    let queries: [SQL] = [
      "SELECT hash FROM events WHERE subject = \("letter/1") ORDER BY at, chain, position",
      "SELECT hash FROM events WHERE chain = \(1) AND position > \(2) ORDER BY position LIMIT \(3)",
      "SELECT hash FROM events WHERE chain = \(1) ORDER BY position DESC LIMIT 1",
    ]
    try await TestRecords.with(.sqliteInMemory) { records in
      for query in queries {
        let steps = try await records.read { db in try QueryPlan.explain(query, in: db) }
        #expect(steps.count == 1 && steps[0].hasPrefix("SEARCH events USING INDEX"), "\(steps)")
      }
    }
  }

  @Test("a scan of a whole table is reported, a search by key is not")
  func fullScans() async throws {
    try await TestRecords.with(.sqliteInMemory) { records in
      let scans = try await records.read { db in
        [
          try QueryPlan.fullScans("SELECT hash FROM events WHERE kind = \("x")", in: db),
          try QueryPlan.fullScans("SELECT hash FROM events WHERE chain = \(1)", in: db),
        ]
      }
      #expect(scans == [["SCAN events"], []])
    }
  }
}

import Cryptography
import Ledger
import Storage
import TestRecords
import Testing

@Suite("Audit of the event log")
struct AuditTests {
  private let chain = Chain(rawValue: 2)

  /// Takes the triggers away, as someone with the database's password could.
  private func disarm(_ records: Records, _ engine: TestEngine) async throws {
    let statements: [SQL] =
      engine == .postgreSQL
      ? ["DROP TRIGGER events_refuses_change ON events"]
      : ["DROP TRIGGER events_refuses_update", "DROP TRIGGER events_refuses_delete"]
    try await records.write(chain: .system) { db in
      for statement in statements { try db.run(statement) }
    }
  }

  private func report(
    _ engine: TestEngine, after tampering: [SQL], events: Int = 20
  ) async throws -> ChainReport {
    try await TestRecords.with(engine) { records in
      for number in [1, 2, 3] {
        try await records.write(chain: Chain(rawValue: Int64(number))) { db in
          for second in 0..<events { try db.append(Example.fact(second: Int64(second))) }
        }
      }
      try await disarm(records, engine)
      try await records.write(chain: .system) { db in
        for statement in tampering { try db.run(statement) }
      }
      return try await records.read { db in try AuditTrail.verifyChains(db) }
    }
  }

  @Test("an untouched log is whole", arguments: TestEngine.available)
  func untouched(engine: TestEngine) async throws {
    let report = try await report(engine, after: [], events: 2100)
    #expect(report.fault == nil && report.events == 6300 && report.verified.count == 3)
  }

  @Test("a part of a chain is whole up to the head that it ends in, and to no other", arguments: TestEngine.available)
  func part(engine: TestEngine) async throws {
    try await TestRecords.with(engine) { records in
      try await records.write(chain: chain) { db in
        for second in 0..<20 { try db.append(Example.fact(second: Int64(second))) }
      }
      let heads = try await records.read { db in
        try db.events(in: chain, after: 0, limit: 20).map {
          ChainHead(chain: chain, position: $0.position, hash: $0.hash)
        }
      }
      func fault(from first: Int64, to head: ChainHead) async throws -> ChainFault? {
        try await records.read { db in try AuditTrail.fault(from: first, to: head, in: db) }
      }
      let (middle, last) = (heads[9], heads[19])
      for first: Int64 in [1, 2, 10] { #expect(try await fault(from: first, to: middle) == nil) }
      #expect(try await fault(from: 3, to: last) == nil)
      let wrong = ChainHead(chain: chain, position: 10, hash: last.hash)
      #expect(try await fault(from: 3, to: wrong) == .altered(chain: chain, position: 10))
      let missing = ChainHead(chain: chain, position: 21, hash: last.hash)
      #expect(try await fault(from: 3, to: missing) == .missing(chain: chain, position: 21))
      try await disarm(records, engine)
      try await records.write(chain: .system) { db in
        try db.run("UPDATE events SET payload = 'x' WHERE chain = 2 AND position = 7")
      }
      #expect(try await fault(from: 3, to: middle) == .altered(chain: chain, position: 7))
      #expect(try await fault(from: 8, to: middle) == nil)
    }
  }

  @Test("a changed payload is named", arguments: TestEngine.available)
  func flippedByte(engine: TestEngine) async throws {
    let tampering: SQL = "UPDATE events SET payload = \(#"{"a":"ư"}"#) WHERE chain = 2 AND position = 7"
    let report = try await report(engine, after: [tampering])
    #expect(report.fault == .altered(chain: chain, position: 7))
  }

  @Test(
    "a changed time, actor, subject or kind is named",
    arguments: ["at = at + 1", "actor = NULL", "subject = 'letter/2'", "kind = 'letter.signed'"])
  func flippedField(change: String) async throws {
    let tampering = SQL(stringLiteral: "UPDATE events SET \(change) WHERE chain = 2 AND position = 20")
    let report = try await report(.sqliteInMemory, after: [tampering])
    #expect(report.fault == .altered(chain: chain, position: 20))
  }

  @Test("an event whose hash was made to fit again breaks the link after it", arguments: TestEngine.available)
  func rewritten(engine: TestEngine) async throws {
    let forged = SHA256Digest(of: [1])
    let report = try await report(
      engine, after: ["UPDATE events SET previous = \(forged) WHERE chain = 2 AND position = 8"])
    #expect(report.fault == .unlinked(chain: chain, position: 8))
  }

  @Test("a removed event is named, also the first", arguments: TestEngine.available, [Int64(1), 9])
  func removed(engine: TestEngine, position: Int64) async throws {
    let report = try await report(
      engine, after: ["DELETE FROM events WHERE chain = 2 AND position = \(position)"])
    #expect(report.fault == .missing(chain: chain, position: position))
    #expect(report.verified.map(\.chain.rawValue) == [1])
  }

  @Test("an event that was removed and the gap closed is named", arguments: TestEngine.available)
  func closedGap(engine: TestEngine) async throws {
    // In two steps, since a key must not meet its neighbour on the way.
    let report = try await report(
      engine,
      after: [
        "DELETE FROM events WHERE chain = 2 AND position = 9",
        "UPDATE events SET position = position + 1000 WHERE chain = 2 AND position > 9",
        "UPDATE events SET position = position - 1001 WHERE chain = 2 AND position > 1000",
      ])
    #expect(report.fault == .unlinked(chain: chain, position: 9))
  }

  @Test("two events that changed places are named", arguments: TestEngine.available)
  func reordered(engine: TestEngine) async throws {
    let report = try await report(
      engine,
      after: [
        "UPDATE events SET position = 1000 WHERE chain = 2 AND position = 4",
        "UPDATE events SET position = 4 WHERE chain = 2 AND position = 5",
        "UPDATE events SET position = 5 WHERE chain = 2 AND position = 1000",
      ])
    #expect(report.fault == .unlinked(chain: chain, position: 4))
  }

  @Test("an event moved into another chain is named", arguments: TestEngine.available)
  func moved(engine: TestEngine) async throws {
    let report = try await report(
      engine, after: ["UPDATE events SET chain = 4, position = 1 WHERE chain = 3 AND position = 1"])
    #expect(report.fault == .missing(chain: Chain(rawValue: 3), position: 1))
  }
}

import Cryptography
import Foundation
import Ledger
import Storage
import TestRecords
import Testing
import WorkTime

@Suite("Checkpoints")
struct CheckpointTests {
  private let key: ServerKey

  init() throws { key = try ServerKey.generate() }

  /// Three checkpoints over two chains, then what `tampering` does, then the comparison.
  private func report(
    _ engine: TestEngine = .sqliteInMemory, after tampering: (Records, Checkpoints) async throws -> Void
  ) async throws -> CheckpointReport {
    try await TestRecords.withPlace(engine) { place in
      let records = try await place.open()
      let checkpoints = Checkpoints(path: "\(place.folder)/checkpoints.jsonl")
      for round in 1...3 {
        for number in [1, 2] {
          try await records.write(chain: Chain(rawValue: Int64(number))) { db in
            for second in 0..<4 { try db.append(Example.fact(second: Int64(round * 10 + second))) }
          }
        }
        try await checkpoints.recordIfNew(records, at: Example.noon.adding(seconds: Int64(round)), key: key)
      }
      for trigger in ["events_refuses_update", "events_refuses_delete"] where engine != .postgreSQL {
        try await records.write(chain: .system) { db in try db.run(SQL(stringLiteral: "DROP TRIGGER \(trigger)")) }
      }
      try await tampering(records, checkpoints)
      let report = try await records.read { [key] db in try checkpoints.verify(against: db, key: key.publicKey) }
      try await records.close()
      return report
    }
  }

  private func rewriteLines(_ checkpoints: Checkpoints, _ change: ([String]) -> [String]) throws {
    let text = try String(contentsOfFile: checkpoints.path, encoding: .utf8)
    let lines = change(text.split(separator: "\n").map(String.init))
    try lines.map { $0 + "\n" }.joined().write(toFile: checkpoints.path, atomically: true, encoding: .utf8)
  }

  @Test("an untouched log agrees with all checkpoints", arguments: TestEngine.available)
  func untouched(engine: TestEngine) async throws {
    let report = try await report(engine) { _, _ in }
    #expect(report.fault == nil && report.verified == 3 && report.uncovered == 0)
    #expect(report.newest?.heads.map(\.position) == [12, 12])
  }

  @Test("events after the last checkpoint are counted", arguments: TestEngine.available)
  func uncovered(engine: TestEngine) async throws {
    let report = try await report(engine) { records, _ in
      _ = try await records.write(chain: Chain(rawValue: 7)) { db in try db.append(Example.fact()) }
    }
    #expect(report.fault == nil && report.uncovered == 1)
  }

  @Test("without new events nothing is recorded")
  func nothingNew() async throws {
    let report = try await report { records, checkpoints in
      let again = try await checkpoints.recordIfNew(records, at: Example.noon.adding(seconds: 99), key: key)
      #expect(again == nil)
    }
    #expect(report.verified == 3)
  }

  @Test("a log that was cut short is named, though its chain is whole")
  func truncated() async throws {
    let report = try await report { records, _ in
      try await records.write(chain: .system) { db in
        try db.run("DELETE FROM events WHERE chain = 2 AND position > 10")
      }
      let chains = try await records.read { db in try AuditTrail.verifyChains(db) }
      #expect(chains.fault == nil)
    }
    #expect(report.fault == .eventMissing(line: 3, chain: Chain(rawValue: 2), position: 12))
    #expect(report.verified == 2)
  }

  @Test("a chain that was removed as a whole is named")
  func removedChain() async throws {
    let report = try await report { records, _ in
      _ = try await records.write(chain: .system) { db in try db.run("DELETE FROM events WHERE chain = 1") }
    }
    #expect(report.fault == .eventMissing(line: 1, chain: Chain(rawValue: 1), position: 4))
  }

  @Test("a log that was written anew, with all hashes right, is named")
  func rewritten() async throws {
    let report = try await report { records, _ in
      try await records.write(chain: Chain(rawValue: 2)) { db in
        try db.run("DELETE FROM events WHERE chain = 2 AND position > 8")
        for _ in 0..<6 { try db.append(Example.fact(kind: "letter.forged")) }
      }
      let chains = try await records.read { db in try AuditTrail.verifyChains(db) }
      #expect(chains.fault == nil)
    }
    #expect(report.fault == .eventDiffers(line: 3, chain: Chain(rawValue: 2), position: 12))
  }

  @Test("a changed line is named")
  func changedLine() async throws {
    let report = try await report { _, checkpoints in
      try rewriteLines(checkpoints) { lines in
        lines.enumerated().map { $0 == 1 ? $1.replacingOccurrences(of: "\"position\":8", with: "\"position\":7") : $1 }
      }
    }
    #expect(report.fault == .badSignature(line: 2))
  }

  @Test("a removed line is named")
  func removedLine() async throws {
    let report = try await report { _, checkpoints in
      try rewriteLines(checkpoints) { [$0[0], $0[2]] }
    }
    #expect(report.fault == .unlinked(line: 2))
  }

  @Test("a removed first line is named")
  func removedFirstLine() async throws {
    let report = try await report { _, checkpoints in
      try rewriteLines(checkpoints) { Array($0.dropFirst()) }
    }
    #expect(report.fault == .unlinked(line: 1))
  }

  @Test("a line that is no checkpoint is named")
  func unreadableLine() async throws {
    let report = try await report { _, checkpoints in
      try rewriteLines(checkpoints) { [$0[0], "{}", $0[2]] }
    }
    #expect(report.fault == .unreadable(line: 2))
  }

  @Test("another server's signature is refused")
  func otherKey() async throws {
    let other = try ServerKey.generate()
    let report = try await report { records, checkpoints in
      try await records.write(chain: .system) { db in try db.append(Example.fact()) }
      try await checkpoints.recordIfNew(records, at: Example.noon.adding(seconds: 60), key: other)
    }
    #expect(report.fault == .badSignature(line: 4))
  }

  @Test("an unfinished last line is left out and then dropped")
  func unfinishedLine() async throws {
    let report = try await report { records, checkpoints in
      let whole = try String(contentsOfFile: checkpoints.path, encoding: .utf8)
      try (whole + #"{"at":17"#).write(toFile: checkpoints.path, atomically: true, encoding: .utf8)
      let left = try checkpoints.all()
      #expect(left.count == 3)
      try await records.write(chain: .system) { db in try db.append(Example.fact()) }
      try await checkpoints.recordIfNew(records, at: Example.noon.adding(seconds: 60), key: key)
    }
    #expect(report.fault == nil && report.verified == 4)
  }

  @Test("a clock that was set back does not put the checkpoints out of order")
  func clockSetBack() async throws {
    let report = try await report { records, checkpoints in
      try await records.write(chain: .system) { db in try db.append(Example.fact()) }
      try await checkpoints.recordIfNew(records, at: Example.noon.adding(seconds: -500), key: key)
    }
    #expect(report.fault == nil && report.newest?.at == Example.noon.adding(seconds: 3))
  }
}

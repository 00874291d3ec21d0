import Cryptography
import Ledger
import Storage
import TestRecords
import Testing
import WorkTime

@Suite("Events")
struct EventTests {
  private let chain = Chain(rawValue: 5)

  @Test("an event comes back to the byte and is intact", arguments: TestEngine.available)
  func roundTrip(engine: TestEngine) async throws {
    try await TestRecords.with(engine) { records in
      let written = try await records.write(chain: chain) { db in try db.append(Example.fact()) }
      let read = try await records.read { db in try db.events(of: "letter/1") }
      #expect(read == [written])
      #expect(read.first?.isIntact == true && read.first?.previous == EventHash.origin)
    }
  }

  @Test("events of one transaction and of the next form one chain", arguments: TestEngine.available)
  func linking(engine: TestEngine) async throws {
    try await TestRecords.with(engine) { records in
      for round in 0..<3 {
        try await records.write(chain: chain) { db in
          for step in 0..<2 { try db.append(Example.fact(second: Int64(round * 2 + step))) }
        }
      }
      let events = try await records.read { db in try db.events(in: Chain(rawValue: 5), after: 0, limit: 100) }
      #expect(events.map(\.position) == [1, 2, 3, 4, 5, 6])
      #expect(zip(events, events.dropFirst()).allSatisfy { $0.hash == $1.previous })
    }
  }

  @Test("a page begins after its position and ends at its limit", arguments: TestEngine.available)
  func paging(engine: TestEngine) async throws {
    try await TestRecords.with(engine) { records in
      try await records.write(chain: chain) { db in
        for second in 0..<9 { try db.append(Example.fact(second: Int64(second))) }
      }
      let page = try await records.read { db in try db.events(in: Chain(rawValue: 5), after: 3, limit: 4) }
      #expect(page.map(\.position) == [4, 5, 6, 7])
    }
  }

  @Test("what happened to a subject is told oldest first, across chains", arguments: TestEngine.available)
  func subjects(engine: TestEngine) async throws {
    try await TestRecords.with(engine) { records in
      for (number, second) in [(2, 30), (1, 10), (2, 40), (1, 20)] {
        try await records.write(chain: Chain(rawValue: Int64(number))) { db in
          try db.append(Example.fact("letter/8", second: Int64(second)))
          try db.append(Example.fact("letter/88", second: Int64(second)))
        }
      }
      let events = try await records.read { db in try db.events(of: "letter/8") }
      #expect(events.map(\.fact.at) == [10, 20, 30, 40].map { Example.noon.adding(seconds: $0) })
    }
  }

  @Test("heads are the newest event of every chain", arguments: TestEngine.available)
  func heads(engine: TestEngine) async throws {
    try await TestRecords.with(engine) { records in
      for number in [9, 0, 4, 4] {
        try await records.write(chain: Chain(rawValue: Int64(number))) { db in try db.append(Example.fact()) }
      }
      let heads = try await records.read { db in try db.heads() }
      #expect(heads.map(\.chain.rawValue) == [0, 4, 9] && heads.map(\.position) == [1, 2, 1])
    }
  }

  @Test("an event is neither changed nor removed", arguments: TestEngine.available)
  func appendOnly(engine: TestEngine) async throws {
    try await TestRecords.with(engine) { records in
      try await records.write(chain: chain) { db in try db.append(Example.fact()) }
      for statement: SQL in ["UPDATE events SET actor = 8", "DELETE FROM events WHERE position = 1"] {
        await #expect(throws: StorageFault.constraint(kind: .appendOnly, name: "events")) {
          try await records.write(chain: .system) { db in try db.run(statement) }
        }
      }
    }
  }

  @Test("sixteen writers leave three chains without a gap", arguments: TestEngine.available)
  func manyWriters(engine: TestEngine) async throws {
    let rounds = 200
    try await TestRecords.with(engine) { records in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<16 {
          group.addTask {
            for round in 0..<rounds {
              try await records.write(chain: Chain(rawValue: Int64(writer % 3))) { db in
                try db.append(Example.fact("letter/\(writer)", second: Int64(round)))
              }
            }
          }
        }
        try await group.waitForAll()
      }
      let report = try await records.read { db in try AuditTrail.verifyChains(db) }
      #expect(report.fault == nil && report.events == Int64(16 * rounds))
      #expect(report.verified.map(\.position) == [6, 5, 5].map { Int64($0 * rounds) })
    }
  }
}

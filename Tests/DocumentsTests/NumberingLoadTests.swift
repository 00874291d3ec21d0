import Documents
import Foundation
import Ledger
import People
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

/// The day turns while they work. `KillTests` does it with 10,000 numbers and kills.
@Suite("Numbering by many at once", .serialized)
struct NumberingLoadTests {
  private static let count = 2000
  private static let writers = 16
  private static let engines = [TestEngine.sqliteOnDisk, .postgreSQL].filter(TestEngine.available.contains)

  @Test("16 writers leave no gap, no number twice, and no date before an earlier one", arguments: engines)
  func property(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let ids = try await world.prepareWaiting(Self.count)
      let given = try await Self.numberAll(ids, in: world)
      #expect(given.sorted() == Array(1...Self.count))
      let register = try await world.records.read { db in
        try RegisterQueries(db).lines(
          of: world.cast.commune.id, year: 2020, series: "common", after: 0, limit: Self.count + 1)
      }
      #expect(register.map(\.number) == Array(1...Self.count))
      #expect(zip(register, register.dropFirst()).allSatisfy { $0.dated <= $1.dated })
      #expect(Set(register.map(\.document)).count == Self.count)
      #expect(Set(register.map(\.dated)).count > 1)
    }
  }

  /// Each writer takes every 16th document; the day turns while they work, for each at its own time.
  private static func numberAll(_ ids: [OutgoingDocument.ID], in world: TestWorld) async throws -> [Int] {
    try await withThrowingTaskGroup(of: [Int].self) { group in
      for writer in 0..<writers {
        let own = stride(from: writer, to: ids.count, by: writers).map { ids[$0] }
        group.addTask { try await number(own, in: world) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }

  private static func number(_ ids: [OutgoingDocument.ID], in world: TestWorld) async throws -> [Int] {
    let clerk = try world.permit(.clerk, Registry.self)
    var numbers: [Int] = []
    for (index, id) in ids.enumerated() {
      let isLater = index * 2 > ids.count
      let now = isLater ? Times.at("2020-08-17", 8) : Times.now
      do {
        numbers.append(try await world.desk.number(id, by: clerk, at: now).number?.number ?? 0)
      } catch DocumentRefusal.dateWouldGoBack {
        // Another writer is in the next day already: so is this one now.
        let next = try await world.desk.number(id, by: clerk, at: Times.at("2020-08-17", 8))
        numbers.append(next.number?.number ?? 0)
      }
    }
    return numbers
  }
}

import Cryptography
import Ledger
import People
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("Keys that were bound before they had places")
struct KeyMigrationTests {
  private static let lasting = [TestEngine.sqliteOnDisk, .postgreSQL].filter(TestEngine.available.contains)

  @Test("are containers afterwards, with their numbers, locks and ends", arguments: lasting)
  func migrated(engine: TestEngine) async throws {
    let all = PeopleSchema.migrations
    let before = all.prefix { $0.name != "people-5-key-places" }
    let file = SHA256Digest(of: [3])
    try await TestRecords.withPlace(engine) { place in
      let old = try await place.open(migrations: Array(before))
      try await old.write(chain: .system) { db in
        try db.run("INSERT INTO persons (full_name) VALUES ('Lò Văn Thành')")
        for locked in [nil, Times.now] {
          try db.run(
            """
            INSERT INTO held_keys (person, serial, subject_name, not_before, not_after, certificate, container,
              wrong_pins, locked_at)
            VALUES (1, '0a', 'Lò Văn Thành', 0, \(Times.now), \(SHA256Digest(of: [locked == nil ? 1 : 2])), \(file), 2,
              \(locked))
            """)
        }
      }
      try await old.close()
      let new = try await place.open(migrations: all)
      let keys = try await new.read { db in
        try PeopleRegister(db).keyRing(of: .person(Person.ID(rawValue: 1))).keys
      }
      #expect(keys.map(\.key.id.rawValue) == [2, 1] && keys.allSatisfy { $0.key.place == .container(file) })
      #expect(keys.map(\.lockedAt) == [Times.now, nil] && keys.allSatisfy { $0.wrongPINs == 2 && $0.usedAt == nil })
      try await new.close()
    }
  }
}

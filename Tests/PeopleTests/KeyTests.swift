import Ledger
import People
import SigningKeys
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("Opening a key")
struct KeyTests {
  private static let chairman = KeyHolder.person(Role.chairman.id)
  private static let wrong = "000001"

  private func open(_ pin: String, in world: TestWorld, at now: Instant = Times.now) async throws {
    _ = try await world.directory.openKey(of: Self.chairman, pin: pin, by: Role.chairman.id, at: now)
  }

  private func state(in world: TestWorld) async throws -> KeyState {
    let ring = try await world.records.read { db in try KeyQueries(db).ring(of: Self.chairman) }
    return try #require(ring.keys.first)
  }

  @Test("the PIN opens it", arguments: TestEngine.available)
  func opened(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let opened = try await world.directory.openKey(
        of: Self.chairman, pin: SigningMaterial.pin, by: Role.chairman.id, at: Times.now)
      #expect(opened.key.subjectName == Role.chairman.fullName)
    }
  }

  @Test(
    "wrong PINs are counted; the fifth locks it, and the right PIN no longer opens it", arguments: TestEngine.available)
  func locked(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      for left in [4, 3, 2, 1] {
        await #expect(throws: PeopleRefusal.wrongPIN(triesLeft: left)) { try await open(Self.wrong, in: world) }
      }
      await #expect(throws: PeopleRefusal.keyLocked) { try await open(Self.wrong, in: world) }
      await #expect(throws: PeopleRefusal.keyLocked) { try await open(SigningMaterial.pin, in: world) }
      let kinds = try await world.records.read { db in
        try db.events(of: "key/1").map(\.fact.kind)
      }
      #expect(kinds == ["key.bound", "key.locked"])
    }
  }

  @Test("the administrator unlocks it, with the full number of tries", arguments: TestEngine.available)
  func unlocked(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      for _ in 1...5 { await #expect(throws: PeopleRefusal.self) { try await open(Self.wrong, in: world) } }
      let key = try await state(in: world).key.id
      try await world.directory.unlockKey(key, by: try world.permit(.administrator), at: Times.now)
      #expect(try await state(in: world).triesLeft == PINPolicy.triesAllowed)
      try await open(SigningMaterial.pin, in: world)
    }
  }

  @Test("a right PIN wipes the count out", arguments: TestEngine.available)
  func forgotten(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      for _ in 1...4 { await #expect(throws: PeopleRefusal.self) { try await open(Self.wrong, in: world) } }
      try await open(SigningMaterial.pin, in: world)
      #expect(try await state(in: world).wrongPINs == 0)
    }
  }

  @Test("tries at the same time are not more than five", arguments: TestEngine.available)
  func atOnce(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let answers = await withTaskGroup(of: PeopleRefusal?.self) { group in
        for _ in 0..<20 {
          group.addTask {
            do {
              _ = try await world.directory.openKey(
                of: Self.chairman, pin: Self.wrong, by: Role.chairman.id, at: Times.now)
              return nil
            } catch {
              return error as? PeopleRefusal
            }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      let counted = answers.filter { if case .wrongPIN = $0 { true } else { false } }
      let wrongPINs = try await state(in: world).wrongPINs
      #expect(counted.count == 4 && answers.filter { $0 == .keyLocked }.count == 16 && wrongPINs == 5)
    }
  }

  @Test("a certificate that has ended, or not begun, opens nothing")
  func expired() async throws {
    try await TestWorld.withKeys(.sqliteInMemory) { world in
      let officer = KeyHolder.person(Role.officer.id)
      try await world.bind(
        try SigningMaterial.shared.get().expired, to: officer, until: SigningMaterial.expiredAfter)
      for (now, refusal) in [
        (Times.now, PeopleRefusal.keyExpired(on: Times.day("2019-12-31"))),
        (Times.at("2018-12-31", 9), .keyNotYetValid(from: Times.founding)),
      ] {
        await #expect(throws: refusal) {
          try await world.directory.openKey(
            of: officer, pin: SigningMaterial.pin, by: Role.officer.id, at: now)
        }
      }
    }
  }

  @Test("who has no key has none to open")
  func noKey() async throws {
    try await TestWorld.withKeys(.sqliteInMemory) { world in
      await #expect(throws: PeopleRefusal.noKey) {
        try await world.directory.openKey(
          of: .person(Role.officer.id), pin: SigningMaterial.pin, by: Role.officer.id, at: Times.now)
      }
    }
  }

  @Test("a file that is no key container is damaged, and costs no try")
  func keyDamaged() async throws {
    try await TestWorld.withKeys(.sqliteInMemory) { world in
      var key = try await state(in: world).key
      key.place = .container(try world.records.files.keep(Array("no key".utf8)))
      _ = try await world.directory.bindKey(key, by: nil, at: Times.now)
      await #expect(throws: PeopleRefusal.keyDamaged) { try await open(SigningMaterial.pin, in: world) }
      #expect(try await state(in: world).wrongPINs == 0)
    }
  }
}

import Cryptography
import Ledger
import Passwords
import People
import SigningKeys
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("Accounts, keys and delegations in the administrator's hands")
struct AdministrationTests {
  private static let password = "rừng luồng xanh tốt"

  private func openAccount(_ world: TestWorld, for role: Role = .officer) async throws -> Account {
    try await world.directory.openAccount(
      for: role.id, name: "tai.khoan.\(role.rawValue.lowercased())", password: Self.password, cost: .demonstration,
      by: try world.permit(.administrator), at: Times.now)
  }

  private func kinds(of subject: String, in world: TestWorld) async throws -> [String] {
    try await world.records.read { db in try db.events(of: subject).map(\.fact.kind) }
  }

  @Test("a locked account is opened again with its name and password", arguments: TestEngine.available)
  func enabled(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let administrator = try world.permit(.administrator, Administration.self)
      let account = try await openAccount(world)
      await #expect(throws: PeopleRefusal.accountInUse) {
        try await world.directory.enableAccount(of: Role.officer.id, by: administrator, at: Times.now)
      }
      try await world.directory.disableAccount(of: Role.officer.id, by: administrator, at: Times.now)
      await #expect(throws: PeopleRefusal.accountDisabled) {
        try await world.directory.disableAccount(of: Role.officer.id, by: administrator, at: Times.now)
      }
      try await world.directory.enableAccount(of: Role.officer.id, by: administrator, at: Times.now)
      try await world.directory.signIn(
        name: account.name, password: Self.password, token: SHA256Digest(of: [1]), at: Times.now)
      let happened = ["account.opened", "account.disabled", "account.enabled", "account.signed_in"]
      #expect(try await kinds(of: "account/\(account.id)", in: world) == happened)
    }
  }

  @Test("a person has one account", arguments: TestEngine.available)
  func hasAccount(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      _ = try await openAccount(world)
      await #expect(throws: PeopleRefusal.hasAccount) {
        try await world.directory.openAccount(
          for: Role.officer.id, name: "ten.khac", password: Self.password, cost: .demonstration,
          by: try world.permit(.administrator), at: Times.now)
      }
    }
  }

  @Test("an account is opened and locked within the administrator's reach only", arguments: TestEngine.available)
  func outOfReach(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      await #expect(throws: PeopleRefusal.lacksCapability(.administer)) { try await openAccount(world, for: .monitor) }
      await #expect(throws: PeopleRefusal.lacksCapability(.administer)) {
        try await world.directory.enableAccount(
          of: Role.monitor.id, by: try world.permit(.administrator), at: Times.now)
      }
      await #expect(throws: PeopleRefusal.unknownPerson) {
        try await world.directory.enableAccount(
          of: Role.clerk.id, by: try world.permit(.administrator), at: Times.now)
      }
    }
  }

  @Test(
    "a new password holds neither the account's nor the person's name", arguments: TestEngine.available,
    ["tai-khoan-OFFICER 2020", "vithihong@2020", "yêu Vi Thị Hồng"])
  func names(engine: TestEngine, password: String) async throws {
    try await TestWorld.with(engine) { world in
      let account = try await openAccount(world)
      await #expect(throws: PeopleRefusal.passwordContainsName) {
        try await world.directory.changePassword(
          of: account.id, to: password, by: Role.officer.id, at: Times.now)
      }
      await #expect(throws: PeopleRefusal.passwordContainsName) {
        try await world.directory.resetPassword(
          of: Role.officer.id, to: password, by: try world.permit(.administrator), at: Times.now)
      }
    }
  }

  @Test("a password that was set anew is not kept waiting for earlier failures", arguments: TestEngine.available)
  func failuresForgotten(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let account = try await openAccount(world)
      for _ in 1...3 {
        await #expect(throws: PeopleRefusal.wrongNameOrPassword) {
          try await world.directory.signIn(
            name: account.name, password: "sai mật khẩu", token: SHA256Digest(of: [1]), at: Times.now)
        }
      }
      let new = "suối Luồng mùa cạn"
      try await world.directory.resetPassword(
        of: Role.officer.id, to: new, by: try world.permit(.administrator), at: Times.now)
      try await world.directory.signIn(
        name: account.name, password: new, token: SHA256Digest(of: [1]), at: Times.now)
    }
  }
}

@Suite("A key that is not used any more")
struct RetirementTests {
  private static let chairman = KeyHolder.person(Role.chairman.id)

  private func open(_ world: TestWorld) async throws {
    _ = try await world.directory.openKey(
      of: Self.chairman, pin: SigningMaterial.pin, by: Role.chairman.id, at: Times.now)
  }

  private func retire(_ world: TestWorld, for reason: KeyRetirementReason) async throws {
    try await world.directory.retireKey(
      HeldKey.ID(rawValue: 1), for: reason, by: try world.permit(.administrator), at: Times.now)
  }

  private func adopt(_ issued: IssuedKey, in world: TestWorld) async throws -> HeldKey {
    try await world.directory.adoptKey(
      issued.container, pin: SigningMaterial.pin, for: Self.chairman, by: try world.permit(.administrator),
      at: Times.now)
  }

  @Test(
    "opens nothing, is no key to sign with, and can't be retired twice", arguments: TestEngine.available,
    KeyRetirementReason.allCases)
  func retired(engine: TestEngine, reason: KeyRetirementReason) async throws {
    try await TestWorld.withKeys(engine) { world in
      try await retire(world, for: reason)
      await #expect(throws: PeopleRefusal.keyRetired) { try await open(world) }
      await #expect(throws: PeopleRefusal.keyRetired) { try await retire(world, for: reason) }
      let ring = try await world.records.read { db in try PeopleRegister(db).keyRing(of: Self.chairman) }
      #expect(ring.keys.first?.retirement == KeyRetirement(at: Times.now, reason: reason))
      #expect(ring.choices(at: Times.now).isEmpty)
    }
  }

  @Test("after a forgotten PIN another file opens with its own", arguments: TestEngine.available)
  func forgottenPIN(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      try await retire(world, for: .forgottenPIN)
      _ = try await adopt(try SigningMaterial.shared.get().chairman, in: world)
      try await open(world)
    }
  }

  @Test("a certificate whose key others may have is not taken back", arguments: TestEngine.available)
  func certificateCompromised(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      try await retire(world, for: .compromised)
      await #expect(throws: PeopleRefusal.certificateCompromised) {
        try await adopt(try SigningMaterial.shared.get().chairman, in: world)
      }
    }
  }
}

@Suite("A delegation that ends before its time")
struct RevocationTests {
  private static let monday = Times.day("2020-08-17")

  private func withDelegation(
    _ engine: TestEngine, until end: CalendarDate? = Times.day("2020-08-31"),
    _ body: (TestWorld, Delegation.ID) async throws -> Void
  ) async throws {
    try await TestWorld.with(engine) { world in
      let given = try await world.directory.delegate(
        try Delegation(
          id: .init(rawValue: 0), agency: world.cast.commune.id, delegate: Role.officeHead.id, kind: .byOrder,
          matter: "Thông báo lịch họp", documentTypes: ["TB"], basis: "Quy chế số 01/QC-UBND",
          validFrom: Times.founding, validTo: end),
        by: try world.permit(.administrator), at: Times.now)
      try await body(world, given.id)
    }
  }

  private func revoke(
    _ id: Delegation.ID, from day: CalendarDate, reason: String = "Phân công lại", in world: TestWorld
  ) async throws {
    try await world.directory.revokeDelegation(
      id, from: day, reason: reason, by: try world.permit(.administrator), at: Times.now)
  }

  private func maySign(on day: CalendarDate, in world: TestWorld) async throws -> Bool {
    try await world.records.read { db in
      let standing = try PeopleRegister(db).standing(
        of: Role.officeHead.id, in: world.cast.commune.id, on: day)
      return !standing.delegations.isEmpty
    }
  }

  @Test("gives no right from that day on, and its event holds day and reason", arguments: TestEngine.available)
  func revoked(engine: TestEngine) async throws {
    try await withDelegation(engine) { world, id in
      try await revoke(id, from: Self.monday, in: world)
      let before = try await maySign(on: Self.monday.adding(days: -1), in: world)
      let after = try await maySign(on: Self.monday, in: world)
      #expect(before && !after)
      let last = try await world.records.read { db in try db.events(of: "delegation/\(id)").last }
      guard case .delegationRevoked(let delegation)? = try last?.fact.decoded(as: PeopleEvent.self) else {
        Issue.record("no event of the revocation")
        return
      }
      #expect(delegation.revocation == Revocation(from: Self.monday, reason: "Phân công lại"))
      #expect(try await world.directory.audit() == nil)
    }
  }

  @Test("does not end in the past, nor without a reason, nor twice", arguments: TestEngine.available)
  func refused(engine: TestEngine) async throws {
    try await withDelegation(engine) { world, id in
      await #expect(throws: PeopleRefusal.endInThePast) {
        try await revoke(id, from: Times.friday.adding(days: -1), in: world)
      }
      await #expect(throws: PeopleRefusal.reasonMissing) {
        try await revoke(id, from: Self.monday, reason: "", in: world)
      }
      try await revoke(id, from: Times.friday, in: world)
      await #expect(throws: PeopleRefusal.delegationOver) { try await revoke(id, from: Self.monday, in: world) }
      await #expect(throws: PeopleRefusal.unknownDelegation) {
        try await revoke(.init(rawValue: 99), from: Self.monday, in: world)
      }
    }
  }

  @Test("can't be ended after its own end", arguments: TestEngine.available)
  func over(engine: TestEngine) async throws {
    try await withDelegation(engine, until: Times.friday) { world, id in
      await #expect(throws: PeopleRefusal.delegationOver) { try await revoke(id, from: Self.monday, in: world) }
    }
  }
}

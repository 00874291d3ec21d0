import Cryptography
import Ledger
import Passwords
import People
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("Signing in")
struct SignInTests {
  private static let password = "rừng luồng xanh tốt"
  private static let token = SHA256Digest(of: Array("token".utf8))

  private func withAccount(
    _ engine: TestEngine, _ body: (TestWorld, Account) async throws -> Void
  ) async throws {
    try await TestWorld.with(engine) { world in
      let account = try await world.directory.openAccount(
        for: Role.officer.id, name: "VanHoa.TrungTien ", password: Self.password, cost: .demonstration, by: nil,
        at: Times.now)
      try await body(world, account)
    }
  }

  private func signIn(
    _ world: TestWorld, _ password: String = password, name: String = "vanhoa.trungtien", at now: Instant = Times.now
  ) async throws {
    try await world.directory.signIn(name: name, password: password, token: Self.token, at: now)
  }

  @Test("name and password open a session for a working day", arguments: TestEngine.available)
  func session(engine: TestEngine) async throws {
    try await withAccount(engine) { world, _ in
      try await signIn(world, name: " VANHOA.trungtien")
      let end = Times.now.adding(seconds: Directory.sessionSeconds)
      #expect(try await world.directory.viewer(token: Self.token, at: Times.now)?.person.id == Role.officer.id)
      #expect(try await world.directory.viewer(token: Self.token, at: end) == nil)
      #expect(try await world.directory.lastHolder(token: Self.token) == Role.officer.id)
    }
  }

  @Test("a name opened in capitals is kept as sign-in asks for it", arguments: TestEngine.available)
  func lowerCase(engine: TestEngine) async throws {
    try await withAccount(engine) { _, account in #expect(account.name == "vanhoa.trungtien") }
  }

  @Test("somebody enrolled under a name in capitals can sign in", arguments: TestEngine.available)
  func enrolled(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let enrolment = Enrolment(
        fullName: "Lương Văn Mới", office: world.cast.appointment(.officer), accountName: "Moi.TrungTien",
        password: Self.password)
      let person = try await world.directory.enrol(
        enrolment, cost: .demonstration, by: try world.permit(.administrator), at: Times.now)
      try await signIn(world, name: "moi.trungtien")
      let viewer = try await world.directory.viewer(token: Self.token, at: Times.now)
      #expect(viewer?.person == person)
    }
  }

  @Test("a wrong password and an unknown name get the same answer", arguments: ["vanhoa.trungtien", "khong.co"])
  func wrongNameOrPassword(name: String) async throws {
    try await withAccount(.sqliteInMemory) { world, _ in
      await #expect(throws: PeopleRefusal.wrongNameOrPassword) {
        try await signIn(world, "sai mật khẩu rồi", name: name)
      }
    }
  }

  @Test(
    "after the third failure the next try has to wait, even with the right password", arguments: TestEngine.available)
  func throttled(engine: TestEngine) async throws {
    try await withAccount(engine) { world, _ in
      for _ in 1...3 {
        await #expect(throws: PeopleRefusal.wrongNameOrPassword) { try await signIn(world, "sai mật khẩu rồi") }
      }
      let next = Times.now.adding(seconds: 5)
      await #expect(throws: PeopleRefusal.signInThrottled(until: next)) { try await signIn(world) }
      try await signIn(world, at: next)
    }
  }

  @Test("a success forgets the failures", arguments: TestEngine.available)
  func forgotten(engine: TestEngine) async throws {
    try await withAccount(engine) { world, _ in
      for _ in 1...2 {
        await #expect(throws: PeopleRefusal.wrongNameOrPassword) { try await signIn(world, "sai mật khẩu rồi") }
      }
      try await signIn(world)
      try await world.directory.signOut(token: Self.token)
      await #expect(throws: PeopleRefusal.wrongNameOrPassword) { try await signIn(world, "sai mật khẩu rồi") }
      try await signIn(world)
    }
  }

  @Test("signing out ends the session", arguments: TestEngine.available)
  func signedOut(engine: TestEngine) async throws {
    try await withAccount(engine) { world, _ in
      try await signIn(world)
      try await world.directory.signOut(token: Self.token)
      #expect(try await world.directory.viewer(token: Self.token, at: Times.now) == nil)
    }
  }

  @Test("a new password ends the sessions and replaces the old one", arguments: TestEngine.available)
  func changed(engine: TestEngine) async throws {
    try await withAccount(engine) { world, account in
      try await signIn(world)
      try await world.directory.changePassword(
        of: account.id, to: "suối Luồng mùa cạn", by: Role.officer.id, at: Times.now)
      #expect(try await world.directory.viewer(token: Self.token, at: Times.now) == nil)
      await #expect(throws: PeopleRefusal.wrongNameOrPassword) { try await signIn(world) }
      try await signIn(world, "suối Luồng mùa cạn")
    }
  }

  @Test("a disabled account is told so, after its password only", arguments: TestEngine.available)
  func accountDisabled(engine: TestEngine) async throws {
    try await withAccount(engine) { world, _ in
      try await signIn(world)
      try await world.directory.disableAccount(
        of: Role.officer.id, by: try world.permit(.administrator), at: Times.now)
      #expect(try await world.directory.viewer(token: Self.token, at: Times.now) == nil)
      await #expect(throws: PeopleRefusal.accountDisabled) { try await signIn(world) }
      await #expect(throws: PeopleRefusal.wrongNameOrPassword) { try await signIn(world, "sai mật khẩu rồi") }
    }
  }

  @Test("who holds no office any more views nothing and does not come in", arguments: TestEngine.available)
  func noAppointment(engine: TestEngine) async throws {
    try await withAccount(engine) { world, _ in
      try await signIn(world, at: Times.at("2020-08-14", 16))
      try await world.directory.endAppointment(
        Role.officer.appointment, on: Times.friday, by: try world.permit(.administrator), at: Times.now)
      let lastMinute = try await world.directory.viewer(token: Self.token, at: Times.at("2020-08-14", 23, 59))
      let afterwards = try await world.directory.viewer(token: Self.token, at: Times.at("2020-08-15", 0))
      #expect(lastMinute != nil && afterwards == nil)
      await #expect(throws: PeopleRefusal.noAppointment) {
        try await world.directory.enter(
          name: "vanhoa.trungtien", password: Self.password, token: SHA256Digest(of: Array("other".utf8)),
          at: Times.at("2020-08-15", 8))
      }
    }
  }

  @Test("a name belongs to one account", arguments: TestEngine.available)
  func accountNameTaken(engine: TestEngine) async throws {
    try await withAccount(engine) { world, _ in
      await #expect(throws: PeopleRefusal.accountNameTaken("vanhoa.trungtien")) {
        try await world.directory.openAccount(
          for: Role.clerk.id, name: "VANHOA.TRUNGTIEN", password: Self.password, cost: .demonstration, by: nil,
          at: Times.now)
      }
    }
  }

  @Test("a weak password opens no account and replaces none")
  func passwordTooWeak() async throws {
    try await withAccount(.sqliteInMemory) { world, account in
      await #expect(throws: PeopleRefusal.passwordTooWeak) {
        try await world.directory.openAccount(
          for: Role.clerk.id, name: "vanthu", password: "1234567890", cost: .demonstration, by: nil, at: Times.now)
      }
      await #expect(throws: PeopleRefusal.passwordTooWeak) {
        try await world.directory.changePassword(of: account.id, to: "123", by: Role.officer.id, at: Times.now)
      }
    }
  }
}

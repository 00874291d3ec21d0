import CPKCS11
import Certificates
import Documents
import Ledger
import People
import SigningFixtures
import Storage
import Synchronization
import TestRecords
import TestWorld
import Testing
import Tokens
import WorkTime

extension TokensTests {
  @Suite("Offices that sign with a token in the server")
  struct TokenHolderTests {
    private static let now = SigningWorld.judgingTime
    private static let chairman = KeyHolder.person(Role.chairman.id)

    /// The test world with a token in its server, whose keys are the chairman's and the commune's.
    private static func with(
      _ label: String, _ mood: WaywardDriver.Mood = .init(),
      _ body: (_ world: TestWorld, _ leader: HeldKey, _ agency: HeldKey) async throws -> Void
    ) async throws {
      let tokens = try TokenWorld(label)
      let drivers = TokenDrivers(modules: [try WaywardDriver.module(mood)])
      try await TestRecords.with(.sqliteInMemory, migrations: TestWorld.migrations) { records in
        let world = try TestWorld(records: records, trust: tokens.signing.trust, tokens: drivers)
        try await world.install()
        let leader = try await bind(tokens.signing.leader, to: chairman, in: world)
        let agency = try await bind(tokens.signing.agency, to: .agency(world.cast.commune.id), in: world)
        try await body(world, leader, agency)
      }
    }

    private static func bind(
      _ certificate: Certificate, to holder: KeyHolder, in world: TestWorld
    ) async throws -> HeldKey {
      let administrator = try world.permit(.administrator, Administration.self, at: now)
      let found = try await world.directory.tokenCertificates(for: administrator)
      let one = try #require(found.first { $0.fingerprint == certificate.fingerprint })
      #expect(one.subjectName == certificate.commonName)
      return try await world.directory.bindTokenKey(
        one.fingerprint, in: one.place.serialNumber, to: holder, by: administrator, at: now)
    }

    private static func lost(_ key: HeldKey) -> HeldKey {
      var lost = key
      lost.place = .token(TokenPlace(serialNumber: "ffff", label: "đã mất"))
      return lost
    }

    private static func sign(_ id: OutgoingDocument.ID, pin: String, in world: TestWorld) async throws {
      try await world.desk.sign(
        id, as: world.cast.standing(.chairman, on: now.vietnamDate), pin: pin, at: now)
    }

    private static func refusal(_ act: () async throws -> Void) async -> TokenRefusal? {
      do {
        try await act()
        return nil
      } catch { return error as? TokenRefusal }
    }

    @Test("leader and agency sign with their keys on it")
    func life() async throws {
      try await Self.with("cả đời văn bản") { world, leader, agency in
        let id = try await world.submitted(at: Self.now)
        try await Self.sign(id, pin: SoftToken.pin, in: world)
        let clerk = try world.permit(.clerk, Registry.self, at: Self.now)
        try await world.desk.number(id, by: clerk, at: Self.now)
        try await world.desk.sealAndIssue(id, by: clerk, pin: SoftToken.pin, at: Self.now)
        let document = try await world.document(id)
        #expect(document.stage == .issued && document.leaderSignature?.key == leader.id)
        #expect(document.leaderSignature?.check == .valid && document.agencySignature?.check == .valid)
        #expect(agency.place == leader.place && leader.place.takesPIN)
      }
    }

    @Test("wrong PINs are the token's to count, and what it tells reaches the signer")
    func wrongPIN() async throws {
      try await Self.with("đếm mã PIN", .init(triesLeft: 3)) { world, _, _ in
        let id = try await world.submitted(at: Self.now)
        var answers: [TokenRefusal?] = []
        for pin in ["135790", "135790", "135790", SoftToken.pin] {
          answers.append(await Self.refusal { try await Self.sign(id, pin: pin, in: world) })
        }
        #expect(answers == [.wrongPIN(triesLeft: .low), .wrongPIN(triesLeft: .final), .pinLocked, .pinLocked])
        let ring = try await world.records.read { db in try PeopleRegister(db).keyRing(of: Self.chairman) }
        #expect(ring.keys.first?.wrongPINs == 0 && ring.keys.first?.lockedAt == nil)
        #expect(try await world.document(id).stage == .awaitingSignature)
      }
    }

    @Test("pulled out in the middle of a batch: what was signed stays, the rest is told, and is signed when it is back")
    func pulledOut() async throws {
      try await Self.with("rút giữa chừng") { world, _, _ in
        var seen: [SeenDocument] = []
        for subject in ["một", "hai", "ba"] {
          let id = try await world.submitted(TestWorld.content(subject), at: Self.now)
          seen.append(SeenDocument(id: id, file: try await world.line(id)?.file))
        }
        WaywardDriver.mood.withLock { $0.signaturesUntilRemoval = 1 }
        let chairman = world.cast.standing(.chairman, on: Self.now.vietnamDate)
        let first = try await world.desk.signBatch(seen, as: chairman, pin: SoftToken.pin, at: Self.now)
        #expect(first.map { $0.failure as? TokenRefusal } == [nil, .tokenRemoved, .tokenRemoved])
        #expect(try await world.document(seen[0].id).stage == .leaderSigned)
        for rest in seen.dropFirst() {
          let document = try await world.document(rest.id)
          #expect(document.stage == .awaitingSignature && document.file == rest.file)
          #expect(document.leaderSignature == nil)
        }
        WaywardDriver.mood.withLock { ($0.failure, $0.isPresent, $0.signaturesUntilRemoval) = (nil, true, nil) }
        let second = try await world.desk.signBatch(seen, as: chairman, pin: SoftToken.pin, at: Self.now)
        #expect(second.allSatisfy { $0.failure == nil })
        #expect(try await world.document(seen[2].id).leaderSignature?.check == .valid)
      }
    }

    @Test("a token that is not there says so")
    func notThere() async throws {
      try await Self.with("không thấy") { world, leader, _ in
        let id = try await world.submitted(at: Self.now)
        _ = try await world.directory.bindKey(Self.lost(leader), by: nil, at: Self.now)
        #expect(await Self.refusal { try await Self.sign(id, pin: SoftToken.pin, in: world) } == .noToken)
      }
    }

    @Test("a certificate that is in no token is not bound, and a server without a driver opens none")
    func notBound() async throws {
      try await Self.with("không có khóa") { world, leader, _ in
        let missing = await Self.refusal { try await Self.bindElsewhere(leader, in: world) }
        #expect(missing == .noKey)
        let bare = Directory(records: world.records)
        let noDriver = await Self.refusal { try await Self.open(bare) }
        #expect(noDriver == .driverMissing && !bare.hasTokenDriver)
      }
    }

    private static func bindElsewhere(_ key: HeldKey, in world: TestWorld) async throws {
      _ = try await world.directory.bindTokenKey(
        key.certificate, in: "ffff", to: chairman, by: try world.permit(.administrator, Administration.self, at: now),
        at: now)
    }

    private static func open(_ directory: Directory) async throws {
      _ = try await directory.openKey(of: chairman, pin: SoftToken.pin, by: Role.chairman.id, at: now)
    }

    @Test("while somebody else has the token open, nobody signs on their PIN")
    func inUse() async throws {
      try await Self.with("đang dùng") { world, _, _ in
        let id = try await world.submitted(at: Self.now)
        let opened = try await world.directory.openKey(
          of: .agency(world.cast.commune.id), pin: SoftToken.pin, by: Role.clerk.id, at: Self.now)
        #expect(await Self.refusal { try await Self.sign(id, pin: "135790", in: world) } == .tokenInUse)
        withExtendedLifetime(opened) {}
      }
    }
  }
}

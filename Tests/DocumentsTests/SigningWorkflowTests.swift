import Documents
import Ledger
import People
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("Signing")
struct SigningWorkflowTests {
  private static let pin = SigningMaterial.pin

  @Test("a second signing is refused", arguments: TestEngine.available)
  func twice(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let id = try await world.signed()
      await #expect(throws: DocumentRefusal.notAtThisStage(.leaderSigned)) {
        try await world.desk.sign(id, as: world.cast.standing(.chairman), pin: Self.pin, at: Times.now)
      }
    }
  }

  @Test("of two signings at once one is recorded", arguments: TestEngine.available)
  func atOnce(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let id = try await world.submitted()
      let signed = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<4 {
          group.addTask {
            do {
              try await world.desk.sign(id, as: world.cast.standing(.chairman), pin: Self.pin, at: Times.now)
              return true
            } catch {
              return false
            }
          }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(signed == 1)
      #expect(try await world.document(id).stage == .leaderSigned)
    }
  }

  @Test("one that fails keeps no other of a batch back", arguments: TestEngine.available)
  func batch(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let first = try await world.submitted(TestWorld.content("việc thứ nhất"))
      let draft = try await world.drafted(TestWorld.content("việc chưa trình"))
      let last = try await world.submitted(TestWorld.content("việc thứ ba"))
      let outcomes = try await world.desk.signBatch(
        try await Self.seen([first, draft, last], in: world), as: world.cast.standing(.chairman), pin: Self.pin,
        at: Times.now)
      #expect(outcomes.map(\.document) == [first, draft, last])
      #expect(outcomes.map { $0.failure as? DocumentRefusal } == [nil, .notAtThisStage(.draft), nil])
      #expect(try await world.document(first).stage == .leaderSigned)
      #expect(try await world.document(last).stage == .leaderSigned)
      #expect(outcomes[1].subject == "việc chưa trình")
    }
  }

  @Test("a wrong PIN signs nothing of a batch")
  func batchWrongPIN() async throws {
    try await TestWorld.withKeys(.sqliteInMemory) { world in
      let id = try await world.submitted()
      await #expect(throws: PeopleRefusal.wrongPIN(triesLeft: 4)) {
        try await world.desk.signBatch(
          try await Self.seen([id], in: world), as: world.cast.standing(.chairman), pin: "000001", at: Times.now)
      }
      #expect(try await world.document(id).stage == .awaitingSignature)
    }
  }

  @Test("the agency's key opens with its PIN only, and seals nothing otherwise")
  func sealWrongPIN() async throws {
    try await TestWorld.withKeys(.sqliteInMemory) { world in
      let id = try await world.numbered()
      await #expect(throws: PeopleRefusal.wrongPIN(triesLeft: 4)) {
        try await world.desk.seal(id, by: try world.permit(.clerk), pin: "000001", at: Times.now)
      }
      #expect(try await world.document(id).stage == .numbered)
    }
  }

  @Test("the deputy signs for the head, and the row says so", arguments: TestEngine.available)
  func deputy(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let id = try await world.signed(TestWorld.content(signer: .viceChairman), by: .viceChairman)
      let signer = try #require(try await world.document(id).signer)
      #expect(signer.capacity == .deputy)
      #expect(signer.authorityLines == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"])
      #expect(try await world.disagreement(on: id) == [])
    }
  }

  @Test("a delegate signs what was delegated", arguments: TestEngine.available)
  func delegated(engine: TestEngine) async throws {
    var cast = Cast()
    cast.delegations = [try SigningWorkflowTests.delegation(types: ["TB"])]
    try await TestWorld.withKeys(engine, cast) { world in
      let notice = TestWorld.content(type: "tb", signer: .officeHead, matter: .head)
      let id = try await world.signed(notice, by: .officeHead)
      #expect(try await world.document(id).signer?.authorityLines == ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"])
      #expect(try await world.line(id)?.deviations == [])
      let decision = try await world.cleared(TestWorld.content(type: "qd", signer: .officeHead, matter: .head))
      await #expect(throws: PeopleRefusal.noSigningAuthority) {
        try await world.desk.submit(decision, by: try world.permit(.officer), at: Times.now)
      }
    }
  }

  @Test(
    "an office that the register of appointments no longer has on that day makes the signature unauthorised",
    arguments: TestEngine.available)
  func withoutAuthority(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let id = try await world.signed()
      try await world.directory.endAppointment(
        Role.chairman.appointment, on: Times.day("2020-08-13"), by: try world.permit(.administrator), at: Times.now)
      try await world.desk.number(id, by: try world.permit(.clerk), at: Times.now)
      #expect(try await world.line(id)?.deviations == [.signerWithoutAuthority])
    }
  }

  @Test("a document that waits with another agency is not told of in a batch")
  func batchElsewhere() async throws {
    try await TestWorld.withKeys(.sqliteInMemory) { world in
      let id = try await world.submitted(TestWorld.content("chuyện riêng của xã"))
      var elsewhere = world.cast
      elsewhere.commune = elsewhere.district
      let outcomes = try await world.desk.signBatch(
        try await Self.seen([id], in: world), as: elsewhere.standing(.chairman), pin: Self.pin, at: Times.now)
      #expect(outcomes.first?.failure as? DocumentRefusal == .otherAgency)
      #expect(outcomes.first?.subject == "")
    }
  }

  @Test(
    "a document of a batch whose file is not the one that was listed is left unsigned", arguments: TestEngine.available)
  func batchOvertaken(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let ids = [
        try await world.submitted(TestWorld.content("một")), try await world.submitted(TestWorld.content("hai")),
      ]
      var seen = try await Self.seen(ids, in: world)
      try await world.desk.returnDocument(
        ids[0], to: .formatReview, reason: "Sai ngày", by: world.cast.standing(.chairman), at: Times.now)
      try await world.desk.approveFormat(ids[0], by: try world.permit(.clerk), at: Times.now)
      try await world.desk.submit(ids[0], by: try world.permit(.officer), at: Times.at("2020-08-14", 16))
      if try await world.document(ids[0]).file == seen[0].file { seen[0] = SeenDocument(id: ids[0], file: nil) }
      let outcomes = try await world.desk.signBatch(
        seen, as: world.cast.standing(.chairman), pin: Self.pin, at: Times.now)
      #expect(outcomes.map { $0.failure as? DocumentRefusal } == [.overtaken, nil])
      #expect(try await world.document(ids[0]).leaderSignature == nil)
    }
  }

  /// As a list shows them now.
  private static func seen(_ ids: [OutgoingDocument.ID], in world: TestWorld) async throws -> [SeenDocument] {
    var seen: [SeenDocument] = []
    for id in ids { seen.append(SeenDocument(id: id, file: try await world.line(id)?.file)) }
    return seen
  }

  static func delegation(types: [String]) throws -> Delegation {
    try Delegation(
      id: Delegation.ID(rawValue: 1), agency: Cast().commune.id, delegate: Role.officeHead.id, kind: .byOrder,
      matter: "Thông báo, giấy mời", documentTypes: types, basis: "Quy chế làm việc số 12/QC-UBND ngày 10/01/2020",
      validFrom: Times.founding, validTo: nil)
  }
}

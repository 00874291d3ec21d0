import Certificates
import Documents
import Ledger
import PDFSigning
import People
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("The whole life of a document")
struct LifeTests {
  @Test(
    "from draft to issue: both signatures are valid, the number stands in the register", arguments: TestEngine.available
  )
  func issued(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let id = try await world.issued()
      let document = try await world.document(id)
      #expect(document.stage == .issued && document.number?.printed == "01/QĐ-UBND")
      let file = try #require(document.file)
      let examined = try PDFSignatures.examine(
        try world.records.files.read(file), trust: world.desk.trust, at: Times.now)
      #expect(examined.isValid && examined.signatures.map(\.fieldName) == ["leader", "agency"])
      #expect(examined.signatures.map { $0.signer?.commonName } == ["Lò Văn Thành", "UBND Xã Trung Tiến"])
      #expect(try await world.line(id)?.isCorrect(asOf: Times.at("2020-12-31", 0)) == true)
      let register = try await LifeTests.register(of: world)
      #expect(register.map(\.printedNumber) == ["01/QĐ-UBND"])
      #expect(register.first?.signerName == Role.chairman.fullName && register.first?.sentOn == Times.friday)
    }
  }

  @Test("the events are those of the prescribed way, in one chain that verifies", arguments: TestEngine.available)
  func events(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let id = try await world.issued()
      let (kinds, report) = try await world.records.read { db in
        (try DocumentStore(db).load(id).log.map(\.fact.kind), try AuditTrail.verifyChains(db))
      }
      #expect(
        kinds.map(StepKind.init(eventKind:)) == [
          .drafted, .sentForReview, .contentApproved, .formatApproved, .submitted, .leaderSigned, .numbered,
          .registered, .sealed, .issued,
        ])
      #expect(report.fault == nil)
    }
  }

  @Test("after each step the row is what the events say", arguments: TestEngine.available)
  func rowsAgree(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let content = TestWorld.content()
      let ids = [
        try await world.drafted(content), try await world.cleared(content), try await world.submitted(content),
        try await world.signed(content), try await world.numbered(content), try await world.sealed(content),
        try await world.issued(content),
      ]
      for id in ids { #expect(try await world.disagreement(on: id) == []) }
      let returned = ids[2]
      try await world.desk.returnDocument(
        returned, to: .draft, reason: "Thiếu căn cứ", by: world.cast.standing(.chairman), at: Times.now)
      #expect(try await world.disagreement(on: returned) == [])
      try await world.desk.void(ids[4], reason: "Cấp nhầm", by: try world.permit(.clerk), at: Times.now)
      #expect(try await world.disagreement(on: ids[4]) == [])
    }
  }

  @Test("an audit finds no contradiction, and rows made again are the rows that were", arguments: TestEngine.available)
  func rebuilt(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let ids = [try await world.issued(), try await world.numbered(), try await world.drafted()]
      try await world.desk.void(ids[1], reason: "Cấp nhầm", by: try world.permit(.clerk), at: Times.now)
      func rows() async throws -> [[String]] {
        try await world.records.read { db in try ids.map { try StoredDocument.row($0, in: db) } }
      }
      let (live, register) = (try await rows(), try await LifeTests.register(of: world))
      #expect(try await world.desk.audit().fault == nil)
      #expect(try await world.desk.rebuild() == ids.count)
      #expect(try await rows() == live)
      #expect(try await LifeTests.register(of: world).map(\.remark) == register.map(\.remark))
    }
  }

  @Test("the comparison of row and events leaves no column out")
  func allColumns() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      let names: [String] = try await world.records.read { db in
        try db.values("SELECT name FROM pragma_table_info('documents') ORDER BY cid")
      }
      #expect(names == StoredDocument.columns)
    }
  }

  @Test("the order of the chain decides where the clock was set back", arguments: TestEngine.available)
  func clockSetBack(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let id = try await world.drafted(at: Times.at("2020-08-14", 10))
      try await world.desk.sendForReview(
        id, by: try world.permit(.officer), at: Times.at("2020-08-14", 9))
      #expect(try await world.document(id).stage == .contentReview)
    }
  }

  @Test(
    "an event that the process does not know leaves the document as it is and the process incorrect",
    arguments: TestEngine.available)
  func unknownEvent(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let id = try await world.drafted()
      try await world.records.write(chain: Chain(rawValue: world.cast.commune.id.rawValue)) { db in
        try db.append(
          NewEvent(
            at: Times.now, actor: nil, subject: DocumentStore.subject(of: id), kind: "document.beautified",
            payload: "{}"))
      }
      try await world.desk.sendForReview(id, by: try world.permit(.officer), at: Times.now)
      #expect(try await world.line(id)?.deviations == [.unknownStep])
      #expect(try await world.document(id).stage == .contentReview)
    }
  }

  @Test("a letter without a number is signed, sealed and issued without one", arguments: TestEngine.available)
  func unnumbered(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let id = try await world.signed(TestWorld.content(type: "thu-cong"))
      await #expect(throws: DocumentRefusal.unnumberedType) {
        try await world.desk.number(id, by: try world.permit(.clerk), at: Times.now)
      }
      try await world.desk.seal(id, by: try world.permit(.clerk), pin: SigningMaterial.pin, at: Times.now)
      try await world.desk.issue(id, by: try world.permit(.clerk), at: Times.now)
      #expect(try await world.line(id)?.deviations == [])
      #expect(try await LifeTests.register(of: world).isEmpty)
    }
  }

  static func register(of world: TestWorld, year: Int = 2020, series: String = "common") async throws -> [RegisterLine]
  {
    try await world.records.read { [agency = world.cast.commune.id] db in
      try RegisterQueries(db).lines(of: agency, year: year, series: series, after: 0, limit: 20_000)
    }
  }
}

import Documents
import Ledger
import People
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("Numbers given out")
struct NumberWorkflowTests {
  /// Numbers a document that waits for its signature, as is possible before the enforcement date.
  private func number(
    _ type: String, in world: TestWorld, at now: Instant = Times.now
  ) async throws -> OutgoingDocument {
    let id = try await world.submitted(TestWorld.content(type: type), at: now)
    return try await world.desk.number(id, by: try world.permit(.clerk, at: now), at: now)
  }

  @Test("a common series counts all types together", arguments: TestEngine.available)
  func common(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let printed = try await [number("qd", in: world), number("ttr", in: world), number("cong-van", in: world)]
      #expect(printed.map { $0.number?.printed } == ["01/QĐ-UBND", "02/TTr-UBND", "03/UBND-VHXH"])
    }
  }

  @Test("a series for each type counts each alone", arguments: TestEngine.available)
  func perType(engine: TestEngine) async throws {
    var cast = Cast()
    cast.commune.numbering = .perType
    try await TestWorld.with(engine, cast) { world in
      let printed = try await [number("qd", in: world), number("ttr", in: world), number("qd", in: world)]
      #expect(printed.map { $0.number?.printed } == ["01/QĐ-UBND", "01/TTr-UBND", "02/QĐ-UBND"])
      let books = try await world.records.read { db in try RegisterQueries(db).books(of: world.cast.commune.id) }
      #expect(books.map(\.series) == ["qd", "ttr"] && books.map(\.lastNumber) == [2, 1])
    }
  }

  @Test("the year changes at midnight in Vietnam, not in Greenwich", arguments: TestEngine.available)
  func yearChange(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let last = try await number("qd", in: world, at: Times.at("2020-12-31", 23, 59, 59))
      let first = try await number("qd", in: world, at: Times.at("2021-01-01", 0))
      #expect(
        last.number
          == IssuedNumber(
            number: 1, year: 2020, series: "common", symbol: "QĐ-UBND", date: Times.day("2020-12-31")))
      #expect(
        first.number
          == IssuedNumber(
            number: 1, year: 2021, series: "common", symbol: "QĐ-UBND", date: Times.day("2021-01-01")))
    }
  }

  @Test("a date before the last one takes no number", arguments: TestEngine.available)
  func dateWouldGoBack(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      _ = try await number("qd", in: world, at: Times.at("2020-08-14", 9))
      let id = try await world.submitted(at: Times.at("2020-08-13", 9))
      await #expect(throws: DocumentRefusal.dateWouldGoBack(last: Times.friday)) {
        try await world.desk.number(
          id, by: try world.permit(.clerk), at: Times.at("2020-08-13", 9))
      }
      let next = try await world.desk.number(id, by: try world.permit(.clerk), at: Times.at("2020-08-14", 10))
      #expect(next.number?.number == 2)
    }
  }

  @Test("a voided number stays in the book with its reason, and the next goes on", arguments: TestEngine.available)
  func voided(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let id = try await world.numbered()
      try await world.desk.void(id, reason: "Trùng nội dung", by: try world.permit(.clerk), at: Times.now)
      let next = try await world.numbered(TestWorld.content("việc khác"))
      #expect(try await world.document(next).number?.number == 2)
      let register = try await LifeTests.register(of: world)
      #expect(register.map(\.number) == [1, 2] && register.first?.remark == .voided("Trùng nội dung"))
      await #expect(throws: DocumentRefusal.alreadyNumbered) {
        try await world.desk.number(id, by: try world.permit(.clerk), at: Times.now)
      }
    }
  }

  @Test("from the enforcement date on there is no number before the signature", arguments: TestEngine.available)
  func enforced(engine: TestEngine) async throws {
    var cast = Cast()
    cast.commune.enforcedFrom = Times.day("2020-08-17")
    try await TestWorld.with(engine, cast) { world in
      let id = try await world.submitted()
      await #expect(throws: DocumentRefusal.leaderSignatureMissing(enforcedFrom: Times.day("2020-08-17"))) {
        try await world.desk.number(id, by: try world.permit(.clerk), at: Times.at("2020-08-17", 0))
      }
      let numbered = try await world.desk.number(
        id, by: try world.permit(.clerk), at: Times.at("2020-08-16", 23, 59))
      #expect(numbered.number?.number == 1)
      #expect(try await world.line(id)?.deviations == [.numberedBeforeSignature])
    }
  }

  @Test("the signer's name comes into the register with the signature", arguments: TestEngine.available)
  func signerNoted(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let document = try await number("qd", in: world)
      #expect(try await LifeTests.register(of: world).map(\.signerName) == [""])
      try await world.desk.sign(
        document.id, as: world.cast.standing(.chairman), pin: SigningMaterial.pin, at: Times.now)
      #expect(try await LifeTests.register(of: world).map(\.signerName) == [Role.chairman.fullName])
    }
  }
}

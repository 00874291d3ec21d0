import Ledger
import OneStop
import People
import Procedures
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("Receiving dossiers")
struct ReceptionWorkflowTests {
  @Test("each gets the unit's next code of the day, from 1", arguments: TestEngine.available)
  func codes(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      let codes = try await [
        counter.received(), counter.received(), counter.received(at: Times.at("2020-08-14", 23, 59, 59)),
        counter.received(at: Times.at("2020-08-15", 0)), counter.received(at: Times.at("2020-08-14", 12)),
      ].map { $0.code?.description.suffix(11) }
      #expect(codes == ["200814-0001", "200814-0002", "200814-0003", "200815-0001", "200814-0004"])
    }
  }

  @Test("codes grow beyond four digits", arguments: TestEngine.available)
  func growing(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      let agency = counter.world.cast.commune.id
      try await counter.records.write(chain: .system) { db in
        try db.run("INSERT INTO dossier_sequences (agency, day, last) VALUES (\(agency), \(Times.friday), 9998)")
      }
      let codes = try await [counter.received(), counter.received()].map { $0.code?.sequence }
      #expect(codes == [9999, 10_000])
      let found = try await counter.desk.search(
        "10000", for: counter.standing(.receiver), before: nil, limit: 5)
      #expect(found.map { $0.code?.description.hasSuffix("-200814-10000") } == [true])
    }
  }

  @Test("those on one slip are received together, each with its own code", arguments: TestEngine.available)
  func batch(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      let orders = (1...3).map { number in counter.order { $0.summary = "Bản \(number)" } }
      let received = try await counter.desk.receive(orders, by: counter.standing(.receiver), at: Times.now)
      #expect(received.map { $0.code?.sequence } == [1, 2, 3])
      let first = try #require(received.first?.code)
      #expect(received.map { $0.acceptance?.batch } == [nil, first, first])
      let slip = try await counter.desk.batch(first, for: counter.standing(.receiver))
      #expect(slip.map(\.id) == received.map(\.id))
    }
  }

  @Test("all of a batch or none", arguments: TestEngine.available)
  func allOrNone(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      let orders = [counter.order(), counter.order { $0.components = [] }]
      await #expect(throws: DossierRefusal.componentsMissing([0])) {
        try await counter.desk.receive(orders, by: counter.standing(.receiver), once: "k", at: Times.now)
      }
      let all = try await counter.records.read { db in try DossierCensus(db).count(where: "1 = 1") }
      #expect(all == 0)
      #expect(try await counter.received(once: "k").code?.sequence == 1)
    }
  }

  @Test("a form that is sent twice receives once", arguments: TestEngine.available)
  func once(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      let orders = [counter.order(), counter.order()]
      let receiver = counter.standing(.receiver)
      let first = try await counter.desk.receive(orders, by: receiver, once: "key", at: Times.now)
      let again = try await counter.desk.receive(orders, by: receiver, once: "key", at: Times.now)
      #expect(again == first)
      let submitted = try await counter.desk.submit(
        counter.intake(), to: counter.world.cast.commune.id, once: "s", at: Times.now)
      #expect(
        try await counter.desk.submit(counter.intake(), to: counter.world.cast.commune.id, once: "s", at: Times.now)
          == submitted)
      for _ in 1...2 {
        try await counter.desk.accept(submitted.id, counter.order(), by: receiver, once: "a", at: Times.now)
      }
      #expect(try await counter.received().code?.sequence == 4)
    }
  }

  @Test("what two people accept at once is accepted by one of them", arguments: TestEngine.available)
  func acceptedTwice(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      let id = try await counter.desk.submit(counter.intake(), to: counter.world.cast.commune.id, at: Times.now).id
      try await counter.desk.accept(id, counter.order(), by: counter.standing(.receiver), at: Times.now)
      await #expect(throws: DossierRefusal.notAtThisStatus(.inProcess)) {
        try await counter.desk.accept(id, counter.order(), by: counter.standing(.counterHead), at: Times.now)
      }
      await #expect(throws: DossierRefusal.overtaken) {
        try await counter.desk.accept(
          id, counter.order(), by: counter.standing(.counterHead), expecting: 1, at: Times.now)
      }
      #expect(try await counter.received().code?.sequence == 2)
    }
  }

  @Test("nothing is received by a procedure that is over, elsewhere, or not offered here, nor a batch of nothing")
  func notOffered() async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      let catalogue = ProcedureCatalogue(records: counter.records)
      let keeper = try CounterRole.administrator.standing(in: counter.world.cast.district)
        .permit(Administration.self)
      let border = Sample.procedure {
        ($0.code, $0.place) = (Sample.code("1.000094"), .borderArea)
      }
      let published = try await catalogue.publish(border, after: nil, by: keeper, at: Times.now)
      await #expect(throws: DossierRefusal.procedureNotOffered) {
        try await counter.received(counter.order { $0.procedure = published.id })
      }
      try await catalogue.retire(
        counter.procedure.code, lastDay: Times.friday, replacedBy: nil, by: keeper, at: Times.now)
      _ = try await counter.received()
      await #expect(throws: DossierRefusal.procedureNotOffered) {
        try await counter.received(at: Times.at("2020-08-15", 0))
      }
      await #expect(throws: DossierRefusal.batchEmpty) {
        try await counter.desk.receive([], by: counter.standing(.receiver), at: Times.now)
      }
      await #expect(throws: PeopleRefusal.lacksCapability(.receive)) {
        try await counter.desk.receive([counter.order()], by: counter.standing(.justice), at: Times.now)
      }
    }
  }

  @Test("a dossier keeps the version by which it was received, whatever is published afterwards")
  func version() async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      let before = try await counter.received()
      let keeper = try CounterRole.administrator.standing(in: counter.world.cast.district)
        .permit(Administration.self)
      var next = counter.procedure
      (next.validFrom, next.term.supplement, next.components) = (
        Times.day("2020-08-17"), .shift, [DossierComponent(name: "Đơn")]
      )
      let published = try await ProcedureCatalogue(records: counter.records).publish(
        next, after: counter.procedure.id, by: keeper, at: Times.now)
      let view = try await counter.desk.view(before.id, for: counter.standing(.receiver), at: Times.at("2020-08-18", 8))
      #expect(
        view.procedure.version == 1 && view.procedure.components.count == 2
          && view.procedure.term.supplement == .restart)
      #expect(published.version == 2)
      #expect(try await counter.desk.audit().fault == nil)
    }
  }

  @Test(
    "people are found again by their number or name, without accents, at the counter where they were",
    arguments: TestEngine.available)
  func knownParties(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      _ = try await counter.received()
      _ = try await counter.received(counter.order { $0.parties.applicant.phone = "0900000099" })
      let receiver = counter.standing(.receiver)
      for words in ["000000000017", "ha thi may", "Mẩy", "0900000099"] {
        let found = try await counter.desk.knownParties(words, for: receiver, limit: 5)
        #expect(found.map(\.party.phone) == ["0900000099"], "\(words)")
      }
      let elsewhere = CounterRole.receiver.standing(in: counter.world.cast.district)
      #expect(try await counter.desk.knownParties("Mẩy", for: elsewhere, limit: 5) == [])
      await #expect(throws: PeopleRefusal.lacksCapability(.receive)) {
        try await counter.desk.knownParties("Mẩy", for: counter.standing(.chairman), limit: 5)
      }
    }
  }

  @Test("an identifier that codes can't be made of stops the acceptance, and nothing is half received")
  func wrongIdentifier() async throws {
    var cast = Cast()
    cast.commune.identifiers.decision2020 = "sai_mã"
    try await CounterWorld.with(.sqliteInMemory, cast) { counter in
      await #expect(throws: DossierRefusal.unitIdentifierWrong) { try await counter.received() }
      let count: Int? = try await counter.records.read { db in try db.value("SELECT COUNT(*) FROM dossiers") }
      #expect(count == 0)
    }
  }

  @Test("16 acceptors give no code twice and leave no gap", arguments: TestEngine.available)
  func concurrent(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      let codes = try await withThrowingTaskGroup(of: [Int].self) { group in
        for writer in 0..<16 {
          group.addTask { try await ReceptionWorkflowTests.receiveSome(writer, at: counter) }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(codes.sorted() == Array(1...160))
      #expect(try await counter.desk.audit().fault == nil)
    }
  }

  /// Every second time a form that fails after its code was taken.
  private static func receiveSome(_ writer: Int, at counter: CounterWorld) async throws -> [Int] {
    var codes: [Int] = []
    for _ in 0..<10 {
      let dossier = try await counter.received()
      codes.append(dossier.code?.sequence ?? 0)
      await #expect(throws: DossierRefusal.componentsMissing([0])) {
        try await counter.received(counter.order { $0.components = [] })
      }
    }
    return codes
  }

  @Test("two servers on one database accept at once", arguments: TestEngine.available.filter { $0 != .sqliteInMemory })
  func twoServers(engine: TestEngine) async throws {
    try await TestRecords.withPlace(engine) { place in
      let records = [
        try await place.open(migrations: TestWorld.migrations), try await place.open(migrations: TestWorld.migrations),
      ]
      let world = try TestWorld(records: records[0])
      try await world.install()
      let first = try await CounterWorld(installing: world)
      let second = try CounterWorld(try TestWorld(records: records[1]), first.procedure, first.restricted)
      let codes = try await withThrowingTaskGroup(of: [Int].self) { group in
        for writer in 0..<8 {
          group.addTask { try await ReceptionWorkflowTests.receiveSome(writer, at: writer % 2 == 0 ? first : second) }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(codes.sorted() == Array(1...80))
      for opened in records { try await opened.close() }
    }
  }
}

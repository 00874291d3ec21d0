import Cryptography
import Ledger
import People
import PrescribedForms
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@testable import OneStop

@Suite("Numbers of signed slips")
struct SlipNumberTests {
  @Test("they run from 01 on, a series a form, and stand in the file that was signed", arguments: TestEngine.available)
  func series(engine: TestEngine) async throws {
    try await SlipNumberTests.withKeys(engine) { counter in
      let ids = [try await counter.apologised(), try await counter.apologised()]
      #expect(try await counter.text(of: .apology, ids[0], for: .chairman).contains("Số: ………/PXL"))
      for id in ids { try await counter.signApology(id) }
      let stopped = try await counter.refused()
      #expect(try await counter.numbers(ids + [stopped]) == [1, 2, 1])
      #expect(try await counter.text(of: .apology, ids[1], for: .chairman).contains("Số: 02/PXL"))
      #expect(try await counter.text(of: .stopNotice, stopped, for: .chairman).contains("Số: 01/TB"))
      #expect(try await counter.desk.audit().fault == nil)
    }
  }

  @Test("a wrong PIN takes none")
  func wrongPIN() async throws {
    try await SlipNumberTests.withKeys(.sqliteInMemory) { counter in
      let ids = [try await counter.apologised(), try await counter.apologised()]
      await #expect(throws: PeopleRefusal.wrongPIN(triesLeft: 4)) {
        try await counter.signApology(ids[0], pin: "000000")
      }
      #expect(try await counter.records.read { db in try db.value("SELECT COUNT(*) FROM slip_numbers") } == 0)
      try await counter.signApology(ids[1])
      try await counter.signApology(ids[0])
      #expect(try await counter.numbers(ids) == [2, 1])
    }
  }

  @Test("one that was reserved for a signature which failed waits for the next one", arguments: TestEngine.available)
  func reserved(engine: TestEngine) async throws {
    try await SlipNumberTests.withKeys(engine) { counter in
      let ids = [try await counter.apologised(), try await counter.apologised()]
      let first = try await counter.desk.dossier(ids[0], seenBy: counter.standing(.chairman))
      for _ in 1...2 { #expect(try await counter.reserve(.apology, for: first, in: 2020) == SlipNumber(1, of: 2020)) }
      for id in ids.reversed() { try await counter.signApology(id) }
      #expect(try await counter.numbers(ids) == [1, 2])
    }
  }

  @Test("each year begins anew, also for one that was reserved in the year before")
  func years() async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      let dossiers = [try await counter.received(), try await counter.received()]
      #expect(try await counter.reserve(.apology, for: dossiers[0], in: 2020).number == 1)
      #expect(try await counter.reserve(.apology, for: dossiers[1], in: 2020).number == 2)
      #expect(try await counter.reserve(.apology, for: dossiers[1], in: 2021) == SlipNumber(1, of: 2021))
      #expect(try await counter.reserve(.stopNotice, for: dossiers[1], in: 2020).number == 1)
    }
  }

  @Test(
    "none is given twice, whoever received the dossiers and however many are signed at once",
    arguments: TestEngine.available)
  func concurrent(engine: TestEngine) async throws {
    try await SlipNumberTests.withKeys(engine) { counter in
      let (district, now) = (counter.world.cast.district, Times.at("2022-01-10", 9))
      func there(_ role: CounterRole) -> Standing { role.standing(in: district, on: now.vietnamDate) }
      var ids: [Dossier.ID] = []
      for receiver in [counter.standing(.receiver, at: now), there(.receiver)] {
        let orders = Array(repeating: counter.order(competent: district.id), count: 3)
        ids += try await counter.desk.receive(orders, by: receiver, at: now).map(\.id)
      }
      let apology = Apology(reason: "Chờ xác minh", newDay: Times.day("2022-02-15"))
      for id in ids { try await counter.desk.prepareApology(apology, for: id, by: there(.justice), at: now) }
      let leader = there(.chairman)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for id in ids {
          group.addTask {
            try await counter.desk.signApology(id, by: leader, pin: SigningMaterial.pin, at: now)
          }
        }
        try await group.waitForAll()
      }
      #expect(try await counter.numbers(ids).sorted() == Array(1...6))
      #expect(try await counter.refusedNumber() == 1)
      #expect(try await counter.desk.audit().fault == nil)
    }
  }

  @Test("two who sign the same slip at once get one number, and one of them is told")
  func sameSlip() async throws {
    try await SlipNumberTests.withKeys(.sqliteInMemory) { counter in
      let id = try await counter.apologised()
      let signed = await withTaskGroup(of: Bool.self, returning: Int.self) { group in
        for _ in 1...2 {
          group.addTask {
            do {
              try await counter.signApology(id)
              return true
            } catch {
              return false
            }
          }
        }
        return await group.reduce(into: 0) { count, isSigned in count += isSigned ? 1 : 0 }
      }
      #expect(signed == 1)
      #expect(try await counter.numbers([id]) == [1])
      try await counter.signApology(try await counter.apologised())
      #expect(try await counter.records.read { db in try db.value("SELECT MAX(number) FROM slip_numbers") } == 2)
    }
  }

  @Test(
    "the audit misses one that says something else, and rebuilding writes it again", arguments: TestEngine.available)
  func rebuilt(engine: TestEngine) async throws {
    try await SlipNumberTests.withKeys(engine) { counter in
      let ids = [try await counter.apologised(), try await counter.apologised()]
      for id in ids { try await counter.signApology(id) }
      for damage in [
        "DELETE FROM slip_numbers", "UPDATE slip_numbers SET number = 9 - number",
        "UPDATE slip_numbers SET year = 2019",
      ] {
        try await counter.records.write(chain: .system) { db in try db.run(SQL(stringLiteral: damage)) }
        #expect(try await counter.desk.audit().fault == .rowDiffers(subject: "dossier/\(ids[0])"), "\(damage)")
        _ = try await counter.desk.rebuild()
        #expect(try await counter.desk.audit().fault == nil, "\(damage)")
      }
      #expect(try await counter.numbers(ids) == [1, 2])
    }
  }

  @Test("what was signed before slips had numbers is read without one")
  func older() throws {
    let file = DossierArrow.file
    let payload =
      #"{"stopped":{"cause":"ineligible","ground":"Luật Hộ tịch","notice":"\#(file.hexadecimal)","reason":"Không đủ"}}"#
    let stopped = DossierEvent.stopped(
      cause: .ineligible, reason: "Không đủ", ground: "Luật Hộ tịch", notice: file, number: nil)
    let fact = NewEvent(at: Times.now, actor: nil, subject: "dossier/1", kind: stopped.kind, payload: payload)
    #expect(try fact.decoded(as: DossierEvent.self) == stopped)
    let history = try DossierWalk().history(at: .inProcess)
    let clock = try #require(history.dossier.clock)
    let rescheduled = DossierEvent.rescheduled(clock: clock, plan: nil, apology: file, number: nil)
    let written = try NewEvent(rescheduled, subject: "dossier/1", actor: nil, at: Times.now)
    #expect(!written.payload.contains("number"))
    #expect(try written.decoded(as: DossierEvent.self) == rescheduled)
    let events = history.events + [TimedDossierEvent(stopped, at: Times.now, by: nil)]
    #expect(Dossier(id: DossierWalk.id, events: events)?.signedSlips == [])
  }

  private static func withKeys(_ engine: TestEngine, _ body: (CounterWorld) async throws -> Void) async throws {
    try await TestWorld.withKeys(engine) { world in try await body(try await CounterWorld(installing: world)) }
  }
}

extension CounterWorld {
  static let apology = Apology(reason: "Chờ xác minh", newDay: Times.day("2020-09-04"))

  /// A dossier whose apology waits for the leader.
  func apologised() async throws -> Dossier.ID {
    let id = try await received().id
    try await desk.prepareApology(CounterWorld.apology, for: id, by: standing(.justice), at: Times.now)
    return id
  }

  func signApology(_ id: Dossier.ID, pin: String = SigningMaterial.pin) async throws {
    try await desk.signApology(id, by: standing(.chairman), pin: pin, at: Times.now)
  }

  /// A dossier whose refusal the leader has signed.
  func refused() async throws -> Dossier.ID {
    let id = try await received().id
    try await desk.proposeStop(DossierArrow.proposal, for: id, by: standing(.justice), at: Times.now)
    try await desk.signStop(id, by: standing(.chairman), pin: SigningMaterial.pin, at: Times.now)
    return id
  }

  fileprivate func refusedNumber() async throws -> Int? { try await numbers([try await refused()]).first }

  /// The numbers of the newest signed slip of each.
  func numbers(_ ids: [Dossier.ID]) async throws -> [Int] {
    try await records.read { db in
      try ids.compactMap { try DossierStore(db).load($0).dossier.signedSlips.last?.number.number }
    }
  }

  fileprivate func reserve(_ form: SignedForm, for dossier: Dossier, in year: Int) async throws -> SlipNumber {
    try await records.write(chain: Chain(rawValue: dossier.competent.rawValue)) { db in
      try SlipNumberStore(db).reserve(form, for: dossier, in: year)
    }
  }
}

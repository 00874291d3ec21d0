import Ledger
import OneStop
import PDFPages
import PDFSigning
import People
import PrescribedForms
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@testable import OneStop

@Suite("Slips of a dossier")
struct SlipTests {
  @Test("the reception slip is a file with the code in its words")
  func reception() async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      let dossier = try await counter.received()
      let text = try await counter.text(of: .reception, dossier.id, for: .receiver)
      #expect(text.contains(try #require(dossier.code?.description)))
      #expect(text.contains(dossier.intake.parties.applicant.name))
      #expect(text.contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"))
    }
  }

  @Test("dossiers received together share one slip, which lists the codes of all")
  func batch() async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      let orders = (1...3).map { number in counter.order { $0.summary = "Bằng tốt nghiệp \(number)" } }
      let received = try await counter.desk.receive(orders, by: counter.standing(.receiver), at: Times.now)
      for dossier in received {
        let text = try await counter.text(of: .reception, dossier.id, for: .receiver)
        for code in received.compactMap({ $0.code?.description }) { #expect(text.contains(code)) }
      }
    }
  }

  @Test(
    "a form that has nothing to say yet is refused", arguments: [FormKind.handover, .apology, .stopNotice, .refusal])
  func early(kind: FormKind) async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      let dossier = try await counter.received()
      await #expect(throws: DossierRefusal.formNotDue) {
        try await counter.desk.slip(kind, of: dossier.id, for: counter.standing(.chairman), at: Times.now)
      }
    }
  }

  @Test("the leader's signature on the apology makes the new date hold", arguments: TestEngine.available)
  func apology(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let counter = try await CounterWorld(installing: world)
      let id = try await counter.received().id
      let apology = Apology(reason: "Chờ xác minh", newDay: Times.day("2020-09-04"))
      try await counter.desk.prepareApology(apology, for: id, by: counter.standing(.justice), at: Times.now)
      #expect(
        try await counter.desk.tallies(for: counter.standing(.chairman), at: Times.now).first { $0.queue == .toSign }?
          .count == 1)
      try await counter.desk.signApology(
        id, by: counter.standing(.chairman), pin: SigningMaterial.pin, at: Times.now)
      let loaded = try await counter.records.read { db in try DossierStore(db).load(id) }
      #expect(loaded.dossier.clock?.due.vietnamDate == Times.day("2020-09-04"))
      #expect(loaded.dossier.clock?.dates.count == 2)
      guard
        case .rescheduled(_, _, let file, _) = try #require(
          try loaded.log.last.map { try TimedDossierEvent(logged: $0) }
        )
        .event
      else {
        Issue.record("the last event is the new appointment")
        return
      }
      let examined = try PDFSignatures.examine(
        try counter.records.files.read(file), trust: try SigningMaterial.shared.get().trust, at: Times.now)
      #expect(examined.isValid)
      #expect(try await counter.desk.audit().fault == nil)
    }
  }

  @Test("a wrong PIN puts nothing off, and without a proposal there is nothing to sign")
  func wrongPIN() async throws {
    try await TestWorld.withKeys(.sqliteInMemory) { world in
      let counter = try await CounterWorld(installing: world)
      let id = try await counter.received().id
      await #expect(throws: DossierRefusal.apologyMissing) {
        try await counter.desk.signApology(
          id, by: counter.standing(.chairman), pin: SigningMaterial.pin, at: Times.now)
      }
      await #expect(throws: DossierRefusal.proposalMissing) {
        try await counter.desk.signStop(
          id, by: counter.standing(.chairman), pin: SigningMaterial.pin, at: Times.now)
      }
      let apology = Apology(reason: "Chờ xác minh", newDay: Times.day("2020-09-04"))
      try await counter.desk.prepareApology(apology, for: id, by: counter.standing(.justice), at: Times.now)
      let before = try await counter.desk.dossier(id, seenBy: counter.standing(.chairman))
      await #expect(throws: PeopleRefusal.wrongPIN(triesLeft: 4)) {
        try await counter.desk.signApology(id, by: counter.standing(.chairman), pin: "000000", at: Times.now)
      }
      #expect(try await counter.desk.dossier(id, seenBy: counter.standing(.chairman)) == before)
    }
  }

  @Test("a refusal counts once the leader has signed it, and its notice gives the ground")
  func refusal() async throws {
    try await TestWorld.withKeys(.sqliteInMemory) { world in
      let counter = try await CounterWorld(installing: world)
      let id = try await counter.received().id
      try await counter.desk.proposeStop(
        StopProposal(reason: "Không đủ điều kiện", ground: "Luật Hộ tịch, Điều 16"), for: id,
        by: counter.standing(.justice), at: Times.now)
      let text = try await counter.text(of: .stopNotice, id, for: .chairman)
      #expect(text.contains("Luật Hộ tịch, Điều 16"))
      try await counter.desk.signStop(
        id, by: counter.standing(.chairman), pin: SigningMaterial.pin, at: Times.now)
      let dossier = try await counter.desk.dossier(id, seenBy: counter.standing(.chairman))
      #expect(dossier.status == .stopped)
      #expect(dossier.endedAt == Times.now)
    }
  }

  @Test("what can be put off for the last time today is in a queue of its own", arguments: TestEngine.available)
  func lastChance(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      let dossier = try await counter.received()
      let due = try #require(dossier.clock?.due.vietnamDate)
      for (day, count) in [(due.adding(days: -2), 0), (due.adding(days: -1), 1), (due, 0)] {
        let now = VietnamTime(day, hour: 9).instant
        let viewer = counter.standing(.justice, at: now)
        let tally = try await counter.desk.tallies(for: viewer, at: now).first { $0.queue == .lastChance }
        #expect(tally?.count == count, "\(day)")
      }
    }
  }
}

extension CounterWorld {
  /// The words of a slip, blanks made one.
  func text(of kind: FormKind, _ id: Dossier.ID, for role: CounterRole) async throws -> String {
    let pdf = try await desk.slip(kind, of: id, for: standing(role), at: Times.now)
    let file = try records.files.keep(pdf)
    let words = try PDFPages(path: records.files.path(of: file)).text()
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

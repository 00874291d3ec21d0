import Ledger
import OneStop
import People
import Procedures
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("Queues and lists of dossiers")
struct DossierQueueTests {
  @Test("each counter says how many its list has", arguments: TestEngine.available)
  func agree(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      try await counter.populate()
      let now = Times.at("2020-08-17", 8)
      for role in CounterRole.allCases {
        let viewer = counter.standing(role, at: now)
        let tallies = try await counter.desk.tallies(for: viewer, at: now)
        #expect(tallies.map(\.queue) == DossierQueue.all(for: viewer))
        for tally in tallies {
          let lines = try await counter.desk.lines(of: tally.queue, for: viewer, at: now, limit: 100)
          #expect(lines.count == tally.count, "\(role) \(tally.queue)")
        }
      }
    }
  }

  @Test("the counter has what waits for it", arguments: TestEngine.available)
  func atCounter(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      try await counter.populate()
      let now = Times.at("2020-08-17", 8)
      let viewer = counter.standing(.receiver, at: now)
      let tallies = try await counter.desk.tallies(for: viewer, at: now)
      let counts = Dictionary(uniqueKeysWithValues: tallies.map { ($0.queue, [$0.count, $0.lateCount]) })
      #expect(
        counts == [
          .toAccept: [2, 0], .toHandOver: [1, 1], .waiting: [2, 0], .supplemented: [1, 0], .waitingFinance: [1, 0],
          .ready: [1, 0], .toGiveBack: [1, 0], .late: [1, 1], .dueToday: [0, 0], .lastChance: [0, 0],
        ])
    }
  }

  @Test("what a step is for is what waits to be taken", arguments: TestEngine.available)
  func toTake(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      let id = try await counter.received().id
      for place in 0..<3 {
        let dossier = try await counter.desk.dossier(id, seenBy: counter.standing(.receiver))
        for role in CounterRole.allCases {
          let viewer = counter.standing(role)
          let lines = try await counter.desk.lines(of: .toTake, for: viewer, at: Times.now, limit: 5)
          #expect(lines.isEmpty != dossier.currentStep?.isOpen(to: viewer), "\(role) at \(place)")
        }
        let role: CounterRole = place == 0 ? .justice : .chairman
        if place < 2 { try await counter.desk.completeStep(id, note: "", by: counter.standing(role), at: Times.now) }
      }
    }
  }

  @Test("what was received for another agency is in its hands, and the counter still finds it")
  func elsewhere() async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      let district = counter.world.cast.district
      let order = counter.order(competent: district.id)
      await #expect(throws: DossierRefusal.boundariesHold) {
        try await counter.received(order, at: Times.at("2021-12-03", 8))
      }
      let now = Times.at("2021-12-06", 8)
      let dossier = try await counter.received(order, at: now)
      #expect(dossier.code?.unit == counter.world.cast.commune.identifiers.decision2020)
      let officer = CounterRole.justice.standing(in: district, on: now.vietnamDate)
      #expect(try await counter.desk.lines(of: .toTake, for: officer, at: now, limit: 5).count == 1)
      #expect(try await counter.desk.lines(of: .toTake, for: counter.standing(.justice), at: now, limit: 5).isEmpty)
      for viewer in [officer, counter.standing(.receiver)] {
        #expect(try await counter.desk.search("Mẩy", for: viewer, before: nil, limit: 5).map(\.id) == [dossier.id])
      }
      await #expect(throws: DossierRefusal.otherAgency) {
        try await counter.desk.take(dossier.id, by: counter.standing(.justice), at: Times.now)
      }
    }
  }

  @Test("a dossier is found by code, name without accents, number and procedure", arguments: TestEngine.available)
  func search(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      let dossier = try await counter.finished()
      let code = try #require(dossier.code?.description)
      let receiver = counter.standing(.receiver)
      for words in [code, "ha thi may", "000000000017", "tinh trang hon nhan", "17/XN-UBND", "1.004873"] {
        #expect(
          try await counter.desk.search(words, for: receiver, before: nil, limit: 5).map(\.id) == [dossier.id],
          "\(words)")
      }
      #expect(try await counter.desk.search("Lò Văn Không", for: receiver, before: nil, limit: 5).isEmpty)
      let stranger = CounterRole.receiver.standing(in: counter.world.cast.district)
      #expect(try await counter.desk.search(code, for: stranger, before: nil, limit: 5).isEmpty)
    }
  }

  @Test("a denunciation is seen by who received or handles it and by the heads, and found by nobody")
  func restricted() async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      let order = ReceptionOrder(intake: counter.intake { $0.procedure = counter.restricted.id })
      let id = try await counter.received(order).id
      let (receiver, other) = (counter.standing(.receiver), counter.standing(.land))
      for role in [CounterRole.receiver, .chairman, .viceChairman] {
        _ = try await counter.desk.view(id, for: counter.standing(role), at: Times.now)
      }
      for role in [CounterRole.land, .clerk, .officeHead, .counterHead] {
        await #expect(throws: DossierRefusal.restricted) {
          try await counter.desk.view(id, for: counter.standing(role), at: Times.now)
        }
      }
      await #expect(throws: DossierRefusal.restricted) {
        try await counter.desk.note("Xem", on: id, by: other, at: Times.now)
      }
      #expect(try await counter.desk.search("Mẩy", for: receiver, before: nil, limit: 5).isEmpty)
      #expect(try await counter.desk.knownParties("Mẩy", for: receiver, limit: 5).isEmpty)
      #expect(
        try await counter.desk.lines(for: other, filter: DossierFilter(), before: nil, limit: 5).isEmpty)
      try await counter.desk.assign(
        id, to: CounterRole.justice.id, reason: "", by: counter.standing(.chairman), at: Times.now)
      _ = try await counter.desk.view(id, for: counter.standing(.justice), at: Times.now)
    }
  }
}

import Ledger
import People
import Procedures
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@testable import OneStop

@Suite("Tallies of the queues")
struct QueueTallyTests {
  private static let now = Times.at("2020-08-17", 8)

  @Test("with denunciations among them each is what its list has, for everybody", arguments: TestEngine.available)
  func agree(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      try await counter.populate()
      let secrets = try await QueueTallyTests.denounce(at: counter)
      var met: Set<DossierQueue> = []
      for role in CounterRole.allCases {
        let viewer = counter.standing(role, at: QueueTallyTests.now)
        let seen = secrets.filter { QueueTallyTests.isSeen($0, by: viewer) }.map(\.id)
        for tally in try await counter.desk.tallies(for: viewer, at: QueueTallyTests.now) {
          let lines = try await counter.desk.lines(of: tally.queue, for: viewer, at: QueueTallyTests.now, limit: 100)
          #expect(lines.count == tally.count, "\(role) \(tally.queue)")
          let denunciations = Set(secrets.map(\.id)).intersection(lines.map(\.id))
          #expect(denunciations.isSubset(of: seen), "\(role) \(tally.queue)")
          if !denunciations.isEmpty { met.insert(tally.queue) }
        }
      }
      #expect(met.isSuperset(of: [.toAccept, .toHandOver, .mine, .late, .ready]), "\(met)")
    }
  }

  @Test("a denunciation is counted for who received or handles it and for the heads", arguments: TestEngine.available)
  func restricted(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      _ = try await QueueTallyTests.denounce(at: counter)
      func tallies(_ role: CounterRole) async throws -> [DossierQueue: [Int]] {
        let viewer = counter.standing(role, at: QueueTallyTests.now)
        let tallies = try await counter.desk.tallies(for: viewer, at: QueueTallyTests.now).filter { $0.count > 0 }
        return Dictionary(uniqueKeysWithValues: tallies.map { ($0.queue, [$0.count, $0.lateCount]) })
      }
      #expect(
        try await tallies(.receiver) == [.toAccept: [1, 0], .toHandOver: [1, 1], .late: [1, 1], .ready: [1, 0]])
      #expect(try await tallies(.counterHead) == [.toAccept: [1, 0], .late: [1, 1]])
      #expect(try await tallies(.justice) == [.mine: [1, 1], .late: [1, 1]])
      #expect(try await tallies(.land) == [:])
      #expect(try await tallies(.officeHead) == [:])
      #expect(try await tallies(.chairman)[.late] == [2, 2])
    }
  }

  @Test("they come from indexes alone")
  func covering() async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      let queues = DossierQueue.allCases.filter { $0 != .referrals }
      for role in CounterRole.allCases {
        let query = DossierLists.tally(of: queues, for: counter.standing(role), at: Times.now)
        let steps = try await counter.records.read { db in try QueryPlan.explain(query, in: db) }
        let readings = steps.filter { $0.hasPrefix("SEARCH d ") || $0.hasPrefix("SCAN d ") }
        #expect(readings.count >= queues.count)
        #expect(readings.allSatisfy { $0.hasPrefix("SEARCH d USING COVERING INDEX") }, "\(role): \(readings)")
      }
    }
  }

  /// Denunciations at several stages: sent online; to be handed over; late, nobody's and an officer's; ended.
  private static func denounce(at counter: CounterWorld) async throws -> [Dossier] {
    let intake = counter.intake { $0.procedure = counter.restricted.id }
    let early = Times.at("2020-07-13", 8)
    let online = counter.intake { ($0.procedure, $0.channel) = (counter.restricted.id, .online) }
    let sent = try await counter.desk.submit(online, to: counter.world.cast.commune.id, at: Times.now)
    let waiting = try await counter.received(ReceptionOrder(intake: intake, handOver: .later))
    let untaken = try await counter.received(ReceptionOrder(intake: intake), at: early)
    let done = try await counter.received(ReceptionOrder(intake: intake), at: early)
    let taken = try await counter.desk.receive(
      [ReceptionOrder(intake: intake)], by: counter.standing(.counterHead, at: early), at: early)
    let chairman = counter.standing(.chairman, at: early)
    for id in [done.id] + taken.map(\.id) {
      try await counter.desk.assign(id, to: CounterRole.justice.id, reason: "", by: chairman, at: early)
    }
    try await counter.desk.finish(
      done.id, with: try counter.brought("secret"), by: counter.standing(.justice), at: Times.now)
    var dossiers: [Dossier] = []
    for id in [sent.id, waiting.id, untaken.id, done.id] + taken.map(\.id) {
      dossiers.append(try await counter.desk.dossier(id, seenBy: chairman))
    }
    return dossiers
  }

  private static func isSeen(_ dossier: Dossier, by viewer: Standing) -> Bool {
    do throws(DossierRefusal) {
      try dossier.requireSeen(by: viewer, discretion: .restricted)
      return true
    } catch {
      return false
    }
  }
}

import Ledger
import People
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@testable import Notices

@Suite("The outbox in the database")
struct OutboxTests {
  @Test("a notice is left with the act that it tells of, or not at all", arguments: TestEngine.available)
  func transaction(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      await #expect(throws: Undone.self) { try await world.queueAndUndo(try Letters.new()) }
      let left = try await world.notices()
      #expect(left.isEmpty)
    }
  }

  @Test("a notice of every occasion is kept", arguments: TestEngine.available)
  func occasions(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let messages = NoticeTextTests.messages
      try await world.queue(messages.enumerated().map { try Letters.new($1, occurrence: "\($0)") })
      let lines = try await world.notices()
      #expect(lines.count == messages.count)
    }
  }

  @Test("an act that is repeated tells once", arguments: TestEngine.available)
  func once(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      try await world.queue([try Letters.new(), try Letters.new(), try Letters.new(to: Letters.phone())])
      try await world.queue([try Letters.new()], at: Times.now.adding(seconds: 60))
      let lines = try await world.notices()
      #expect(lines.map(\.courier) == [.mail, .gateway])
      #expect(lines.map(\.queuedAt) == [Times.now, Times.now])
      #expect(lines.map(\.masked) == ["n***@example.vn", "***678"])
    }
  }

  @Test("of two senders at once each notice is one's only", arguments: TestEngine.available)
  func twoSenders(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      try await world.queue(try (1...40).map { try Letters.new(about: "dossier/\($0)") })
      let claimed = try await withThrowingTaskGroup { group in
        for _ in 1...8 {
          group.addTask {
            var mine: [CitizenNotice.ID] = []
            while true {
              let taken = try await world.claim(3)
              if taken.isEmpty { return mine }
              mine += taken.map(\.id)
            }
          }
        }
        return try await group.reduce(into: [CitizenNotice.ID]()) { $0 += $1 }
      }
      #expect(claimed.count == 40)
      #expect(Set(claimed).count == 40)
    }
  }

  @Test("two servers on one database never hold the same notice")
  func twoServers() async throws {
    for engine in TestEngine.available where engine != .sqliteInMemory {
      try await TestRecords.withPlace(engine) { place in
        let first = try await place.open(migrations: TestWorld.migrations)
        let world = try TestWorld(records: first)
        try await world.install()
        try await world.queue(try (1...40).map { try Letters.new(about: "dossier/\($0)") })
        let second = try TestWorld(records: try await place.open(migrations: TestWorld.migrations))
        async let left = world.claimAll()
        async let right = second.claimAll()
        let claimed = try await left + right
        #expect(claimed.count == 40)
        #expect(Set(claimed).count == 40)
        try await second.records.close()
        try await first.close()
      }
    }
  }

  @Test("what a sender took up and never settled is due again when its lease ends", arguments: TestEngine.available)
  func lease(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      try await world.queue([try Letters.new()])
      let first = try #require(try await world.claim(1).first)
      let end = Times.now.adding(seconds: 120)
      #expect(try await world.claim(1, at: end.adding(seconds: -1)).isEmpty)
      let second = try #require(try await world.claim(1, at: end).first)
      #expect((first.id, first.tries, second.tries) == (second.id, 1, 2))
    }
  }

  @Test(
    "a slow sender's failure does not count once another has taken over; that it was sent does",
    arguments: TestEngine.available)
  func slowSender(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      try await world.queue([try Letters.new()])
      let slow = try #require(try await world.claim(1).first)
      let later = Times.now.adding(seconds: 200)
      let quick = try #require(try await world.claim(1, at: later).first)
      #expect(try await world.settle(slow, .givenUp(.timedOut), at: later) == false)
      #expect(try await world.settle(slow, .tryAgain(.timedOut, at: later), at: later) == false)
      #expect(try await world.notices().map(\.state) == [.sending])
      #expect(try await world.settle(slow, .sent, at: later))
      #expect(try await world.settle(quick, .givenUp(.timedOut), at: later) == false)
      #expect(try await world.settle(quick, .sent, at: later) == false)
      #expect(try await world.notices().map(\.state) == [.sent])
    }
  }

  @Test("whom a sent notice was for is forgotten, and so is a code for signing in", arguments: TestEngine.available)
  func forgotten(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      try await world.queue([try Letters.new(.signInCode(code: "012345", minutes: 5))])
      let notice = try #require(try await world.claim(1).first)
      #expect(notice.contents.message == .signInCode(code: "012345", minutes: 5))
      #expect(try await world.settle(notice, .sent, at: Times.now))
      let kept = try await world.records.read { db in
        try db.value(
          "SELECT COUNT(*) FROM notices WHERE recipient IS NULL AND contents NOT LIKE '%012345%'", as: Int.self)
      }
      #expect(kept == 1)
    }
  }

  @Test("no sender and no list reads the whole outbox")
  func plans() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      let agency = world.cast.commune.id
      let queries =
        NoticeList.allCases.flatMap {
          [NoticeLists.tally($0, of: agency), NoticeLists.page($0, of: agency, skipping: 0, limit: 25)]
        } + [NoticeQueue.due(8, at: Times.now), NoticeQueue.held(for: CourierKind.allCases)]
      let scans = try await world.records.read { db in try queries.flatMap { try QueryPlan.fullScans($0, in: db) } }
      #expect(scans == [])
    }
  }
}

/// The act that a notice would have told of came to nothing.
private struct Undone: Error {}

extension TestWorld {
  fileprivate func queueAndUndo(_ notice: NewNotice) async throws {
    try await records.write(chain: .system) { db in
      try NoticeOutbox(db).queue(notice, at: Times.now)
      throw Undone()
    }
  }

  /// Takes up what is due, as a sender does.
  fileprivate func claim(_ limit: Int, at now: Instant = Times.now) async throws -> [CitizenNotice] {
    try await records.write(chain: .system) { db in
      try NoticeQueue(db).claim(limit, until: now.adding(seconds: NoticeDesk.lease), at: now)
    }
  }

  fileprivate func claimAll() async throws -> [CitizenNotice.ID] {
    var mine: [CitizenNotice.ID] = []
    while true {
      let taken = try await claim(3)
      if taken.isEmpty { return mine }
      mine += taken.map(\.id)
    }
  }

  fileprivate func settle(_ notice: CitizenNotice, _ outcome: NoticeOutcome, at now: Instant) async throws -> Bool {
    try await records.write(chain: .system) { db in try NoticeQueue(db).settle(notice, outcome, at: now) }
  }
}

import Certificates
import Documents
import Ledger
import People
import SigningFixtures
import Storage
import TestRecords
import TestWorld
import Testing
import Timestamps
import ValidationReports
import WorkTime

@testable import Evidence

@Suite("Working at evidence that is wanting")
struct AttendingTests {
  private let day: Int64 = 86_400

  @Test("without a server the work is held, and goes on when one is set up", arguments: TestEngine.available)
  func held(engine: TestEngine) async throws {
    try await StampedWorld.with(engine, signing: false, isSetUp: false) { stamped in
      let file = try await stamped.issuedFile()
      let attempts = try await stamped.attend()
      #expect(attempts.count == 1 && !attempts[0].isExtended)
      #expect(try await stamped.failure(file) == .noServer)
      #expect(try await stamped.attend().isEmpty)
      let setUp = stamped.desk(line: TimestampLine(servers: [stamped.server.server]))
      #expect(try await stamped.attend(setUp).map(\.isExtended) == [true])
      #expect(try await stamped.failure(file) == nil)
    }
  }

  @Test("a B-T file without a server for the archive becomes B-LT meanwhile")
  func longTerm() async throws {
    try await StampedWorld.with(.sqliteInMemory, isSetUp: false) { stamped in
      let file = try await stamped.issuedFile()
      try await stamped.attend()
      let kept = try #require(try await stamped.kept(file))
      #expect(kept.latest.level == .longTerm && kept.versions.count == 1)
      #expect(try await stamped.failure(file) == .noServer)
      try await stamped.attend(stamped.desk(line: TimestampLine(servers: [stamped.server.server])))
      let archived = try #require(try await stamped.kept(file))
      #expect(archived.latest.level == .archived && archived.versions.count == 2)
      #expect(try await stamped.desk.audit().fault == nil)
    }
  }

  @Test(
    "a server that lies or is of no use leaves the file as it is, and the work is tried again",
    arguments: StampServer.Temper.allCases.filter { $0 != .honest && $0 != .hanging })
  func lies(temper: StampServer.Temper) async throws {
    try await StampedWorld.with(.sqliteInMemory, temper, signing: false) { stamped in
      let file = try await stamped.issuedFile()
      let attempts = try await stamped.attend()
      let expected: EvidenceFailure = temper == .refusing ? .serversUnreachable : .serversUnfit
      #expect(attempts.map(\.outcome) == [.tryAgain(expected, at: Times.now.adding(seconds: 300))])
      #expect(try await stamped.kept(file)?.versions.isEmpty == true)
      #expect(try await stamped.failure(file) == expected)
      #expect(try await stamped.attend().isEmpty)
      stamped.server.become(.honest)
      stamped.wait(until: Times.now.adding(seconds: 301))
      #expect(try await stamped.attend().map(\.isExtended) == [true])
    }
  }

  @Test("a server that is down or hangs is tried again ever later, without an end")
  func down() async throws {
    try await StampedWorld.with(.sqliteInMemory, signing: false) { stamped in
      let file = try await stamped.issuedFile()
      stamped.server.stop()
      var waits: [Int64] = []
      for _ in 1...10 {
        let begin = stamped.clock.now
        let attempts = try await stamped.attend()
        guard case .tryAgain(.serversUnreachable, let next) = attempts.first?.outcome else {
          Issue.record("\(attempts)")
          return
        }
        waits.append((next.microseconds - begin.microseconds) / 1_000_000)
        stamped.wait(until: next)
      }
      #expect(waits == [300, 600, 1200, 2400, 4800, 9600, 19_200, 21_600, 21_600, 21_600])
      #expect(try await stamped.failure(file) == .serversUnreachable)
    }
  }

  @Test(
    "a worker that dies leaves a lease, after which another does all of it; what comes late changes nothing",
    arguments: TestEngine.available)
  func crash(engine: TestEngine) async throws {
    try await StampedWorld.with(engine) { stamped in
      let file = try await stamped.issuedFile()
      let taken = try #require(try await stamped.desk.claim(4, at: Times.now).first)
      #expect(taken.file == file && taken.tries == 1)
      #expect(try await stamped.attend().isEmpty)
      #expect(try await stamped.kept(file)?.versions.isEmpty == true)
      stamped.wait(until: Times.now.adding(seconds: EvidenceDesk.lease))
      #expect(try await stamped.attend().map(\.isExtended) == [true])
      let kept = try #require(try await stamped.kept(file))
      // The first wakes up again.
      let late = try await stamped.desk.attend(taken, at: { stamped.clock.now }, jitter: 0.5)
      #expect(!late.isExtended)
      #expect(try await stamped.kept(file) == kept)
      #expect(try await stamped.desk.audit().fault == nil)
    }
  }

  @Test("of two workers one takes a file")
  func two() async throws {
    try await StampedWorld.with(.sqliteOnDisk) { stamped in
      _ = try await stamped.issuedFile()
      async let first = stamped.desk.claim(4, at: Times.now)
      async let second = stamped.desk.claim(4, at: Times.now)
      #expect(try await first.count + second.count == 1)
    }
  }

  @Test("while nobody knows of revocation nothing is added; a trust list that does brings it up again")
  func revocation() async throws {
    try await StampedWorld.with(.sqliteInMemory, signing: false) { stamped in
      let file = try await stamped.issuedFile()
      let whole = stamped.world.desk.trust
      stamped.become(trusting: TrustList(roots: whole.roots, intermediates: whole.intermediates))
      try await stamped.attend()
      #expect(try await stamped.failure(file) == .revocationUnknown)
      #expect(stamped.server.questions == 0)
      stamped.become(trusting: whole)
      #expect(try await stamped.attend().map(\.isExtended) == [true])
    }
  }

  @Test("a timestamp server of which nobody knows whether it was revoked proves nothing yet")
  func serverUnknown() async throws {
    try await StampedWorld.with(.sqliteInMemory, signing: false) { stamped in
      let file = try await stamped.issuedFile()
      let whole = stamped.world.desk.trust
      let known = whole.revocationLists.filter { $0 != stamped.stamps.revocationList }
      stamped.become(
        trusting: TrustList(roots: whole.roots, intermediates: whole.intermediates, revocationLists: known))
      try await stamped.attend()
      #expect(try await stamped.failure(file) == .revocationUnknown)
      #expect(try await stamped.kept(file)?.versions.isEmpty == true)
    }
  }

  @Test("a new trust list has everything judged once more; a finding that says nothing new is not kept")
  func trustChanged() async throws {
    try await StampedWorld.with(.sqliteInMemory) { stamped in
      let file = try await stamped.issuedFile()
      try await stamped.attend()
      let kept = try #require(try await stamped.kept(file))
      let whole = stamped.world.desk.trust
      stamped.become(trusting: whole.joined(with: TrustList(roots: [try TestAuthority("Gốc mới").certificate])))
      #expect(try await stamped.attend().count == 1)
      #expect(try await stamped.attend().isEmpty)
      #expect(try await stamped.kept(file) == kept)
      // A root that is trusted no more changes what is found.
      stamped.become(trusting: TrustList(roots: [stamped.stamps.root.certificate]))
      #expect(try await stamped.attend().count == 1)
      let doubted = try #require(try await stamped.kept(file))
      #expect(doubted.latest.verdict == .indeterminate && doubted.latest.occasion == .scheduled)
      #expect(doubted.first.verdict == .valid)
      #expect(try await stamped.failure(file) == .issuerUnknown)
    }
  }

  @Test("what is complete is judged every half year, and each of those findings is kept")
  func schedule() async throws {
    try await StampedWorld.with(.sqliteInMemory) { stamped in
      let file = try await stamped.issuedFile()
      try await stamped.attend()
      stamped.wait(until: Times.now.adding(seconds: 181 * day))
      #expect(try await stamped.attend().isEmpty)
      stamped.wait(until: Times.now.adding(seconds: 183 * day))
      #expect(try await stamped.attend().map(\.isExtended) == [false])
      let kept = try #require(try await stamped.kept(file))
      #expect(kept.checks.map(\.occasion) == [.recorded, .extended, .scheduled])
      #expect(kept.latest.verdict == .valid && kept.latest.level == .archived)
    }
  }

  @Test("before the last timestamp's certificate ends another timestamp covers the file")
  func renewal() async throws {
    try await StampedWorld.with(.sqliteInMemory) { stamped in
      // The server's certificate ends in June 2021.
      let end = Times.at("2021-06-01", 0)
      let short = try stamped.stamps.root.issue(
        to: "May cap dau thoi gian", key: stamped.stamps.key,
        validity: Times.at("2020-01-01", 0)...end, serial: 34, purposes: "critical,timeStamping")
      stamped.server.become(short)
      let file = try await stamped.issuedFile()
      try await stamped.attend()
      let first = try #require(try await stamped.kept(file))
      #expect(first.latest.renewBy == end.adding(seconds: -120 * day))
      // The server has no new certificate when it is due: nothing is added, and it is tried again in a month.
      stamped.wait(until: Times.at("2021-02-02", 9))
      #expect(try await stamped.attend().map(\.isExtended) == [false])
      #expect(try await stamped.kept(file)?.versions.count == 1)
      stamped.server.become(stamped.stamps.server)
      stamped.wait(until: Times.at("2021-03-05", 9))
      #expect(try await stamped.attend().map(\.isExtended) == [true])
      let renewed = try #require(try await stamped.kept(file))
      #expect(renewed.versions.count == 2 && renewed.latest.level == .archived && renewed.latest.verdict == .valid)
      let later = try #require(renewed.latest.renewBy)
      #expect(later > Times.at("2030-01-01", 0))
      // And it holds when the first server's certificate is long over.
      stamped.wait(until: Times.at("2022-06-01", 9))
      try await stamped.attend()
      #expect(try await stamped.kept(file)?.latest.verdict == .valid)
      #expect(try await stamped.desk.audit().fault == nil)
    }
  }

  @Test("a replaced file is worked at no more; the leader's alone waits an hour for its seal")
  func replaced() async throws {
    try await StampedWorld.with(.sqliteInMemory) { stamped in
      let id = try await stamped.world.numbered()
      let leader = try #require(try await stamped.world.document(id).file)
      #expect(try await stamped.attend().isEmpty)
      stamped.wait(until: Times.now.adding(seconds: 3601))
      #expect(try await stamped.attend().map(\.file) == [leader])
      try await stamped.world.desk.seal(
        id, by: try stamped.world.permit(.clerk), pin: SigningMaterial.pin, at: stamped.clock.now)
      let sealed = try #require(try await stamped.world.document(id).file)
      #expect(try await stamped.attend().map(\.file) == [sealed])
      stamped.wait(until: Times.now.adding(seconds: 400 * day))
      #expect(try await stamped.attend().map(\.file) == [sealed])
    }
  }

  @Test("a round is bounded, and a crowd is worked off")
  func rounds() async throws {
    try await StampedWorld.with(.sqliteInMemory) { stamped in
      for _ in 1...5 { _ = try await stamped.issuedFile() }
      #expect(try await stamped.desk.attendDue(most: 2, at: { stamped.clock.now }).count == 2)
      #expect(try await stamped.attend().count == 3)
    }
  }

  @Test("no query of the outbox or of its lists reads a growing table from end to end")
  func plans() async throws {
    try await StampedWorld.with(.sqliteInMemory) { stamped in
      let list = stamped.world.desk.trust.digest
      let agency = stamped.world.cast.commune.id
      let scans = try await stamped.world.records.read { db in
        let queries =
          [EvidenceQueue.due(4, at: Times.now), EvidenceQueue.held(4), EvidenceLists.tally(of: [agency])]
          + EvidenceQueue.judgedByAnother(list, limit: 4)
        return try queries.flatMap { try QueryPlan.fullScans($0, in: db) }
      }
      #expect(scans.isEmpty)
    }
  }
}

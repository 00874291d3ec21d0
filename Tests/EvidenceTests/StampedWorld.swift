import Certificates
import Cryptography
import Documents
import Ledger
import People
import SigningFixtures
import Storage
import Synchronization
import TestRecords
import TestWorld
import Timestamps
import WorkTime

@testable import Evidence

/// The test world with a timestamp server, and a desk for evidence over it whose clock a test sets.
struct StampedWorld: Sendable {
  let world: TestWorld
  let stamps: TimestampWorld
  let server: StampServer
  /// The desk that works, beside the one that the documents sign with.
  let desk: EvidenceDesk
  let clock: TestClock
  private let trust: HeldTrust

  final class TestClock: Sendable {
    private let time = Mutex(Times.now)
    var now: Instant { time.withLock { $0 } }
    func set(_ instant: Instant) { time.withLock { $0 = instant } }
  }

  final class HeldTrust: Sendable {
    private let list: Mutex<TrustList>
    init(_ list: TrustList) { self.list = Mutex(list) }
    var value: TrustList {
      get { list.withLock { $0 } }
      set { list.withLock { $0 = newValue } }
    }
  }

  /// - Parameters:
  ///   - signing: whether the server is asked when documents are signed, too.
  ///   - isSetUp: whether the working desk knows the server.
  static func with(
    _ engine: TestEngine, _ temper: StampServer.Temper = .honest, signing: Bool = true, isSetUp: Bool = true,
    _ body: (StampedWorld) async throws -> Void
  ) async throws {
    let stamps = try TimestampWorld()
    let server = try StampServer(stamps, temper, now: Times.now)
    let line = TimestampLine(servers: [server.server], haste: .seconds(600), tolerance: 1800)
    try await TestWorld.withKeys(engine, line: signing ? line : .none, stamps: stamps.trust) { world in
      try await body(StampedWorld(world, stamps, server, isSetUp: isSetUp))
    }
  }

  private init(_ world: TestWorld, _ stamps: TimestampWorld, _ server: StampServer, isSetUp: Bool) {
    (self.world, self.stamps, self.server) = (world, stamps, server)
    clock = TestClock()
    trust = HeldTrust(world.desk.trust)
    desk = EvidenceDesk(
      records: world.records, trust: { [trust] in trust.value },
      line: isSetUp ? TimestampLine(servers: [server.server]) : .none)
  }

  /// The same with other settings.
  func desk(line: TimestampLine) -> EvidenceDesk {
    EvidenceDesk(records: world.records, trust: { [trust] in trust.value }, line: line)
  }

  func become(trusting list: TrustList) { trust.value = list }

  /// Time passes, here and at the server.
  func wait(until instant: Instant) {
    clock.set(instant)
    server.set(instant)
  }

  @discardableResult
  func attend(_ desk: EvidenceDesk? = nil) async throws -> [EvidenceAttempt] {
    try await (desk ?? self.desk).attendDue(at: { [clock] in clock.now }, jitter: { 0.5 })
  }

  /// The file of an issued document.
  func issuedFile() async throws -> SHA256Digest {
    guard let file = try await world.document(try await world.issued()).file else { throw DocumentRefusal.textMissing }
    return file
  }

  func kept(_ file: SHA256Digest) async throws -> KeptFile? {
    try await world.records.read { db in try EvidenceOutbox(db).file(of: file) }
  }

  func failure(_ file: SHA256Digest) async throws -> EvidenceFailure? {
    try await world.records.read { db in try EvidenceOutbox(db).failure(of: file) }
  }

  func eventKinds(of file: SHA256Digest) async throws -> [String] {
    try await world.records.read { db in try db.events(of: EvidenceEvent.subject(of: file)) }
      .sorted { $0.position < $1.position }.map(\.fact.kind)
  }
}

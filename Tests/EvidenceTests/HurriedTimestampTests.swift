import Certificates
import Documents
import Evidence
import Ledger
import PDFSigning
import People
import SigningFixtures
import Storage
import Synchronization
import TestRecords
import TestWorld
import Testing
import Timestamps
import WorkTime

@Suite("Timestamps while somebody signs")
struct HurriedTimestampTests {
  private let stamps: TimestampWorld
  private let bytes: [UInt8] = [1, 2, 3]

  init() throws { stamps = try TimestampWorld() }

  private func server(_ temper: StampServer.Temper = .honest) throws -> StampServer {
    try StampServer(stamps, temper, now: Times.now)
  }

  /// A line that a busy machine gives all the time it needs, while the server's clock stands still.
  private func line(_ servers: StampServer...) -> TimestampLine {
    TimestampLine(servers: servers.map(\.server), haste: .seconds(600), tolerance: 1800)
  }

  private func token(
    of line: TimestampLine, _ patience: SigningPatience = SigningPatience(.seconds(600))
  ) async -> TimestampToken? {
    await line.hurried(over: bytes, trust: stamps.trust, waiting: patience, at: Times.now)
  }

  @Test("a server that answers gives the timestamp")
  func honest() async throws {
    let token = try #require(await token(of: line(try server())))
    #expect(token.judge(over: bytes, trust: stamps.trust, at: Times.now).verdict == .valid)
  }

  @Test("nobody is asked where no server is set up, or when the patience is spent")
  func nobody() async throws {
    #expect(await token(of: .none) == nil)
    let server = try server()
    #expect(await token(of: TimestampLine(servers: [server.server]), SigningPatience(.zero)) == nil)
    #expect(server.questions == 0)
  }

  @Test(
    "a server that lies or is of no use gives none, and is left alone afterwards",
    arguments: StampServer.Temper.allCases.filter { $0 != .honest && $0 != .hanging })
  func lies(temper: StampServer.Temper) async throws {
    let server = try server(temper)
    let line = line(server)
    #expect(await token(of: line) == nil)
    #expect(server.questions == 1)
    server.become(.honest)
    #expect(await token(of: line) == nil)
    #expect(server.questions == 1)
  }

  @Test("a server that is down gives none")
  func down() async throws {
    let server = try server()
    server.stop()
    #expect(await token(of: TimestampLine(servers: [server.server])) == nil)
  }

  @Test("a server that hangs is waited for once, and not asked afterwards")
  func hanging() async throws {
    let server = try server(.hanging)
    let line = TimestampLine(servers: [server.server])
    for _ in 1...100 { #expect(await token(of: line) == nil) }
    #expect(server.questions <= 1)
  }

  @Test("no signature waits for more than two seconds, and no act for more than its patience")
  func shares() async {
    let shares = Mutex<[Duration]>([])
    let line = TimestampLine(servers: [TimestampServer(address: "http://mot.example.vn")]) {
      exchange throws(TimestampTransportFault) in
      shares.withLock { $0.append(exchange.timeout) }
      throw .cancelled
    }
    _ = await token(of: line)
    _ = await token(of: line, SigningPatience(.milliseconds(300)))
    let seen = shares.withLock { $0 }
    #expect(seen.count == 2 && seen[0] <= .seconds(2) && seen[1] <= .milliseconds(300))
  }

  @Test("the next server is asked in the same signature, and alone in the next one")
  func next() async throws {
    let (first, second) = (try server(.untrusted), try server())
    let line = line(first, second)
    for _ in 1...3 { #expect(await token(of: line) != nil) }
    #expect(first.questions == 1 && second.questions == 3)
  }

  @Test("a batch has two seconds and a tenth for each further document")
  func patience() {
    #expect(SigningPatience().left == .seconds(2))
    let batch = SigningPatience(signing: 11)
    #expect(batch.left == .seconds(3))
    batch.spend(.milliseconds(2500))
    #expect(batch.left == .milliseconds(500))
    batch.spend(.seconds(5))
    #expect(batch.left < .zero)
  }

  @Test("the leader's and the agency's signature are B-T, on both engines", arguments: TestEngine.available)
  func documents(engine: TestEngine) async throws {
    let line = line(try server())
    try await TestWorld.withKeys(engine, line: line, stamps: stamps.trust) { world in
      let file = try #require(try await world.document(try await world.issued()).file)
      let examined = try PDFSignatures.examine(
        try world.records.files.read(file), trust: world.desk.trust, at: Times.now)
      #expect(examined.signatures.map(\.verdict) == [.valid, .valid])
      #expect(examined.signatures.map(\.level) == [.timestamped, .timestamped])
      #expect(examined.signatures.allSatisfy { $0.provenTime == Times.now })
    }
  }

  @Test(
    "whatever the server does, the document is signed, sealed and issued as B-B",
    arguments: StampServer.Temper.allCases.filter { $0 != .honest })
  func basic(temper: StampServer.Temper) async throws {
    let line = TimestampLine(servers: [try server(temper).server])
    try await TestWorld.withKeys(.sqliteInMemory, line: line, stamps: stamps.trust) { world in
      let document = try await world.document(try await world.issued())
      #expect(document.stage == .issued)
      let file = try world.records.files.read(try #require(document.file))
      let examined = try PDFSignatures.examine(file, trust: world.desk.trust, at: Times.now)
      #expect(examined.isValid)
      #expect(examined.signatures.map(\.level) == [.basic, .basic])
    }
  }

  @Test("a batch with a server that hangs doesn't wait for each document")
  func batch() async throws {
    let server = try server(.hanging)
    let line = TimestampLine(servers: [server.server])
    try await TestWorld.withKeys(.sqliteInMemory, line: line, stamps: stamps.trust) { world in
      var seen: [SeenDocument] = []
      for number in 1...6 {
        let id = try await world.submitted(TestWorld.content("việc thứ \(number)"))
        seen.append(SeenDocument(id: id, file: try await world.document(id).file))
      }
      let standing = world.cast.standing(.chairman, on: Times.friday)
      let outcomes = try await world.desk.signBatch(seen, as: standing, pin: SigningMaterial.pin, at: Times.now)
      #expect(outcomes.count == 6 && outcomes.allSatisfy { $0.failure == nil })
      #expect(server.questions <= 1)
    }
  }
}

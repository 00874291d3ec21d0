import Ledger
import People
import PrescribedForms
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@testable import OneStop

/// Mẫu số 05 of TT 03/2025/TT-VPCP.
@Suite("A stop for want of a supplement is a signed notice since NĐ 118/2025/NĐ-CP")
struct StopNoticeTests {
  private static let reception = Times.at("2025-09-22", 8)
  private static let lastDay = Times.day("2025-09-29")
  private static let later = Times.at("2025-10-20", 8)
  private let walk = DossierWalk(start: StopNoticeTests.reception)

  private func proposed() throws -> DossierWalk.History {
    var history = try walk.history(at: .waitingSupplement)
    try walk.go(.proposeOverdueStop, in: &history)
    return history
  }

  @Test("an officer proposes it, the head signs it, and the cause stays what it was")
  func signed() throws {
    var history = try proposed()
    #expect(history.dossier.status == .waitingSupplement)
    #expect(history.dossier.actions(for: walk.standing(.chairman)).contains(.signStop))
    try walk.go(.refuse, in: &history)
    #expect(history.dossier.status == .stopped)
    #expect(history.dossier.signedSlips == [SignedSlip(.stopNotice, DossierArrow.number)])
    guard case .stopped(.notSupplemented, "Quá hạn bổ sung", "", DossierArrow.file, _) = history.events.last?.event
    else {
      Issue.record("the last event is the signed stop")
      return
    }
    #expect(Dossier(id: DossierWalk.id, events: history.events) == history.dossier)
  }

  @Test("what comes before the signature undoes it", arguments: [DossierArrow.deliverSupplement, .receiveSupplement])
  func undone(arrow: DossierArrow) throws {
    var history = try proposed()
    try walk.go(arrow, in: &history)
    #expect(history.dossier.stopProposal == nil)
    #expect(throws: DossierRefusal.proposalMissing) { try walk.go(.refuse, in: &history) }
    #expect(Dossier(id: DossierWalk.id, events: history.events) == history.dossier)
  }

  @Test("nobody stops it without the head, and before that decree nobody has a notice to propose")
  func regimes() throws {
    var history = try walk.history(at: .waitingSupplement)
    #expect(throws: DossierRefusal.stopNeedsSignature) {
      try walk.go(.stop, in: &history, at: StopNoticeTests.later)
    }
    var earlier = try DossierWalk().history(at: .waitingSupplement)
    #expect(throws: DossierRefusal.stopNeedsNoSignature) {
      try DossierWalk().go(.proposeOverdueStop, in: &earlier)
    }
    #expect(throws: DossierRefusal.proposalMissing) { try walk.go(.refuse, in: &history) }
  }

  @Test("it is not proposed while the applicant may still bring something")
  func stillOpen() throws {
    var dossier = try walk.dossier(at: .waitingSupplement)
    let receiver = walk.standing(.receiver)
    #expect(throws: DossierRefusal.supplementStillOpen(until: StopNoticeTests.lastDay)) {
      _ = try dossier.proposeOverdueStop(reason: "Quá hạn", by: receiver, at: Times.at("2025-09-29", 23))
    }
    #expect(throws: DossierRefusal.reasonMissing) {
      _ = try dossier.proposeOverdueStop(reason: "", by: receiver, at: StopNoticeTests.later)
    }
    _ = try dossier.proposeOverdueStop(reason: "Quá hạn", by: receiver, at: Times.at("2025-09-30", 0))
  }

  @Test("an apology prepared before the supplement was asked for is not to be signed meanwhile")
  func apology() throws {
    var history = try walk.history(at: .inProcess)
    let apology = Apology(reason: "Chờ xác minh", newDay: Times.day("2025-10-20"))
    _ = try history.dossier.prepareApology(
      apology, rules: walk.rules, by: walk.standing(.justice), at: history.next)
    #expect(history.dossier.awaitsSignature)
    try walk.go(.askSupplement, in: &history)
    #expect(!history.dossier.awaitsSignature && history.dossier.apology == apology)
  }

  @Test("a proposal from before there were two causes is one to refuse; both are read as they were written")
  func decoded() throws {
    let payload = #"{"stopProposed":{"_0":{"ground":"Luật Hộ tịch","reason":"Không đủ"}}}"#
    let older = DossierEvent.stopProposed(StopProposal(reason: "Không đủ", ground: "Luật Hộ tịch"))
    let fact = NewEvent(at: Times.now, actor: nil, subject: "dossier/1", kind: older.kind, payload: payload)
    #expect(try fact.decoded(as: DossierEvent.self) == older)
    for event in [older, .stopProposed(StopProposal(overdue: "Quá hạn"))] {
      let written = try NewEvent(event, subject: "dossier/1", actor: nil, at: Times.now)
      #expect(try written.decoded(as: DossierEvent.self) == event)
    }
  }

  @Test("it waits in the head's queue, is numbered and told once it is signed", arguments: TestEngine.available)
  func wholeWay(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let counter = try await CounterWorld(installing: world)
      let (id, later) = (try await counter.waitedInVain(), StopNoticeTests.later)
      let leader = counter.standing(.chairman, at: later)
      func waiting() async throws -> [Int?] {
        let tally = try await counter.desk.tallies(for: leader, at: later).first { $0.queue == .toSign }
        return [tally?.count, tally?.lateCount]
      }
      #expect(try await waiting() == [0, 0])
      try await counter.desk.proposeOverdueStop(
        id, reason: "Quá hạn bổ sung", by: counter.standing(.receiver, at: later), at: later)
      #expect(try await waiting() == [1, 0])
      #expect(try await counter.told("stopped") == 0)
      let text = try await counter.text(of: .stopNotice, id, for: .chairman)
      #expect(text.contains("THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ") && text.contains("Hết thời hạn yêu cầu"))
      #expect(text.contains("Số: ………/TB"))
      try await counter.desk.signStop(id, by: leader, pin: SigningMaterial.pin, at: later)
      #expect(try await counter.text(of: .stopNotice, id, for: .chairman).contains("Số: 01/TB"))
      #expect(try await waiting() == [0, 0])
      #expect(try await counter.told("stopped") == 1)
      #expect(try await counter.desk.audit().fault == nil)
    }
  }

  @Test("a supplement sent while it waits takes it out of the head's queue")
  func fallen() async throws {
    try await TestWorld.withKeys(.sqliteInMemory) { world in
      let counter = try await CounterWorld(installing: world)
      let (id, later) = (try await counter.waitedInVain(), StopNoticeTests.later)
      let leader = counter.standing(.chairman, at: later)
      try await counter.desk.proposeOverdueStop(
        id, reason: "Quá hạn bổ sung", by: counter.standing(.receiver, at: later), at: later)
      try await counter.desk.deliverSupplement([ReceivedComponent(place: 0, copies: 1)], for: id, at: later)
      #expect(try await counter.desk.lines(of: .toSign, for: leader, at: later, limit: 5).isEmpty)
      await #expect(throws: DossierRefusal.proposalMissing) {
        try await counter.desk.signStop(id, by: leader, pin: SigningMaterial.pin, at: later)
      }
      #expect(try await counter.desk.audit().fault == nil)
    }
  }
}

extension CounterWorld {
  /// Received under NĐ 118/2025/NĐ-CP, asked for a supplement that never came.
  fileprivate func waitedInVain() async throws -> Dossier.ID {
    let reception = Times.at("2025-09-22", 8)
    let id = try await received(at: reception).id
    try await desk.askSupplement(
      Sample.request(at: reception), of: id, by: standing(.justice, at: reception), at: reception)
    return id
  }

  /// How many notices of this occasion were left for the applicant.
  fileprivate func told(_ occasion: String) async throws -> Int? {
    try await records.read { db in try db.value("SELECT COUNT(*) FROM notices WHERE occasion = \(occasion)") }
  }
}

import Ledger
import OneStop
import People
import Procedures
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("What goes back when there is no result")
struct GivingBackTests {
  private func withdrawn(keeping originals: Int = 1) throws -> Dossier {
    var walk = DossierWalk()
    walk.intake.components = [ReceivedComponent(place: 0, originals: 1, returnable: originals)]
    return try walk.dossier(at: .withdrawn)
  }

  private func giveBack(
    _ dossier: inout Dossier, _ giving: GivingBack, refund: Int? = nil
  ) throws -> [DossierEvent] {
    try dossier.giveBack(
      giving, refund: refund.map { FeePayment(amount: $0, method: .cash) },
      by: CounterRole.receiver.standing().permit(), at: Times.now)
  }

  private static let all = GivingBack(receiverName: "Hà Thị Mẩy", identity: "CCCD 1", originalsReturned: true)

  @Test("originals and money go back to somebody known, once")
  func once() throws {
    var dossier = try withdrawn()
    #expect(dossier.owesBack && dossier.paid == 8000)
    let events = try giveBack(&dossier, GivingBackTests.all, refund: 8000)
    #expect(events.map(\.kind) == ["dossier.given_back", "dossier.fee_paid"])
    #expect(!dossier.owesBack && dossier.paid == 0 && dossier.feeOwed == 0 && dossier.status == .withdrawn)
    #expect(throws: DossierRefusal.nothingToGiveBack) { try giveBack(&dossier, GivingBackTests.all) }
  }

  @Test("nobody, kept originals and more than was paid are refused")
  func refused() throws {
    var dossier = try withdrawn()
    #expect(throws: DossierRefusal.identityMissing) {
      try giveBack(&dossier, GivingBack(receiverName: "Mẩy", identity: "", originalsReturned: true))
    }
    #expect(throws: DossierRefusal.originalsNotReturned) {
      try giveBack(&dossier, GivingBack(receiverName: "Mẩy", identity: "CCCD 1", originalsReturned: false))
    }
    #expect(throws: DossierRefusal.refundTooLarge(paid: 8000)) {
      try giveBack(&dossier, GivingBackTests.all, refund: 8001)
    }
    var open = try DossierWalk().dossier(at: .inProcess)
    #expect(throws: DossierRefusal.nothingToGiveBack) { try giveBack(&open, GivingBackTests.all) }
  }

  @Test("a fee that the law does not refund stays, and the dossier is done with all the same")
  func unrefunded() throws {
    var dossier = try withdrawn(keeping: 0)
    #expect(try giveBack(&dossier, GivingBackTests.all, refund: 0).map(\.kind) == ["dossier.given_back"])
    #expect(dossier.paid == 8000 && !dossier.owesBack)
  }

  @Test("the counter has a queue of those who are to be called for it", arguments: TestEngine.available)
  func queue(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      let receiver = counter.standing(.receiver)
      let id = try await counter.received().id
      try await counter.desk.withdraw(id, reason: "Không còn nhu cầu", by: receiver, at: Times.now)
      func waiting() async throws -> Int? {
        try await counter.desk.tallies(for: receiver, at: Times.now).first { $0.queue == .toGiveBack }?.count
      }
      #expect(try await waiting() == 1)
      try await counter.desk.giveBack(
        GivingBackTests.all, of: id, refund: Sample.payment, by: receiver, at: Times.now)
      #expect(try await waiting() ?? 0 == 0)
      let line = try await counter.desk.lines(for: receiver, filter: DossierFilter(), before: nil, limit: 1).first
      #expect(line?.fee == 8000 && line?.paid == 0 && line?.feeOwed == 0)
      #expect(try await counter.desk.audit().fault == nil)
    }
  }
}

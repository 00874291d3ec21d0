import Ledger
import OneStop
import People
import Procedures
import TestRecords
import TestWorld
import Testing
import WorkTime

/// Phần việc liên thông: the district's part in a commune's dossier.
@Suite("A part that another agency does")
struct LegTests {
  private let walk = DossierWalk()
  private let district = Cast().district

  private func sent(_ more: DossierArrow...) throws -> DossierWalk.History {
    var history = try walk.history(at: .inProcess)
    for arrow in [.take, .referLeg] + more { try walk.go(arrow, in: &history) }
    return history
  }

  @Test("neither the citizen's date nor the status nor whose dossier it is changes")
  func oneDossier() throws {
    let before = try walk.dossier(at: .inProcess)
    let after = try sent(.takeReferral).dossier
    #expect(after.clock?.due == before.clock?.due && after.status == .inProcess)
    #expect(after.agencyInCharge == Cast().commune.id && after.handler == CounterRole.justice.id)
    #expect(after.referrals[0].handler == CounterRole.justice.id)
  }

  @Test("whoever took it answers, nobody else of that agency, and then the dossier can be finished")
  func answered() throws {
    var history = try sent(.assignReferral)
    #expect(throws: DossierRefusal.referralsOpen) { try walk.go(.finish, in: &history) }
    #expect(throws: DossierRefusal.notTheHandler) {
      _ = try history.dossier.answerReferral(
        1, text: "Đúng", file: nil, by: CounterRole.justice.standing(in: district), at: history.next)
    }
    let land = CounterRole.land.standing(in: district)
    _ = try history.dossier.answerReferral(
      1, text: "Đã xác minh", file: DossierArrow.file, signatures: .valid, by: land, at: history.next)
    #expect(history.dossier.referrals[0].answer?.signatures == .valid)
    try walk.go(.finish, in: &history)
  }

  @Test("what was sent back or recalled holds the dossier up no more, and nothing more can be done with it")
  func closed() throws {
    for arrow in [DossierArrow.declineReferral, .recallReferral] {
      var history = try sent(arrow)
      #expect(history.dossier.referrals[0].isOpen == false && history.dossier.referrals[0].answer == nil)
      for next in [DossierArrow.takeReferral, .assignReferral, .declineReferral, .recallReferral] {
        #expect(throws: DossierRefusal.unknownReferral) { try walk.go(next, in: &history) }
      }
      try walk.go(.finish, in: &history)
    }
  }

  @Test(
    "sent back or recalled without a reason, taken twice, taken by who has no such duty, given again without a reason")
  func refused() throws {
    var history = try sent()
    let now = history.next
    let head = try CounterRole.chairman.standing(in: district).permit(DossierAssignment.self)
    #expect(throws: DossierRefusal.reasonMissing) {
      _ = try history.dossier.declineReferral(1, reason: "", by: CounterRole.justice.standing(in: district), at: now)
    }
    #expect(throws: DossierRefusal.reasonMissing) {
      _ = try history.dossier.recallReferral(1, reason: "", by: walk.standing(.justice), at: now)
    }
    #expect(throws: DossierRefusal.notTheHandler) {
      _ = try history.dossier.recallReferral(1, reason: "Thôi", by: walk.standing(.land), at: now)
    }
    #expect(throws: DossierRefusal.lacksPosition(.officer)) {
      _ = try history.dossier.takeReferral(1, by: CounterRole.monitor.standing(in: district), at: now)
    }
    try walk.go(.takeReferral, in: &history)
    #expect(throws: DossierRefusal.notTheHandler) { try walk.go(.takeReferral, in: &history) }
    #expect(throws: DossierRefusal.reasonMissing) {
      _ = try history.dossier.assignReferral(1, to: CounterRole.land.standing(in: district), by: head, at: history.next)
    }
    #expect(throws: DossierRefusal.otherAgency) {
      _ = try history.dossier.assignReferral(
        1, to: walk.standing(.land), reason: "x", by: head, at: history.next)
    }
  }

  @Test("an answer of before has no word of signatures and is read")
  func older() throws {
    let payload = #"{"referralAnswered":{"answer":{"at":1,"text":"Đúng"},"number":1}}"#
    let fact = NewEvent(
      at: Times.now, actor: nil, subject: "dossier/1", kind: "dossier.referral_answered", payload: payload)
    let answer = ReferralAnswer(text: "Đúng", file: nil, at: Instant(microseconds: 1))
    #expect(try fact.decoded(as: DossierEvent.self) == .referralAnswered(number: 1, answer: answer))
  }

  @Test(
    "it waits in the queue of the agency asked until somebody has it, then in theirs; the sender sees what is awaited",
    arguments: TestEngine.available)
  func queues(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      let commune = counter.standing(.justice)
      let id = try await counter.received().id
      try await counter.desk.refer(
        id, .leg, to: .agency(district.id), question: "Xác minh", due: Times.at("2020-08-17", 17), by: commune,
        at: Times.now)
      let (mine, other, head) = (
        CounterRole.justice.standing(in: district), CounterRole.land.standing(in: district),
        CounterRole.chairman.standing(in: district)
      )
      func count(_ queue: DossierQueue, _ viewer: Standing, at now: Instant = Times.now) async throws -> DossierTally? {
        try await counter.desk.tallies(for: viewer, at: now).first { $0.queue == queue }
      }
      #expect(try await count(.referrals, mine)?.count == 1)
      #expect(try await count(.referrals, other)?.count == 1)
      #expect(try await count(.awaited, commune)?.lateCount == 0)
      try await counter.desk.takeReferral(1, of: id, by: mine, at: Times.now)
      #expect(try await count(.referrals, mine)?.count == 1)
      #expect(try await count(.referrals, other)?.count == 0)
      #expect(try await count(.referrals, head)?.count == 1)
      let late = Times.at("2020-08-18", 8)
      #expect(try await count(.awaited, commune, at: late)?.lateCount == 1)
      #expect(try await count(.referrals, mine, at: late)?.lateCount == 1)
      try await counter.desk.answerReferral(1, of: id, text: "Đúng", by: mine, at: late)
      #expect(try await count(.referrals, mine, at: late)?.count == 0)
      #expect(try await count(.awaited, commune, at: late)?.count == 0)
      #expect(try await counter.desk.view(id, for: mine, at: late).dossier.id == id)
      #expect(try await counter.desk.audit().fault == nil)
    }
  }

  @Test("whoever was given a part of a denunciation finds it in their queue, their colleagues do not")
  func restricted() async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      let order = ReceptionOrder(intake: counter.intake { $0.procedure = counter.restricted.id })
      let id = try await counter.received(order).id
      try await counter.desk.assign(
        id, to: CounterRole.justice.id, reason: "", by: counter.standing(.chairman), at: Times.now)
      try await counter.desk.refer(
        id, .leg, to: .agency(district.id), question: "Xác minh", due: Times.at("2020-08-17", 17),
        by: counter.standing(.justice), at: Times.now)
      let (head, land) = (CounterRole.chairman.standing(in: district), CounterRole.land.standing(in: district))
      for office in land.appointments {
        var office = office
        office.id = .init(rawValue: 0)
        _ = try await counter.world.directory.appoint(office, by: nil, at: Times.now)
      }
      try await counter.desk.assignReferral(
        1, of: id, to: CounterRole.land.id, reason: "", by: head, at: Times.now)
      let (given, other) = (CounterRole.land.standing(in: district), CounterRole.officeHead.standing(in: district))
      #expect(try await counter.desk.lines(of: .referrals, for: given, at: Times.now, limit: 5).map(\.id) == [id])
      #expect(try await counter.desk.lines(of: .referrals, for: other, at: Times.now, limit: 5).isEmpty)
      await #expect(throws: DossierRefusal.restricted) {
        try await counter.desk.view(id, for: other, at: Times.now)
      }
    }
  }
}

import Ledger
import OneStop
import People
import Procedures
import TestWorld
import Testing
import WorkTime

/// What becomes of a dossier's dates; the clock alone is tested with WorkTime.
@Suite("The dates of a dossier")
struct DossierDueTests {
  private func walk(_ limit: String = "5 working days", _ change: (inout Procedure) -> Void = { _ in }) -> DossierWalk {
    let procedure = Sample.procedure {
      $0.term.limit = Sample.limit(limit)
      change(&$0)
    }
    return DossierWalk(procedure: procedure, start: Times.at("2025-03-03", 9))
  }

  @Test(
    "a supplement begins the limit anew and the process with it, or moves the date on, as the procedure says",
    arguments: [(SupplementPolicy.restart, "2025-03-17"), (.shift, "2025-03-13")])
  func supplement(policy: SupplementPolicy, due: String) throws {
    let walk = walk { $0.term.supplement = policy }
    var history = try walk.history(at: .inProcess)
    try walk.go(.completeStep, in: &history)
    let asking = Sample.request(at: Times.at("2025-03-05", 9))
    let event = try history.dossier.askSupplement(
      asking, by: walk.standing(.chairman), rules: walk.rules, at: Times.at("2025-03-05", 9))
    #expect(event == .supplementAsked(asking, clock: history.dossier.clock))
    try walk.go(.receiveSupplement, in: &history, at: Times.at("2025-03-10", 9))
    let dossier = history.dossier
    #expect(dossier.clock?.due == Times.at(due, 17) && dossier.clock?.firstDue == Times.at("2025-03-10", 17))
    #expect(dossier.step == (policy == .restart ? 0 : 1))
    #expect(dossier.plan.first?.due == Times.at(policy == .restart ? "2025-03-14" : "2025-03-07", 17))
  }

  @Test("a supplement that is asked for on the third working day is in time, later it needs a reason")
  func late() throws {
    let walk = walk("10 working days")
    let last = Times.at("2025-03-06", 17)
    for (moment, isInTime) in [(last, true), (last.adding(seconds: 1), false)] {
      var dossier = try walk.dossier(at: .inProcess)
      var request = Sample.request(at: moment)
      func ask() throws {
        _ = try dossier.askSupplement(request, by: walk.standing(.justice), rules: walk.rules, at: moment)
      }
      if !isInTime {
        #expect(throws: DossierRefusal.supplementLate(last: last)) { try ask() }
        request.lateReason = "Mới phát hiện khi thẩm tra"
      }
      try ask()
      #expect(dossier.status == .waitingSupplement)
    }
  }

  @Test("a second supplement is for the head to ask for, with a reason")
  func second() throws {
    let walk = walk("10 working days")
    var history = try walk.history(at: .waitingSupplement)
    try walk.go(.receiveSupplement, in: &history)
    #expect(throws: DossierRefusal.secondSupplementNeedsHead) { try walk.go(.askSupplement, in: &history) }
    var request = Sample.request(at: history.next)
    func ask() throws {
      _ = try history.dossier.askSupplement(
        request, by: walk.standing(.chairman), rules: walk.rules, at: history.next)
    }
    #expect(throws: DossierRefusal.reasonMissing) { try ask() }
    request.lateReason = "Phát sinh tình tiết mới"
    try ask()
    #expect(history.dossier.requests.count == 2)
  }

  @Test("nothing is late while the citizen is waited for")
  func waiting() throws {
    let dossier = try walk().dossier(at: .waitingSupplement)
    #expect(dossier.clock?.isLate(at: Times.at("2026-01-05", 9)) == false)
  }

  @Test("late is the day after, not a minute after five")
  func byDay() throws {
    let clock = try #require(try walk().dossier(at: .inProcess).clock)
    #expect(!clock.isLate(at: Times.at("2025-03-10", 17, 1)) && !clock.isLate(at: Times.at("2025-03-10", 23, 59, 59)))
    #expect(clock.isLate(at: Times.at("2025-03-11", 0)))
  }

  @Test("payment stops the clock only where the sector's law says so", arguments: [false, true])
  func payment(isSuspended: Bool) throws {
    let walk = walk { $0.term.isSuspendedForPayment = isSuspended }
    var history = try walk.history(at: .inProcess)
    try walk.go(.askPayment, in: &history, at: Times.at("2025-03-04", 9))
    #expect(history.dossier.status == .waitingFinance)
    try walk.go(.receivePayment, in: &history, at: Times.at("2025-03-06", 9))
    #expect(history.dossier.status == .inProcess)
    #expect(history.dossier.clock?.due == Times.at(isSuspended ? "2025-03-12" : "2025-03-10", 17))
  }

  @Test("the procedure's extension comes once")
  func extended() throws {
    let walk = walk()
    var history = try walk.history(at: .inProcess)
    try walk.go(.extend, in: &history)
    #expect(history.dossier.clock?.due == Times.at("2025-03-13", 17))
    #expect(throws: DossierRefusal.clock(.extendedAlready)) { try walk.go(.extend, in: &history) }
  }

  @Test("an apology is signed a day before the end at the latest, once, and the first date stays known")
  func apology() throws {
    let walk = walk()
    let apology = Apology(reason: "Mất điện", newDay: Times.day("2025-03-20"))
    let last = Times.at("2025-03-07", 17)  // the 10th is a Monday, the 9th a Sunday
    var history = try walk.history(at: .inProcess)
    func prepare(at now: Instant) throws {
      _ = try history.dossier.prepareApology(apology, rules: walk.rules, by: walk.standing(.justice), at: now)
    }
    #expect(throws: DossierRefusal.clock(.tooLateToReschedule(last: last))) { try prepare(at: last.adding(seconds: 1)) }
    try prepare(at: last)
    #expect(history.dossier.apology == apology && history.dossier.clock?.due == Times.at("2025-03-10", 17))
    #expect(throws: DossierRefusal.clock(.tooLateToReschedule(last: last))) {
      try walk.go(.reschedule, in: &history, at: last.adding(seconds: 1))
    }
    try walk.go(.reschedule, in: &history, at: last)
    #expect(history.dossier.apology == nil)
    #expect(history.dossier.clock?.due == Times.at("2025-03-20", 17))
    #expect(history.dossier.clock?.firstDue == Times.at("2025-03-10", 17))
    #expect(throws: DossierRefusal.clock(.rescheduledAlready)) { try prepare(at: last) }
  }

  @Test("a holiday announced later moves an open date on, and never nearer")
  func recounted() throws {
    let walk = DossierWalk()
    var history = try walk.history(at: .inProcess)
    #expect(history.dossier.recount(rules: try walk.rules, at: history.next) == nil)
    try walk.go(.recount, in: &history)
    #expect(history.dossier.clock?.due == Times.at("2020-08-18", 17))
    #expect(history.dossier.clock?.firstDue == Times.at("2020-08-17", 17))
    #expect(history.dossier.recount(rules: try walk.rules, at: history.next) == nil)
    var ended = try walk.dossier(at: .correcting)
    #expect(ended.recount(rules: try DossierArrow.laterRules(), at: Times.now) == nil)
  }

  @Test(
    "the limit is the online one, and longer where the agency is remote",
    arguments: [
      (SubmissionChannel.counter, false, "2025-03-10"), (.post, false, "2025-03-10"), (.online, false, "2025-03-06"),
      (.counter, true, "2025-03-12"), (.online, true, "2025-03-10"),
    ])
  func variants(channel: SubmissionChannel, isRemote: Bool, due: String) throws {
    var walk = walk {
      $0.term.onlineLimit = Sample.limit("3 working days")
      $0.term.remoteExtension = .workingDays(tenths: 20)
    }
    walk.intake.channel = channel
    walk.competent.area.isRemote = isRemote
    #expect(try walk.dossier(at: .accepted).clock?.due == Times.at(due, 17))
  }

  @Test(
    "what was accepted after 15:00 counts from that day, but is handed over when the next begins",
    arguments: [
      ("2025-03-03", 15, 0, Times.at("2025-03-03", 17)), ("2025-03-03", 15, 1, Times.at("2025-03-04", 7)),
      ("2025-03-07", 16, 0, Times.at("2025-03-10", 7)),
    ])
  func handOver(date: String, hour: Int, minute: Int, last: Instant) throws {
    let walk = walk()
    let moment = Times.at(date, hour, minute)
    #expect(Dossier.lastHandOver(acceptedAt: moment, rules: try walk.rules) == last)
    var history = try walk.opened()
    try walk.go(.accept, in: &history, at: Times.at("2025-03-03", 16))
    #expect(history.dossier.clock?.due == Times.at("2025-03-10", 17))
  }

  @Test("a dossier sent on a Sunday is answered within Monday")
  func answered() throws {
    var walk = walk()
    walk.start = Times.at("2025-03-02", 20)
    #expect(try walk.opened().dossier.answerDue(rules: walk.rules) == Times.at("2025-03-03", 17))
  }

  @Test(
    "the regime is that of the day of acceptance",
    arguments: [
      ("2021-12-05", Regime.decree61), ("2021-12-06", .decree107), ("2025-06-30", .decree107),
      ("2025-07-01", .decree118),
    ])
  func regime(day: String, regime: Regime) throws {
    var walk = DossierWalk()
    walk.start = Times.at(day, 9)
    #expect(try walk.dossier(at: .accepted).acceptance?.regime == regime)
  }
}

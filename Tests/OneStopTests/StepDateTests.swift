import OneStop
import People
import Procedures
import TestWorld
import Testing
import WorkTime

/// Received on Monday 3 March 2025 at nine; the steps have four, two and one working days.
@Suite("The dates of steps")
struct StepDateTests {
  private func walk(_ slack: SlackPolicy = .kept, limit: String = "10 working days") -> DossierWalk {
    let procedure = Sample.procedure {
      $0.term.limit = Sample.limit(limit)
      $0.term.slack = slack
      $0.term.isSuspendedForPayment = true
    }
    return DossierWalk(procedure: procedure, start: Times.at("2025-03-03", 9))
  }

  private func days(_ dossier: Dossier) -> [String] { dossier.plan.map { $0.due?.vietnamDate.description ?? "" } }

  @Test(
    "what a step leaves over goes to the next only where the procedure says so",
    arguments: [
      (SlackPolicy.kept, "2025-03-04", ["2025-03-07", "2025-03-06", "2025-03-07"]),
      (.passedOn, "2025-03-04", ["2025-03-07", "2025-03-11", "2025-03-12"]),
      (.kept, "2025-03-10", ["2025-03-07", "2025-03-12", "2025-03-13"]),
      (.passedOn, "2025-03-10", ["2025-03-07", "2025-03-11", "2025-03-12"]),
    ])
  func slack(policy: SlackPolicy, done: String, dates: [String]) throws {
    let walk = walk(policy)
    var history = try walk.history(at: .inProcess)
    #expect(days(history.dossier) == ["2025-03-07", "2025-03-11", "2025-03-12"])
    try walk.go(.completeStep, in: &history, at: Times.at(done, 10))
    #expect(days(history.dossier) == dates)
    #expect(history.dossier.spans.last?.stepDue == Times.at(dates[1], 17))
  }

  @Test("no step has longer than the dossier")
  func capped() throws {
    let walk = walk(limit: "5 working days")
    var history = try walk.history(at: .inProcess)
    try walk.go(.completeStep, in: &history, at: Times.at("2025-03-10", 10))
    #expect(days(history.dossier) == ["2025-03-07", "2025-03-10", "2025-03-10"])
  }

  @Test("a step that is to be done again begins anew", arguments: SlackPolicy.allCases)
  func sentBack(policy: SlackPolicy) throws {
    let walk = walk(policy)
    var history = try walk.history(at: .inProcess)
    try walk.go(.completeStep, in: &history, at: Times.at("2025-03-04", 10))
    try walk.go(.sendBack, in: &history, at: Times.at("2025-03-05", 10))
    #expect(days(history.dossier) == ["2025-03-11", "2025-03-13", "2025-03-14"])
  }

  @Test("they move with the dossier's date, but for those that are done", arguments: SlackPolicy.allCases)
  func extended(policy: SlackPolicy) throws {
    let walk = walk(policy)
    var history = try walk.history(at: .inProcess)
    try walk.go(.extend, in: &history, at: Times.at("2025-03-04", 9))
    #expect(history.dossier.clock?.due == Times.at("2025-03-20", 17))
    #expect(days(history.dossier) == ["2025-03-12", "2025-03-14", "2025-03-17"])
    var later = try walk.history(at: .inProcess)
    try walk.go(.completeStep, in: &later, at: Times.at("2025-03-07", 16))
    var dossier = later.dossier
    _ = try dossier.extend(
      reason: "Phải xác minh", procedure: walk.procedure, rules: walk.rules, by: walk.standing(.chairman),
      at: later.next)
    #expect(days(dossier) == ["2025-03-07", "2025-03-14", "2025-03-17"])
  }

  @Test("waiting for the citizen's money is not the officer's time")
  func waited() throws {
    let walk = walk()
    var history = try walk.history(at: .inProcess)
    try walk.go(.askPayment, in: &history, at: Times.at("2025-03-04", 9))
    try walk.go(.receivePayment, in: &history, at: Times.at("2025-03-06", 9))
    #expect(days(history.dossier) == ["2025-03-11", "2025-03-13", "2025-03-14"])
  }

  @Test("an apology gives the time to whoever has the work, and nobody more than the new date")
  func rescheduled() throws {
    let walk = walk(limit: "5 working days")
    var history = try walk.history(at: .inProcess)
    let apology = Apology(reason: "Mất điện", newDay: Times.day("2025-03-13"))
    let now = Times.at("2025-03-05", 9)
    _ = try history.dossier.prepareApology(apology, rules: walk.rules, by: walk.standing(.justice), at: now)
    try walk.go(.reschedule, in: &history, at: now)
    #expect(days(history.dossier) == ["2025-03-12", "2025-03-13", "2025-03-13"])
  }

  @Test("a holiday announced later moves them too, and the log tells the same")
  func recounted() throws {
    let walk = DossierWalk()
    var history = try walk.history(at: .inProcess)
    #expect(days(history.dossier) == ["2020-08-07", "2020-08-11", "2020-08-12"])
    try walk.go(.recount, in: &history)
    #expect(days(history.dossier) == ["2020-08-10", "2020-08-13", "2020-08-13"])
    #expect(Dossier(id: DossierWalk.id, events: history.events)?.plan == history.dossier.plan)
  }
}

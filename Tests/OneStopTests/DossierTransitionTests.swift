import Foundation
import Ledger
import OneStop
import People
import Procedures
import TestWorld
import Testing
import WorkTime

@Suite("The way of a dossier")
struct DossierTransitionTests {
  private let walk = DossierWalk()

  @Test("each status is reached by its arrows, and revision counts the events", arguments: DossierStatus.allCases)
  func reached(status: DossierStatus) throws {
    let history = try walk.history(at: status)
    #expect(history.dossier.status == status && history.dossier.revision == history.events.count)
  }

  @Test("a refused transition changes nothing", arguments: DossierStatus.allCases)
  func refusedChangesNothing(status: DossierStatus) throws {
    let before = try walk.dossier(at: status)
    for arrow in DossierArrow.allCases {
      var dossier = before
      do {
        if try arrow.run(on: &dossier, of: walk, at: Times.now).isEmpty { #expect(dossier == before) }
      } catch {
        #expect(dossier == before, "\(arrow)")
      }
    }
  }

  @Test("what is to be done next is somebody's from the hand-over on")
  func steps() throws {
    var history = try walk.history(at: .inProcess)
    #expect(history.dossier.currentStep?.name == "Thẩm định" && history.dossier.handler == nil)
    try walk.go(.take, in: &history)
    #expect(history.dossier.handler == CounterRole.justice.id)
    try walk.go(.completeStep, in: &history)
    #expect(history.dossier.currentStep?.name == "Ký duyệt" && history.dossier.handler == nil)
    try walk.go(.sendBack, in: &history)
    #expect(history.dossier.currentStep?.name == "Thẩm định" && history.dossier.handler == nil)
  }

  @Test("the head gives a step to another, with a reason when it was somebody's")
  func reassigned() throws {
    var history = try walk.history(at: .inProcess)
    try walk.go(.assign, in: &history)
    #expect(history.dossier.handler == CounterRole.justice.id)
    let event = try history.dossier.assign(
      to: walk.standing(.officeHead), reason: "Công chức nghỉ ốm", by: try walk.standing(.chairman).permit(),
      at: history.next)
    #expect(event == .assigned(handler: CounterRole.officeHead.id, reason: "Công chức nghỉ ốm"))
    #expect(history.dossier.handler == CounterRole.officeHead.id)
  }

  @Test("what was accepted may put right what was submitted, and keeps who received it and when")
  func acceptedOtherwise() throws {
    var walk = walk
    var history = try walk.opened()
    walk.intake.parties.applicant.name = "Hà Thị Mảy"
    try walk.go(.accept, in: &history)
    #expect(history.dossier.intake.parties.applicant.name == "Hà Thị Mảy")
    #expect(history.dossier.receiver == CounterRole.receiver.id && history.dossier.isReceived)
    #expect(history.dossier.acceptedAt == Sample.reception.adding(seconds: 60))
    #expect(history.dossier.submittedAt == Sample.reception)
  }

  @Test("a completed dossier waits anew from its completion, and can be asked for nothing more")
  func completed() throws {
    var history = try walk.history(at: .supplementAtReception)
    let completion = Times.at("2020-08-05", 14)
    try walk.go(.complete, in: &history, at: completion)
    #expect(history.dossier.waitsSince == completion && history.dossier.hasCompletionRequest)
    // Eight working hours from 14:00 on: three that day, five of the next.
    #expect(history.dossier.answerDue(rules: try walk.rules) == Times.at("2020-08-06", 14))
  }

  @Test("a request before acceptance does not count as the one after it")
  func requestsApart() throws {
    var history = try walk.history(at: .supplementAtReception)
    try walk.go(.complete, in: &history)
    try walk.go(.accept, in: &history)
    try walk.go(.handOver, in: &history)
    try walk.go(.askSupplement, in: &history)
    #expect(history.dossier.requests.count == 1)
  }

  @Test("components that come later take the place of what was there, and others are added")
  func components() throws {
    var dossier = try walk.dossier(at: .waitingSupplement)
    _ = try dossier.receiveSupplement(
      [ReceivedComponent(place: 0, originals: 2), ReceivedComponent(place: 1, copies: 1)],
      procedure: walk.procedure, rules: walk.rules, by: try walk.standing(.receiver).permit(), at: Times.now)
    #expect(dossier.intake.components.map(\.place) == [0, 1])
    #expect(dossier.intake.components.map(\.originals) == [2, 0])
  }

  @Test("what was delivered online waits at the counter until it is received")
  func delivered() throws {
    var history = try walk.history(at: .waitingSupplement)
    try walk.go(.deliverSupplement, in: &history)
    #expect(history.dossier.delivered?.count == 1 && history.dossier.status == .waitingSupplement)
    try walk.go(.receiveSupplement, in: &history)
    #expect(history.dossier.delivered == nil && history.dossier.status == .inProcess)
  }

  @Test("processing ends, and the result is returned, on the first day each, whatever is corrected later")
  func corrected() throws {
    var history = try walk.history(at: .returned)
    let (ended, returned) = (history.dossier.endedAt, history.dossier.returnedAt)
    #expect(ended != nil && returned != nil)
    try walk.go(.beginCorrection, in: &history)
    try walk.go(.finish, in: &history)
    #expect(history.dossier.status == .resultReady && history.dossier.feeOwed == 0)
    try walk.go(.returnResult, in: &history)
    #expect(history.dossier.endedAt == ended && history.dossier.returnedAt == returned)
  }

  @Test("withdrawn before it was accepted, it was never received")
  func withdrawnEarly() throws {
    var history = try walk.opened()
    try walk.go(.withdrawOnline, in: &history)
    #expect(history.dossier.status == .withdrawn && !history.dossier.isReceived && history.dossier.code == nil)
  }

  @Test("an opinion that is asked for stops neither the work nor the clock")
  func opinion() throws {
    var history = try walk.history(at: .inProcess)
    let due = history.dossier.clock?.due
    try walk.go(.refer, in: &history)
    #expect(history.dossier.status == .inProcess && history.dossier.clock?.due == due)
    try walk.go(.answerReferral, in: &history)
    #expect(history.dossier.referrals.map { $0.answer?.text } == ["Đúng"])
  }

  @Test("the code's unit is the counter's, whoever decides")
  func elsewhere() throws {
    var walk = walk
    walk.competent = Cast().district
    let dossier = try walk.dossier(at: .inProcess)
    #expect(dossier.receiving == Cast().commune.id && dossier.competent == Cast().district.id)
    #expect(dossier.agencyInCharge == Cast().district.id)
    #expect(try walk.dossier(at: .waitingSupplement).agencyInCharge == Cast().commune.id)
  }

  @Test("a clerk may close what the leader signed, and an officer need not wait for the leader's button")
  func finishedEarly() throws {
    var history = try walk.history(at: .inProcess)
    try walk.go(.completeStep, in: &history)
    #expect(throws: DossierRefusal.lacksPosition(.chairman)) {
      _ = try history.dossier.finish(
        with: Sample.result, procedure: walk.procedure, by: walk.standing(.clerk), at: history.next)
    }
    _ = try history.dossier.finish(
      with: Sample.result, procedure: walk.procedure, by: walk.standing(.justice), at: history.next)
    #expect(history.dossier.status == .resultReady)
  }

  @Test("events that begin no dossier make none")
  func noBeginning() {
    let event = TimedDossierEvent(.handedOver, at: Times.now, by: nil)
    #expect(Dossier(id: DossierWalk.id, events: [event]) == nil)
    #expect(Dossier(id: DossierWalk.id, events: []) == nil)
  }
}

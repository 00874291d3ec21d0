import Foundation
import Ledger
import OneStop
import People
import TestWorld
import Testing
import WorkTime

@Suite("A dossier is the fold of its events")
struct DossierFoldTests {
  /// Histories that together have every kind of event.
  static let ways: [[DossierArrow]] =
    DossierStatus.allCases.map { DossierArrow.way(to: $0) } + [
      DossierArrow.way(to: .supplementAtReception) + [.complete, .accept],
      DossierArrow.way(to: .inProcess) + [
        .take, .note, .noteDraft, .refer, .answerReferral, .addScan, .extend, .prepareApology, .reschedule,
        .completeStep,
      ],
      DossierArrow.way(to: .waitingSupplement) + [.deliverSupplement, .receiveSupplement],
      DossierArrow.way(to: .waitingFinance) + [.receivePayment], [.changeVersion],
      DossierArrow.way(to: .withdrawn) + [.giveBack],
      DossierArrow.way(to: .inProcess) + [.recount],
      DossierArrow.way(to: .inProcess) + [.completeStep, .sendBack],
      DossierArrow.way(to: .waitingSupplement) + [.stop],
      DossierArrow.way(to: .inProcess) + [.take, .referLeg, .takeReferral, .declineReferral],
      DossierArrow.way(to: .inProcess) + [.take, .referLeg, .recallReferral],
    ]

  static func history(_ way: [DossierArrow], of walk: DossierWalk = DossierWalk()) throws -> DossierWalk.History {
    var history = try walk.opened()
    for arrow in way { try walk.go(arrow, in: &history) }
    return history
  }

  @Test("after each event", arguments: ways)
  func folded(way: [DossierArrow]) throws {
    let walk = DossierWalk()
    var history = try walk.opened()
    #expect(Dossier(id: DossierWalk.id, events: history.events) == history.dossier)
    for arrow in way {
      try walk.go(arrow, in: &history)
      #expect(Dossier(id: DossierWalk.id, events: history.events) == history.dossier, "\(arrow)")
    }
  }

  @Test("also when each event went through the log and back", arguments: ways)
  func decoded(way: [DossierArrow]) throws {
    let history = try DossierFoldTests.history(way)
    let read = try history.events.map { timed in
      let fact = try NewEvent(timed.event, subject: "dossier/1", actor: timed.actor?.rawValue, at: timed.at)
      return TimedDossierEvent(
        try fact.decoded(as: DossierEvent.self), at: fact.at, by: fact.actor.map { Person.ID(rawValue: $0) })
    }
    #expect(read == history.events)
    #expect(Dossier(id: DossierWalk.id, events: read) == history.dossier)
  }

  @Test("each kind of event is written as Golden/events.txt says, for it must be read for ever")
  func written() throws {
    var seen: Set<String> = []
    let events = try DossierFoldTests.ways.flatMap { try DossierFoldTests.history($0).events }
      .filter { seen.insert($0.event.kind).inserted }
    let lines = try events.map { timed in
      let fact = try NewEvent(timed.event, subject: "dossier/1", actor: nil, at: timed.at)
      return "\(fact.kind) \(fact.payload)"
    }
    let text = lines.sorted().joined(separator: "\n") + "\n"
    #expect(try GoldenFile("events.txt").content(rewritingWith: text) == text)
    #expect(lines.count == 34)
  }

  @Test("events from before steps moved are read: they leave the plan as it was")
  func older() throws {
    let payloads: KeyValuePairs = [
      #"{"stepDone":{"note":"Đủ"}}"#: DossierEvent.stepDone(note: "Đủ", plan: nil),
      #"{"sentBack":{"reason":"Xem lại","step":0}}"#: .sentBack(step: 0, reason: "Xem lại", plan: nil),
    ]
    for (payload, event) in payloads {
      let fact = NewEvent(at: Times.now, actor: nil, subject: "dossier/1", kind: event.kind, payload: payload)
      #expect(try fact.decoded(as: DossierEvent.self) == event)
    }
    let history = try DossierWalk().history(at: .inProcess)
    let done = TimedDossierEvent(.stepDone(note: "Đủ", plan: nil), at: Times.now, by: nil)
    let dossier = try #require(Dossier(id: DossierWalk.id, events: history.events + [done]))
    #expect(dossier.step == 1 && dossier.plan == history.dossier.plan)
  }

  @Test("the files that events name are all known to the audit")
  func files() throws {
    let named = try DossierFoldTests.ways.flatMap { try DossierFoldTests.history($0).events }.flatMap(\.event.files)
    #expect(Set(named) == [DossierArrow.file, try #require(Sample.result.file)])
  }
}

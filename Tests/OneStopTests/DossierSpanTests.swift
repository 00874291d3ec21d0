import Ledger
import OneStop
import People
import TestWorld
import Testing
import WorkTime

@Suite("The spans of a dossier")
struct DossierSpanTests {
  @Test("they follow one another without gap or overlap, and the last one lasts", arguments: DossierFoldTests.ways)
  func unbroken(way: [DossierArrow]) throws {
    let dossier = try DossierFoldTests.history(way).dossier
    #expect(dossier.spans.first?.since == dossier.submittedAt && dossier.spans.last?.until == nil)
    for (span, next) in zip(dossier.spans, dossier.spans.dropFirst()) {
      #expect(span.until == next.since && span.since < next.since)
    }
    #expect(dossier.spans.last?.status == dossier.status)
  }

  @Test("each says the unit, the step, who has it and by when")
  func told() throws {
    let walk = DossierWalk()
    var history = try walk.history(at: .inProcess)
    try walk.go(.take, in: &history)
    try walk.go(.askSupplement, in: &history)
    let dossier = history.dossier
    let (commune, justice) = (walk.receiving.id, CounterRole.justice.id)
    #expect(dossier.spans.map(\.status) == [.submitted, .accepted, .inProcess, .inProcess, .waitingSupplement])
    #expect(dossier.spans.map(\.agency) == Array(repeating: commune, count: 5))
    #expect(dossier.spans.map(\.step) == [nil, nil, 0, 0, nil])
    #expect(dossier.spans.map(\.stepName) == ["", "", "Thẩm định", "Thẩm định", ""])
    #expect(dossier.spans.map(\.handler) == [nil, nil, nil, justice, justice])
    #expect(dossier.spans.map(\.due) == [nil] + Array(repeating: Times.at("2020-08-17", 17), count: 4))
    #expect(dossier.spans[2].stepDue == Times.at("2020-08-07", 17))
  }

  @Test("work is the competent agency's, waiting the counter's")
  func units() throws {
    var walk = DossierWalk()
    walk.competent = Cast().district
    let dossier = try walk.dossier(at: .returned)
    let (counter, office) = (walk.receiving.id, walk.competent.id)
    #expect(dossier.spans.map(\.agency) == [counter, counter, office, office, counter, counter])
  }

  @Test("what happens at one moment is one span, as a reception that hands over at once")
  func atOnce() throws {
    let walk = DossierWalk()
    var history = try walk.opened()
    try walk.go(.accept, in: &history, at: walk.start)
    try walk.go(.handOver, in: &history, at: walk.start)
    #expect(history.dossier.spans.map(\.status) == [.inProcess])
    #expect(history.dossier.spans.map(\.since) == [walk.start])
  }

  @Test("what is undone at the same moment leaves no trace")
  func undone() throws {
    let walk = DossierWalk()
    var history = try walk.history(at: .inProcess)
    let before = history.dossier.spans
    let moment = history.next
    try walk.go(.askPayment, in: &history, at: moment)
    try walk.go(.receivePayment, in: &history, at: moment)
    #expect(history.dossier.spans == before)
  }

  @Test("a note changes none")
  func noted() throws {
    let walk = DossierWalk()
    var history = try walk.history(at: .inProcess)
    let before = history.dossier.spans
    for arrow in [DossierArrow.note, .noteDraft, .refer, .answerReferral, .addScan] {
      try walk.go(arrow, in: &history)
    }
    #expect(history.dossier.spans == before)
  }

  @Test("a clock that was set back makes no span end before it begins")
  func setBack() throws {
    let walk = DossierWalk()
    var history = try walk.history(at: .inProcess)
    try walk.go(.take, in: &history, at: Sample.reception.adding(seconds: -3600))
    try walk.go(.completeStep, in: &history, at: Sample.reception.adding(seconds: -1800))
    let spans = history.dossier.spans
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.until == $1.since && $0.since < $1.since })
    #expect(history.dossier.currentStep?.name == "Ký duyệt" && spans.last?.stepName == "Ký duyệt")
  }
}

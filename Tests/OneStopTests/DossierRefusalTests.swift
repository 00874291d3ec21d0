import Cryptography
import Ledger
import OneStop
import People
import Procedures
import TestWorld
import Testing
import WorkTime

@Suite("What the counter refuses")
struct DossierRefusalTests {
  private func refused(
    _ expected: DossierRefusal, sourceLocation: SourceLocation = #_sourceLocation, _ act: () throws -> Void
  ) {
    #expect(throws: expected, sourceLocation: sourceLocation) { try act() }
  }

  private func walk(_ change: (inout Intake) -> Void = { _ in }, _ procedure: (inout Procedure) -> Void = { _ in })
    -> DossierWalk
  {
    DossierWalk(procedure: Sample.procedure(procedure), intake: Sample.intake(change))
  }

  @Test("a procedure that another authority's system receives")
  func procedureElsewhere() {
    refused(.procedureElsewhere("Cổng quản lý cư trú")) {
      _ = try walk({ _ in }, { $0.place = .elsewhere("Cổng quản lý cư trú") }).opened()
    }
  }

  @Test("an applicant, or an owner, without a name")
  func nameMissing() {
    refused(.nameMissing) { _ = try walk { $0.parties.applicant.name = "" }.opened() }
    let nobody = Party(kind: .citizen, name: "", identity: nil, address: "")
    refused(.nameMissing) { _ = try walk { $0.parties.owner = nobody }.opened() }
  }

  @Test("somebody who acts for the owner without an authority, and nobody who has one")
  func authorityMissing() throws {
    refused(.authorityMissing) { _ = try walk { $0.parties.owner = Sample.applicant }.opened() }
    _ = try walk {
      $0.parties.owner = Sample.applicant
      $0.parties.authority = "Giấy ủy quyền số 3"
    }.opened()
  }

  @Test("a result by post without an address, and from afar where both must be there")
  func channels() {
    refused(.addressMissing) { _ = try walk { $0.returnChannel = .post }.opened() }
    refused(.presenceNeeded) { _ = try walk({ $0.returnChannel = .online }, { $0.needsPresence = true }).opened() }
  }

  @Test("an assisted application without the citizen's consent")
  func consentMissing() {
    refused(.consentMissing) {
      _ = try walk { $0.assistance = Assistance(officer: CounterRole.receiver.id, consent: "") }.opened()
    }
  }

  @Test("a component that the procedure does not list, wherever it comes")
  func unknownComponent() throws {
    let stranger = ReceivedComponent(place: 2, originals: 1)
    refused(.unknownComponent(2)) { _ = try walk { $0.components.append(stranger) }.opened() }
    var waiting = try walk().dossier(at: .waitingSupplement)
    refused(.unknownComponent(2)) {
      _ = try waiting.deliverSupplement([stranger], procedure: walk().procedure, at: Times.now)
    }
    refused(.unknownComponent(2)) {
      _ = try waiting.receiveSupplement(
        [stranger], procedure: walk().procedure, rules: walk().rules, by: walk().standing(.receiver).permit(),
        at: Times.now)
    }
    refused(.unknownComponent(2)) {
      _ = try waiting.addScan(
        stranger, procedure: walk().procedure, by: walk().standing(.receiver).permit(), at: Times.now)
    }
  }

  @Test(
    "an acceptance without a required component, but not without the paper that data or a file stand for",
    arguments: [
      (ReceivedComponent(place: 0), [0]), (ReceivedComponent(place: 0, copies: 1), []),
      (ReceivedComponent(place: 0, source: .database), []), (DossierArrow.scan, []),
    ])
  func componentsMissing(component: ReceivedComponent, missing: [Int]) throws {
    let walk = walk { $0.components = [component] }
    var history = try walk.opened()
    if missing.isEmpty {
      try walk.go(.accept, in: &history)
    } else {
      refused(.componentsMissing(missing)) { try walk.go(.accept, in: &history) }
    }
  }

  @Test("an acceptance with more or less than the fee", arguments: [nil, 0, 7999, 8001, 16_000] as [Int?])
  func feeAtReception(amount: Int?) throws {
    var dossier = try walk().opened().dossier
    refused(.feeUnpaid(8000)) { try accept(&dossier, walk(), paying: amount) }
  }

  @Test("an acceptance with a part of the fee that is due at the return", arguments: [1, 7999, -8000])
  func feeInPart(amount: Int) throws {
    let walk = walk { $0.feeTiming = .atReturn }
    var dossier = try walk.opened().dossier
    refused(.feeUnpaid(8000)) { try accept(&dossier, walk, paying: amount) }
    try accept(&dossier, walk, paying: nil)
    #expect(dossier.feeOwed == 8000)
  }

  private func accept(_ dossier: inout Dossier, _ walk: DossierWalk, paying amount: Int?) throws {
    _ = try dossier.accept(
      walk.intake, as: DossierWalk.code(), procedure: walk.procedure,
      terms: AcceptanceTerms(rules: walk.rules, isRemote: false),
      payment: amount.map { FeePayment(amount: $0, method: .cash) }, by: try walk.standing(.receiver).permit(),
      at: Times.now)
  }

  @Test("a return before the fee is paid, another sum than is owed, and a payment of nothing")
  func feeAtReturn() throws {
    let walk = walk { $0.feeTiming = .atReturn }
    var history = try walk.opened()
    try accept(&history.dossier, walk, paying: nil)
    for arrow in [DossierArrow.handOver, .take, .finish] { try walk.go(arrow, in: &history) }
    refused(.feeUnpaid(8000)) { try walk.go(.returnResult, in: &history) }
    refused(.feeUnpaid(8000)) {
      _ = try history.dossier.pay(
        FeePayment(amount: 5000, method: .cash), by: try walk.standing(.receiver).permit(), at: Times.now)
    }
    try walk.go(.pay, in: &history)
    refused(.nothingToPay) { try walk.go(.pay, in: &history) }
    try walk.go(.returnResult, in: &history)
  }

  @Test("a second request before acceptance")
  func completionAskedAlready() throws {
    var history = try walk().history(at: .supplementAtReception)
    refused(.completionAskedAlready) { try walk().go(.askCompletion, in: &history) }
    try walk().go(.complete, in: &history)
    refused(.completionAskedAlready) { try walk().go(.askCompletion, in: &history) }
  }

  @Test("a request for nothing, without a reason, or for what is not listed without a legal ground")
  func meaningless() throws {
    var dossier = try walk().dossier(at: .submitted)
    let requests: [(SupplementRequest, DossierRefusal)] = [
      (SupplementRequest(items: [], reason: "Thiếu"), .nothingAsked),
      (
        SupplementRequest(items: [SupplementItem(place: nil, wanted: "", ground: "Luật")], reason: "Thiếu"),
        .nothingAsked
      ),
      (SupplementRequest(items: [SupplementItem(place: nil, wanted: "Sổ hộ khẩu")], reason: "Thiếu"), .groundMissing),
      (SupplementRequest(items: [SupplementItem(place: 0, wanted: "Chữ ký")], reason: ""), .reasonMissing),
    ]
    for (request, refusal) in requests {
      refused(refusal) {
        _ = try dossier.askCompletion(request, by: try walk().standing(.receiver).permit(), at: Times.now)
      }
    }
    var waiting = try walk().dossier(at: .waitingSupplement)
    refused(.nothingAsked) { _ = try waiting.deliverSupplement([], procedure: walk().procedure, at: Times.now) }
  }

  @Test("a refusal at reception without words or without its ground")
  func refusedWithoutWords() throws {
    var dossier = try walk().dossier(at: .submitted)
    let permit = try walk().standing(.receiver).permit(Reception.self)
    refused(.reasonMissing) {
      _ = try dossier.refuseAtReception(reason: "", ground: "Luật Hộ tịch", by: permit, at: Times.now)
    }
    refused(.groundMissing) {
      _ = try dossier.refuseAtReception(reason: "Sai", ground: "", by: permit, at: Times.now)
    }
  }

  @Test("everybody's act in an agency that the dossier is not of", arguments: DossierArrow.allCases)
  func otherAgency(arrow: DossierArrow) throws {
    if arrow.isCitizens { return }
    let way = DossierRefusalTests.ways(before: arrow)
    var history = try walk().opened()
    for step in way { try walk().go(step, in: &history) }
    let stranger = arrow.actor.standing(in: arrow.isAskedAgencys ? Cast().commune : Cast().district)
    refused(.otherAgency) { try arrow.run(on: &history.dossier, by: stranger, of: walk(), at: history.next) }
  }

  private static func ways(before arrow: DossierArrow) -> [DossierArrow] {
    switch arrow {
    case .askCompletion, .refuseAtReception, .accept: []
    case .handOver: [.accept]
    case .receiveSupplement, .stop: DossierArrow.way(to: .waitingSupplement)
    case .receivePayment: DossierArrow.way(to: .waitingFinance)
    case .returnResult: DossierArrow.way(to: .resultReady)
    case .beginCorrection: DossierArrow.way(to: .returned)
    case .reschedule: DossierArrow.way(to: .inProcess) + [.prepareApology]
    case .refuse: DossierArrow.way(to: .inProcess) + [.proposeStop]
    case .answerReferral, .recallReferral: DossierArrow.way(to: .inProcess) + [.refer]
    case .takeReferral, .assignReferral, .declineReferral: DossierArrow.way(to: .inProcess) + [.referLeg]
    default: DossierArrow.way(to: .inProcess)
    }
  }

  @Test("a scan without a file")
  func fileMissing() throws {
    var dossier = try walk().dossier(at: .accepted)
    refused(.fileMissing) {
      _ = try dossier.addScan(
        ReceivedComponent(place: 0, originals: 1), procedure: walk().procedure,
        by: try walk().standing(.receiver).permit(), at: Times.now)
    }
  }

  @Test("a payment that is asked for nothing, and one received without proof")
  func payments() throws {
    var dossier = try walk().dossier(at: .inProcess)
    refused(.nothingToPay) {
      _ = try dossier.askPayment(
        of: 0, reference: "TB", procedure: walk().procedure, by: walk().standing(.justice), at: Times.now)
    }
    var waiting = try walk().dossier(at: .waitingFinance)
    refused(.reasonMissing) {
      _ = try waiting.receivePayment(
        proof: "", rules: walk().rules, by: try walk().standing(.receiver).permit(), at: Times.now)
    }
  }

  @Test("a return to nobody, of kept originals, or from afar where both must be there")
  func returned() throws {
    let keeping = walk { $0.components = [ReceivedComponent(place: 0, originals: 1, returnable: 1)] }
    var dossier = try keeping.dossier(at: .resultReady)
    let permit = try keeping.standing(.receiver).permit(Reception.self)
    func back(_ handover: ResultReturn, _ procedure: Procedure) throws {
      _ = try dossier.returnResult(handover, procedure: procedure, by: permit, at: Times.now)
    }
    refused(.originalsNotReturned) { try back(Sample.handover, keeping.procedure) }
    for (name, identity) in [("", "1"), ("Hà Thị Mẩy", "")] {
      refused(.identityMissing) {
        try back(
          ResultReturn(channel: .counter, receiverName: name, identity: identity, originalsReturned: true),
          keeping.procedure)
      }
    }
    refused(.presenceNeeded) {
      try back(
        ResultReturn(channel: .online, receiverName: "", identity: "", originalsReturned: true),
        Sample.procedure { $0.needsPresence = true })
    }
  }

  @Test("a correction and a withdrawal without a reason")
  func reasonMissing() throws {
    var returned = try walk().dossier(at: .returned)
    refused(.reasonMissing) {
      _ = try returned.beginCorrection(reason: "", by: try walk().standing(.chairman).permit(), at: Times.now)
    }
    var open = try walk().dossier(at: .inProcess)
    refused(.reasonMissing) { _ = try open.withdraw(reason: "", at: Times.now) }
  }
}

import Cryptography
import Documents
import Ledger
import OneStop
import People
import Procedures
import TestWorld
import Testing
import WorkTime

@Suite("What the handling of a dossier refuses")
struct HandlingRefusalTests {
  private let walk = DossierWalk()

  private func refused(
    _ expected: DossierRefusal, sourceLocation: SourceLocation = #_sourceLocation, _ act: () throws -> Void
  ) {
    #expect(throws: expected, sourceLocation: sourceLocation) { try act() }
  }

  private func after(_ more: [DossierArrow]) throws -> DossierWalk.History {
    var history = try walk.history(at: .inProcess)
    for arrow in more { try walk.go(arrow, in: &history) }
    return history
  }

  @Test("a step that is another's, or that another position does")
  func notTheHandler() throws {
    var history = try after([.take])
    refused(.notTheHandler) {
      try DossierArrow.completeStep.run(
        on: &history.dossier, by: walk.standing(.officeHead), of: walk, at: history.next)
    }
    refused(.notTheHandler) { try walk.go(.take, in: &history) }
    var free = try after([])
    refused(.lacksPosition(.officer)) {
      try DossierArrow.take.run(on: &free.dossier, by: walk.standing(.land), of: walk, at: free.next)
    }
    refused(.lacksPosition(.officer)) {
      _ = try free.dossier.assign(
        to: walk.standing(.clerk), by: try walk.standing(.chairman).permit(), at: free.next)
    }
  }

  @Test("a reassignment, a return and a note without words")
  func reasonMissing() throws {
    var history = try after([.take])
    refused(.reasonMissing) {
      _ = try history.dossier.assign(
        to: walk.standing(.officeHead), by: try walk.standing(.chairman).permit(), at: history.next)
    }
    refused(.reasonMissing) { _ = try history.dossier.note("", by: walk.standing(.justice), at: history.next) }
    var second = try after([.completeStep])
    refused(.reasonMissing) {
      _ = try second.dossier.sendBack(
        to: 0, reason: "", procedure: walk.procedure, rules: walk.rules, by: walk.standing(.chairman), at: second.next)
    }
  }

  @Test("a return to where it has not been", arguments: [-1, 1, 2])
  func cannotSendBackThere(place: Int) throws {
    var history = try after([.completeStep])
    refused(.cannotSendBackThere) {
      _ = try history.dossier.sendBack(
        to: place, reason: "Xem lại", procedure: walk.procedure, rules: walk.rules, by: walk.standing(.chairman),
        at: history.next)
    }
  }

  @Test("a last step that is just done, without a result")
  func lastStepNeedsResult() throws {
    var history = try after([.completeStep])
    func complete(_ role: CounterRole) throws {
      _ = try history.dossier.completeStep(
        note: "", procedure: walk.procedure, rules: walk.rules, by: walk.standing(role), at: history.next)
    }
    try complete(.chairman)
    refused(.lastStepNeedsResult) { try complete(.clerk) }
  }

  @Test("an end while steps are open that the result does not prove")
  func stepsOpen() throws {
    let two = [
      ProcedureStep(name: "Thẩm định", position: .officer), ProcedureStep(name: "Xác minh", position: .officer),
    ]
    let walk = DossierWalk(procedure: Sample.procedure { $0.steps = two })
    var history = try walk.history(at: .inProcess)
    refused(.stepsOpen("Xác minh")) { try walk.go(.finish, in: &history) }
    try walk.go(.completeStep, in: &history)
    try walk.go(.finish, in: &history)
  }

  @Test("an end while another agency has its leg, but not while somebody is merely asked")
  func referralsOpen() throws {
    var history = try after([])
    _ = try history.dossier.refer(
      .leg, to: .agency(Cast().district.id), question: "Thẩm tra", due: Times.now, by: walk.standing(.justice),
      at: history.next)
    refused(.referralsOpen) { try walk.go(.finish, in: &history) }
    var asked = try after([.refer])
    try walk.go(.finish, in: &asked)
  }

  @Test("a question and an answer without words, an answer to nothing, and twice")
  func referrals() throws {
    var history = try after([.refer])
    let justice = walk.standing(.justice)
    refused(.questionMissing) {
      _ = try history.dossier.refer(
        .opinion, to: .outside("Công an"), question: "", due: Times.now, by: justice, at: history.next)
    }
    refused(.answerMissing) {
      _ = try history.dossier.answerReferral(1, text: "", file: nil, by: justice, at: history.next)
    }
    refused(.unknownReferral) {
      _ = try history.dossier.answerReferral(2, text: "Đúng", file: nil, by: justice, at: history.next)
    }
    try walk.go(.answerReferral, in: &history)
    refused(.unknownReferral) { try walk.go(.answerReferral, in: &history) }
  }

  @Test("an answer in another's name")
  func answeredByOthers() throws {
    var history = try after([])
    _ = try history.dossier.refer(
      .opinion, to: .agency(Cast().district.id), question: "Có biết?", due: Times.now, by: walk.standing(.justice),
      at: history.next)
    refused(.otherAgency) {
      _ = try history.dossier.answerReferral(1, text: "Có", file: nil, by: walk.standing(.justice), at: history.next)
    }
    _ = try history.dossier.answerReferral(
      1, text: "Có", file: nil, by: CounterRole.justice.standing(in: Cast().district), at: history.next)
  }

  @Test("an answer on paper that somebody else of the agency enters, also while the citizen is waited for")
  func answeredOnPaper() throws {
    func answer(_ role: CounterRole, after arrows: [DossierArrow]) throws {
      var history = try after(arrows)
      _ = try history.dossier.answerReferral(1, text: "Đúng", file: nil, by: walk.standing(role), at: history.next)
    }
    for arrows in [[DossierArrow.take, .refer], [.take, .refer, .askSupplement]] {
      refused(.notTheHandler) { try answer(.receiver, after: arrows) }
      try answer(.justice, after: arrows)
    }
  }

  @Test("a result without a number or file, of another carrier, or drafted elsewhere")
  func results() throws {
    func finish(_ kind: ResultKind, number: String = "17/XN", file: SHA256Digest? = DossierArrow.file) throws {
      var history = try after([.take])
      let result = DossierResult(
        kind: kind, name: "Giấy", number: number, date: Times.friday, signerName: "Lò Văn Thành", file: file)
      _ = try history.dossier.finish(
        with: result, procedure: walk.procedure, by: walk.standing(.justice), at: history.next)
    }
    refused(.resultMissing) { try finish(.paper, number: "") }
    refused(.resultMissing) { try finish(.paper, file: nil) }
    refused(.resultCarrierDiffers) { try finish(.acknowledgement) }
    refused(.documentOfAnother) { try finish(.document(.init(rawValue: 99))) }
    try finish(.paper)
    try finish(.signedFile)
  }

  @Test("a supplement needs a last day from tomorrow on, and so does a stop for want of it")
  func deadlines() throws {
    for until in [nil, Times.friday, Times.day("2020-08-13")] {
      var history = try after([.take])
      var request = Sample.request
      request.until = until
      refused(.deadlineMissing) {
        _ = try history.dossier.askSupplement(
          request, by: walk.standing(.justice), rules: walk.rules, at: Times.at("2020-08-14", 10))
      }
    }
  }

  @Test("what was asked for must come before the limit begins anew")
  func nothingBrought() throws {
    var history = try walk.history(at: .waitingSupplement)
    let permit = try walk.standing(.receiver).permit(Reception.self)
    refused(.componentsMissing([0])) {
      _ = try history.dossier.receiveSupplement(
        [], procedure: walk.procedure, rules: walk.rules, by: permit, at: history.next)
    }
  }

  @Test("a scan that comes later leaves the citizen's original to be returned")
  func scannedLater() throws {
    var walk = walk
    walk.intake.components =
      [ReceivedComponent(place: 0, originals: 1, returnable: 1)] + walk.intake.components.dropFirst()
    var history = try walk.history(at: .inProcess)
    try walk.go(.addScan, in: &history)
    #expect(history.dossier.hasOriginalsToReturn)
  }

  @Test("paper where the result is electronic, and nothing else where it is a mere acknowledgement")
  func carriers() throws {
    for (carrier, kind) in [
      (ResultCarrier.electronic, ResultKind.paper), (.electronic, .acknowledgement), (.acknowledgement, .paper),
    ] {
      let walk = DossierWalk(procedure: Sample.procedure { $0.resultCarrier = carrier })
      var history = try walk.history(at: .inProcess)
      let result = DossierResult(
        kind: kind, name: "Giấy", number: "1", date: Times.friday, signerName: "", file: DossierArrow.file)
      refused(.resultCarrierDiffers) {
        _ = try history.dossier.finish(
          with: result, procedure: walk.procedure, by: walk.standing(.justice), at: history.next)
      }
    }
  }

  @Test("a proposal to refuse without a reason or a ground, and a signature under none")
  func proposals() throws {
    var history = try after([])
    refused(.proposalMissing) { try walk.go(.refuse, in: &history) }
    for (reason, ground, refusal) in [("", "Luật", DossierRefusal.reasonMissing), ("Sai", "", .groundMissing)] {
      refused(refusal) {
        _ = try history.dossier.proposeStop(
          StopProposal(reason: reason, ground: ground), by: walk.standing(.justice), at: history.next)
      }
    }
  }

  @Test("a signature under a proposal that was sent back, or overtaken by a supplement")
  func proposalUndone() throws {
    var back = try after([.completeStep])
    _ = try back.dossier.proposeStop(DossierArrow.proposal, by: walk.standing(.chairman), at: back.next)
    try walk.go(.sendBack, in: &back)
    refused(.proposalMissing) { try walk.go(.refuse, in: &back) }
    var asked = try after([.proposeStop, .askSupplement, .receiveSupplement])
    refused(.proposalMissing) { try walk.go(.refuse, in: &asked) }
  }

  @Test("a stop for want of a supplement without a reason, or by whose business it is not")
  func stops() throws {
    func stop(reason: String = "Quá hạn", by role: CounterRole) throws {
      var dossier = try walk.dossier(at: .waitingSupplement)
      _ = try dossier.stop(reason: reason, by: walk.standing(role), at: Times.at("2020-08-24", 8))
    }
    refused(.reasonMissing) { try stop(reason: "", by: .receiver) }
    refused(.lacksPosition(.counterOfficer)) { try stop(by: .clerk) }
    try stop(by: .receiver)
  }

  @Test("a stop for want of a supplement on its last day, but not on the next")
  func supplementStillOpen() throws {
    let before = try walk.dossier(at: .waitingSupplement)
    var dossier = before
    let receiver = walk.standing(.receiver)
    refused(.supplementStillOpen(until: Times.day("2020-08-21"))) {
      _ = try dossier.stop(reason: "Quá hạn", by: receiver, at: Times.at("2020-08-21", 23, 59, 59))
    }
    _ = try dossier.stop(reason: "Quá hạn", by: receiver, at: Times.at("2020-08-22", 0))
  }

  @Test(
    "what belongs to the first handling, while a result is corrected",
    arguments: [
      DossierArrow.proposeStop, .refuse, .askSupplement, .askPayment, .extend, .prepareApology, .reschedule, .withdraw,
    ])
  func correcting(arrow: DossierArrow) throws {
    var history = try walk.history(at: .correcting)
    refused(.notAtThisStatus(.correcting)) { try walk.go(arrow, in: &history) }
  }

  @Test("a signature under an apology once the dossier has its result")
  func apologyTooLate() throws {
    var history = try after([.prepareApology, .finish])
    refused(.notAtThisStatus(.resultReady)) { try walk.go(.reschedule, in: &history) }
  }

  @Test("an apology that nobody prepared")
  func apologyMissing() throws {
    var history = try after([])
    refused(.apologyMissing) { try walk.go(.reschedule, in: &history) }
  }

  @Test("any move of a date that there is not, or that the procedure does not provide for")
  func noDueDate() throws {
    let free = DossierWalk(procedure: Sample.procedure { $0.term.limit = nil })
    var history = try free.history(at: .inProcess)
    #expect(history.dossier.clock == nil)
    refused(.noDueDate) { try free.go(.extend, in: &history) }
    refused(.noDueDate) { try free.go(.prepareApology, in: &history) }
    let plain = DossierWalk(procedure: Sample.procedure { $0.term.namedExtension = nil })
    var other = try plain.history(at: .inProcess)
    refused(.noExtension) { try plain.go(.extend, in: &other) }
  }
}

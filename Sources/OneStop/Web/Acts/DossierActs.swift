import Cryptography
import Documents
import Ledger
import Markup
import People
import Procedures
import WebShell
import WorkTime

/// Does what an act's form asks for: reads the form and makes the one call.
struct DossierActs: Sendable {
  let dossiers: DossierDesk
  let view: DossierView
  let standing: Standing
  let now: Instant

  private var id: Dossier.ID { view.dossier.id }

  /// - Returns: where to go on; nil: the dossier.
  func perform(_ action: DossierAction, _ input: DossierActInput) async throws -> WebPath? {
    let (once, revision) = (input.once, input.revision)
    switch action {
    case .accept, .askCompletion, .refuseAtReception:
      preconditionFailure("these have routes of their own")
    case .handOver: try await dossiers.handOver(id, by: standing, once: once, at: now)
    case .take: try await dossiers.take(id, by: standing, once: once, at: now)
    case .assign:
      let (handler, reason) = try input.assignment()
      try await dossiers.assign(
        id, to: handler, reason: reason, by: standing, expecting: revision, once: once, at: now)
    case .completeStep:
      let note = try input.text("note")
      try await dossiers.completeStep(id, note: note, by: standing, expecting: revision, once: once, at: now)
    case .sendBack:
      let (step, reason) = try input.sendingBack()
      try await dossiers.sendBack(
        id, to: step, reason: reason, by: standing, expecting: revision, once: once, at: now)
    case .draftResult: return try await draftResult(input)
    case .finish: try await finish(input)
    case .refer, .takeReferral, .assignReferral, .answerReferral, .declineReferral, .recallReferral:
      try await performOnReferral(action, input)
    case .note: try await dossiers.note(try input.note(), on: id, by: standing, once: once, at: now)
    default: try await performOfDates(action, input)
    }
    return nil
  }

  /// What passes between the agencies.
  private func performOnReferral(_ action: DossierAction, _ input: DossierActInput) async throws {
    let (once, revision) = (input.once, input.revision)
    switch action {
    case .takeReferral:
      try await dossiers.takeReferral(try input.referralNumber(), of: id, by: standing, once: once, at: now)
    case .assignReferral:
      let number = try input.referralNumber()
      let (handler, reason) = try input.assignment()
      try await dossiers.assignReferral(
        number, of: id, to: handler, reason: reason, by: standing, expecting: revision, once: once, at: now)
    case .answerReferral:
      let (number, text) = try input.referralAnswer()
      let file = try await keep(input.file())
      try await dossiers.answerReferral(
        number, of: id, text: text, file: file, by: standing, expecting: revision, once: once, at: now)
    case .declineReferral:
      let (number, reason) = try input.referralClosing("Nhập lý do trả lại")
      try await dossiers.declineReferral(
        number, of: id, reason: reason, by: standing, expecting: revision, once: once, at: now)
    case .recallReferral:
      let (number, reason) = try input.referralClosing("Nhập lý do thu hồi")
      try await dossiers.recallReferral(
        number, of: id, reason: reason, by: standing, expecting: revision, once: once, at: now)
    default: try await refer(input)
    }
  }

  private func refer(_ input: DossierActInput) async throws {
    let (kind, target, question, days) = try input.referral()
    let due = try await dossiers.referralDue(afterWorkingDays: days, of: target, askedBy: view.competent, at: now)
    try await dossiers.refer(
      id, kind, to: target, question: question, due: due, by: standing, expecting: input.revision, once: input.once,
      at: now)
  }

  /// What stops, moves or ends the clock, and what follows after the end.
  private func performOfDates(_ action: DossierAction, _ input: DossierActInput) async throws {
    let (once, revision) = (input.once, input.revision)
    switch action {
    case .askSupplement:
      let request = try input.supplement(of: view.procedure.components.count)
      try await dossiers.askSupplement(request, of: id, by: standing, expecting: revision, once: once, at: now)
    case .receiveSupplement:
      let components = try await supplement(input)
      try await dossiers.receiveSupplement(components, for: id, by: standing, expecting: revision, once: once, at: now)
    case .askPayment:
      let (amount, reference) = try input.paymentAsked()
      try await dossiers.askPayment(
        of: amount, reference: reference, for: id, by: standing, expecting: revision, once: once, at: now)
    case .receivePayment:
      let proof = try input.proof()
      try await dossiers.receivePayment(proof: proof, for: id, by: standing, expecting: revision, once: once, at: now)
    case .extend:
      let reason = try input.reason("Nhập lý do gia hạn")
      try await dossiers.extend(id, reason: reason, by: standing, expecting: revision, once: once, at: now)
    case .pay:
      let payment = try input.payment(of: view.dossier.feeOwed)
      try await dossiers.pay(payment, for: id, by: standing, expecting: revision, once: once, at: now)
    case .returnResult:
      let payment = try view.dossier.feeOwed > 0 ? input.payment(of: view.dossier.feeOwed) : nil
      let receipt = try await keep(input.file("receipt"))
      let handover = try input.handover(to: view.dossier.intake.parties.applicant, receipt: receipt?.digest)
      try await dossiers.returnResult(
        handover, of: id, payment: payment, by: standing, expecting: revision, once: once, at: now)
    case .giveBack:
      let (giving, refund) = try input.givingBack(
        to: view.dossier.intake.parties.applicant, paid: view.dossier.paid)
      try await dossiers.giveBack(
        giving, of: id, refund: refund, by: standing, expecting: revision, once: once, at: now)
    case .addScan:
      let place = try input.scannedPlace()
      let file = try await keep(input.file())
      let scan = ReceivedComponent(place: place, source: .digitised, file: file)
      try await dossiers.addScan(scan, to: id, by: standing, expecting: revision, once: once, at: now)
    case .stop:
      let reason = try input.reason("Nhập lý do dừng giải quyết")
      try await dossiers.stop(id, reason: reason, by: standing, expecting: revision, once: once, at: now)
    case .proposeOverdueStop:
      let reason = try input.reason("Nhập lý do dừng giải quyết")
      try await dossiers.proposeOverdueStop(id, reason: reason, by: standing, expecting: revision, once: once, at: now)
    case .proposeStop:
      let proposal = try input.proposal()
      try await dossiers.proposeStop(proposal, for: id, by: standing, expecting: revision, once: once, at: now)
    case .prepareApology:
      let apology = try input.apology()
      try await dossiers.prepareApology(apology, for: id, by: standing, expecting: revision, once: once, at: now)
    case .signApology:
      let pin = try input.pin()
      try await dossiers.signApology(id, by: standing, pin: pin, expecting: revision, once: once, at: now)
    case .signStop:
      let pin = try input.pin()
      try await dossiers.signStop(id, by: standing, pin: pin, expecting: revision, once: once, at: now)
    case .withdraw:
      let reason = try input.reason("Nhập lý do người nộp rút hồ sơ")
      try await dossiers.withdraw(id, reason: reason, by: standing, expecting: revision, once: once, at: now)
    case .beginCorrection:
      let reason = try input.reason("Nhập sai sót cần đính chính")
      try await dossiers.beginCorrection(id, reason: reason, by: standing, expecting: revision, once: once, at: now)
    default: preconditionFailure("performed above")
    }
  }

  private func draftResult(_ input: DossierActInput) async throws -> WebPath {
    let (type, subject, signer) = try input.draft()
    let unit = standing.appointments.first { $0.position.capabilities.contains(.draft) }?.unit ?? ""
    let content = ResultDraft(view: view).content(type: type, subject: subject, signer: signer, unit: unit)
    let document = try await dossiers.draftResult(content, for: id, by: standing, once: input.once, at: now)
    return OneStopURL.editor(document)
  }

  private func finish(_ input: DossierActInput) async throws {
    let (once, revision) = (input.once, input.revision)
    if let document = input.document {
      return try await dossiers.finish(
        id, with: document, by: standing, expecting: revision, once: once, at: now)
    }
    let (typed, upload) = try input.broughtResult(view.procedure.resultCarrier, on: now.vietnamDate)
    let result = BroughtResult(
      name: typed.name, number: typed.number, date: typed.date, signerName: typed.signerName,
      file: try await keep(upload))
    try await dossiers.finish(id, with: result, by: standing, expecting: revision, once: once, at: now)
  }

  /// What was brought to the counter stands for what was sent online.
  private func supplement(_ input: DossierActInput) async throws -> [ReceivedComponent] {
    var components: [ReceivedComponent] = []
    for place in view.dossier.placesAskedFor(in: view.procedure) {
      let (originals, copies) = try input.papers(at: place)
      let file = try await keep(input.file("file-\(place)"))
      if originals + copies > 0 || file != nil {
        components.append(
          ReceivedComponent(
            place: place, originals: originals, copies: copies, source: file == nil ? .paper : .digitised, file: file))
      } else {
        components += view.dossier.delivered?.filter { $0.place == place } ?? []
      }
    }
    return components
  }

  private func keep(_ upload: UploadedFile?) async throws -> ComponentFile? {
    guard let upload else { return nil }
    return try await dossiers.keepFile(at: upload.path, named: upload.fileName, at: now)
  }
}

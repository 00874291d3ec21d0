public import Documents
public import Ledger
public import People
public import Procedures
public import WorkTime

extension Dossier {
  /// Phân công: the head of the competent agency, or of the counter, gives the step to somebody who may do it.
  public mutating func assign(
    to handler: Standing, reason: String = "", by head: Permit<DossierAssignment>, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireCompetent(head.agency)
    try requireCompetent(handler.agency.id)
    let step = try requireWork()
    if !step.isOpen(to: handler) { throw .lacksPosition(step.position) }
    if self.handler != nil && reason.isEmpty { throw .reasonMissing }
    return record(.assigned(handler: handler.person.id, reason: reason), by: head.person, at: now)
  }

  /// Nhận xử lý: somebody who may do the step takes it up.
  public mutating func take(by officer: Standing, at now: Instant) throws(DossierRefusal) -> DossierEvent {
    try requireCompetent(officer.agency.id)
    let step = try requireWork()
    if !step.isOpen(to: officer) { throw .lacksPosition(step.position) }
    if handler != nil { throw .notTheHandler }
    return record(.assigned(handler: officer.person.id, reason: ""), by: officer.person.id, at: now)
  }

  /// Chuyển bước: the step is done; the next begins.
  public mutating func completeStep(
    note: String, procedure: Procedure, rules: DueRules, by officer: Standing, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireHandler(officer)
    guard let step, step + 1 < plan.count else { throw .lastStepNeedsResult }
    let plan = plan(continuedAt: step + 1, of: procedure, rules: rules, at: now)
    return record(.stepDone(note: note, plan: plan), by: officer.person.id, at: now)
  }

  /// Trả lại bước trước, with the reason.
  public mutating func sendBack(
    to place: Int, reason: String, procedure: Procedure, rules: DueRules, by officer: Standing, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireHandler(officer)
    if reason.isEmpty { throw .reasonMissing }
    guard let step, (0..<step).contains(place) else { throw .cannotSendBackThere }
    let plan = plan(begunAgainAt: place, of: procedure, rules: rules, at: now)
    return record(.sentBack(step: place, reason: reason, plan: plan), by: officer.person.id, at: now)
  }

  /// Ghi chú kept with the dossier.
  public mutating func note(
    _ text: String, by somebody: Standing, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    guard [receiving, competent].contains(somebody.agency.id) else { throw .otherAgency }
    if text.isEmpty { throw .reasonMissing }
    return record(.noted(text), by: somebody.person.id, at: now)
  }

  /// The result is being drafted as a document of ours.
  public mutating func noteDraft(
    _ document: OutgoingDocument.ID, by officer: Standing, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireHandler(officer)
    return record(.resultDrafted(document), by: officer.person.id, at: now)
  }
}

extension Dossier {
  /// The step that is worked on.
  @discardableResult
  func requireWork() throws(DossierRefusal) -> PlannedStep {
    guard status == .inProcess || status == .correcting, let currentStep else { throw .notAtThisStatus(status) }
    return currentStep
  }

  /// Whoever the step is assigned to; while it is nobody's, anybody who may do it.
  func requireHandler(_ officer: Standing) throws(DossierRefusal) {
    try requireCompetent(officer.agency.id)
    try requireWork()
    try requireTurn(officer)
  }

  /// Whoever has the work on it now, also while it waits for somebody else.
  func requireTurn(_ officer: Standing) throws(DossierRefusal) {
    try requireCompetent(officer.agency.id)
    if let handler, handler != officer.person.id { throw .notTheHandler }
    if let currentStep, !currentStep.isOpen(to: officer) { throw .lacksPosition(currentStep.position) }
  }
}

public import People
public import Procedures
public import WorkTime

extension Dossier {
  /// Hoàn thành: the signed result goes to the counter. Điều 20. The steps that are left may only be those whose doing
  /// the result itself proves.
  public mutating func finish(
    with result: DossierResult, procedure: Procedure, by officer: Standing, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireFinisher(officer)
    if referrals.contains(where: { $0.kind == .leg && $0.answer == nil }) { throw .referralsOpen }
    switch (result.kind, procedure.resultCarrier) {
    case (.acknowledgement, .acknowledgement), (.paper, .paper), (.document, _), (.signedFile, _): break
    default: throw .resultCarrierDiffers
    }
    if case .document(let document) = result.kind, !drafts.contains(document) { throw .documentOfAnother }
    if result.kind != .acknowledgement && (result.file == nil || result.number.isEmpty) { throw .resultMissing }
    return record(.resultReady(result), by: officer.person.id, at: now)
  }

  /// The handler of a step that may be the last; an officer whose result the leader has signed need not wait for the
  /// leader to press a button.
  func requireFinisher(_ officer: Standing) throws(DossierRefusal) {
    try requireCompetent(officer.agency.id)
    let current = try requireWork()
    guard let step else { throw .notAtThisStatus(status) }
    if let open = plan.dropFirst(step + 1).first(where: { !$0.isProvedByResult }) { throw .stepsOpen(open.name) }
    if current.isProvedByResult {
      let mayHandle = officer.capabilities.contains(.examine) || current.isOpen(to: officer)
      if !mayHandle { throw .lacksPosition(current.position) }
    } else {
      try requireHandler(officer)
    }
  }

  /// Không giải quyết: ineligible after examination, refused in writing inside the limit; or not supplemented in time.
  /// Điều 19 khoản 8.
  public mutating func stop(
    _ cause: StopCause, reason: String, ground: String, by officer: Standing, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    if reason.isEmpty { throw .reasonMissing }
    switch cause {
    case .ineligible:
      try requireHandler(officer)
      if ground.isEmpty { throw .groundMissing }
    case .notSupplemented:
      guard [receiving, competent].contains(officer.agency.id) else { throw .otherAgency }
      try require(.waitingSupplement)
      let mayStop = !officer.capabilities.isDisjoint(with: [.receive, .examine, .assignDossiers])
      if !mayStop { throw .lacksPosition(.counterOfficer) }
      if let until = requests.last?.until, until >= now.vietnamDate { throw .supplementStillOpen(until: until) }
    }
    return record(.stopped(cause: cause, reason: reason, ground: ground), by: officer.person.id, at: now)
  }

  /// Rút hồ sơ at the counter, on the applicant's word.
  public mutating func withdraw(
    reason: String, by receiver: Permit<Reception>, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireReceiving(receiver.agency)
    return try withdraw(reason: reason, by: receiver.person, at: now)
  }

  /// Rút hồ sơ online, by the applicant themself.
  public mutating func withdraw(reason: String, at now: Instant) throws(DossierRefusal) -> DossierEvent {
    try withdraw(reason: reason, by: nil, at: now)
  }

  private mutating func withdraw(
    reason: String, by person: Person.ID?, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    if status.isClosed || [.resultReady, .correcting].contains(status) { throw .notAtThisStatus(status) }
    if reason.isEmpty { throw .reasonMissing }
    return record(.withdrawn(reason: reason), by: person, at: now)
  }

  /// Trả kết quả: paid, to somebody known, the originals given back. Điều 20.
  public mutating func returnResult(
    _ handover: ResultReturn, procedure: Procedure, by receiver: Permit<Reception>, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireReceiving(receiver.agency)
    try require(.resultReady)
    if feeOwed > 0 { throw .feeUnpaid(feeOwed) }
    if procedure.needsPresence && handover.channel != .counter { throw .presenceNeeded }
    if handover.channel != .online && (handover.receiverName.isEmpty || handover.identity.isEmpty) {
      throw .identityMissing
    }
    if hasOriginalsToReturn && !handover.originalsReturned { throw .originalsNotReturned }
    return record(.returned(handover), by: receiver.person, at: now)
  }

  /// Whether papers of the citizen's are with us that go back with the result.
  public var hasOriginalsToReturn: Bool { intake.components.contains { $0.returnable > 0 } }

  /// Đính chính: an error by officials is put right free of charge. Điều 21.
  public mutating func beginCorrection(
    reason: String, by head: Permit<DossierAssignment>, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireCompetent(head.agency)
    try require(.returned)
    if reason.isEmpty { throw .reasonMissing }
    return record(.correctionBegun(reason: reason), by: head.person, at: now)
  }
}

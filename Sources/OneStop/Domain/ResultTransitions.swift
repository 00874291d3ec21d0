public import Cryptography
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
    if referrals.contains(where: \.isOpenLeg) { throw .referralsOpen }
    switch (result.kind, procedure.resultCarrier) {
    case (.acknowledgement, .acknowledgement), (.paper, .paper), (.document, _), (.signedFile, _): break
    default: throw .resultCarrierDiffers
    }
    try requireFinisher(officer, provedByResult: result.kind != .acknowledgement)
    if case .document(let document) = result.kind, !drafts.contains(document) { throw .documentOfAnother }
    if result.kind != .acknowledgement && (result.file == nil || result.number.isEmpty) { throw .resultMissing }
    return record(.resultReady(result), by: officer.person.id, at: now)
  }

  /// The handler of a step that may be the last; an officer whose result the leader has signed need not wait for the
  /// leader to press a button.
  ///
  /// - Parameter isProved: whether there will be a signature to prove the steps that are left.
  func requireFinisher(_ officer: Standing, provedByResult isProved: Bool = true) throws(DossierRefusal) {
    try requireCompetent(officer.agency.id)
    let current = try requireWork()
    guard let step else { throw .notAtThisStatus(status) }
    if let open = plan.dropFirst(step + 1).first(where: { !isProved || !$0.isProvedByResult }) {
      throw .stepsOpen(open.name)
    }
    if isProved && current.isProvedByResult {
      let mayHandle = officer.capabilities.contains(.examine) || current.isOpen(to: officer)
      if !mayHandle { throw .lacksPosition(current.position) }
    } else {
      try requireHandler(officer)
    }
  }

  /// Đề nghị từ chối: not eligible after examination; the leader decides. Điều 19 khoản 8.
  public mutating func proposeStop(
    _ proposal: StopProposal, by officer: Standing, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireHandler(officer)
    try require(.inProcess)
    if proposal.reason.isEmpty { throw .reasonMissing }
    if proposal.ground.isEmpty { throw .groundMissing }
    return record(.stopProposed(proposal), by: officer.person.id, at: now)
  }

  /// Từ chối, dừng giải quyết: in writing, signed by the head of the competent agency. Điều 19 khoản 8; TT
  /// 03/2025/TT-VPCP, Mẫu số 05.
  ///
  /// - Parameters:
  ///   - notice: the file with the leader's valid signature.
  ///   - number: as printed in it.
  public mutating func stop(
    signed notice: SHA256Digest, number: SlipNumber, by signer: Signatory, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    let proposal = try proposalToSign(by: signer)
    let event = DossierEvent.stopped(
      cause: proposal.cause, reason: proposal.reason, ground: proposal.ground, notice: notice, number: number)
    return record(event, by: signer.person, at: now)
  }

  /// What the leader may sign now.
  func proposalToSign(by signer: Signatory) throws(DossierRefusal) -> StopProposal {
    try requireCompetent(signer.agency)
    if !StopCause.allCases.contains(where: { $0.status == status }) { throw .notAtThisStatus(status) }
    guard let stopToSign else { throw .proposalMissing }
    return stopToSign
  }

  /// Dừng giải quyết: what was asked for did not come in time, and no notice is prescribed for it.
  public mutating func stop(
    reason: String, by officer: Standing, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireOverdue(reason: reason, by: officer, at: now)
    if hasSignedStop { throw .stopNeedsSignature }
    let event = DossierEvent.stopped(
      cause: .notSupplemented, reason: reason, ground: "", notice: nil, number: nil)
    return record(event, by: officer.person.id, at: now)
  }

  /// Đề nghị dừng giải quyết: the same where the head signs a notice. What comes before the signature undoes it. TT
  /// 03/2025/TT-VPCP, Mẫu số 05.
  public mutating func proposeOverdueStop(
    reason: String, by officer: Standing, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireOverdue(reason: reason, by: officer, at: now)
    if !hasSignedStop { throw .stopNeedsNoSignature }
    return record(.stopProposed(StopProposal(overdue: reason)), by: officer.person.id, at: now)
  }

  /// The last day has passed and nothing has come: whoever receives or handles it may say so.
  private func requireOverdue(reason: String, by officer: Standing, at now: Instant) throws(DossierRefusal) {
    guard [receiving, competent].contains(officer.agency.id) else { throw .otherAgency }
    try require(.waitingSupplement)
    let mayStop = !officer.capabilities.isDisjoint(with: [.receive, .examine, .assignDossiers])
    if !mayStop { throw .lacksPosition(.counterOfficer) }
    if reason.isEmpty { throw .reasonMissing }
    guard let until = requests.last?.until else { throw .deadlineMissing }
    if until >= now.vietnamDate || delivered != nil { throw .supplementStillOpen(until: until) }
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
    let isFile = result?.file != nil && result?.kind != .paper
    if handover.channel == .online && (intake.returnChannel != .online || !isFile) { throw .presenceNeeded }
    if handover.channel != .online && (handover.receiverName.isEmpty || handover.identity.isEmpty) {
      throw .identityMissing
    }
    if hasOriginalsToReturn && !handover.originalsReturned { throw .originalsNotReturned }
    return record(.returned(handover), by: receiver.person, at: now)
  }

  /// Trả kết quả trực tuyến: the applicant, known by what only they have, takes the signed file. Điều 20.
  public mutating func returnOnline(procedure: Procedure, at now: Instant) throws(DossierRefusal) -> DossierEvent {
    try require(.resultReady)
    if feeOwed > 0 { throw .feeUnpaid(feeOwed) }
    if procedure.needsPresence || intake.returnChannel != .online { throw .presenceNeeded }
    if hasOriginalsToReturn { throw .originalsNotReturned }
    guard let result, result.file != nil, result.kind != .paper else { throw .resultMissing }
    let handover = ResultReturn(channel: .online, receiverName: "", identity: "", originalsReturned: false)
    return record(.returned(handover), by: nil, at: now)
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

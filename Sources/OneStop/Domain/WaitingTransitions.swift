public import Cryptography
public import People
public import Procedures
public import WorkTime

extension Dossier {
  /// Yêu cầu bổ sung after acceptance: within three working days, fully, once. NĐ 61/2018/NĐ-CP, Điều 19 khoản 4.
  ///
  /// Later than that it is itself a breach and needs a reason; a second one is the head's decision.
  public mutating func askSupplement(
    _ request: SupplementRequest, by officer: Standing, rules: DueRules, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try request.requireMeaning()
    guard let until = request.until, until > now.vietnamDate else { throw .deadlineMissing }
    try requireCompetent(officer.agency.id)
    try require(.inProcess)
    if requests.isEmpty {
      try requireHandler(officer)
    } else {
      guard officer.capabilities.contains(.assignDossiers) else { throw .secondSupplementNeedsHead }
    }
    let last = clock?.lastSupplementRequest(rules: rules)
    let needsReason = !requests.isEmpty || last.map { $0 < now } ?? false
    if needsReason && request.lateReason.isEmpty {
      if let last, last < now { throw .supplementLate(last: last) }
      throw .reasonMissing
    }
    var clock = clock
    do { try clock?.askSupplement(at: now) } catch { throw .clock(error) }
    return record(.supplementAsked(request, clock: clock), by: officer.person.id, at: now)
  }

  /// The applicant sends what was asked for online; the counter then checks it.
  public mutating func deliverSupplement(
    _ components: [ReceivedComponent], procedure: Procedure, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try require(.waitingSupplement)
    if components.isEmpty { throw .nothingAsked }
    try requireKnown(components, in: procedure)
    return record(.supplementDelivered(components), by: nil, at: now)
  }

  /// Đã bổ sung đủ: the limit is counted anew from now and the process begins again, or the date moves on by the time it
  /// waited, as the procedure says.
  public mutating func receiveSupplement(
    _ components: [ReceivedComponent], procedure: Procedure, rules: DueRules, by receiver: Permit<Reception>,
    at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireReceiving(receiver.agency)
    try require(.waitingSupplement)
    try requireKnown(components, in: procedure)
    try requireAnswered(by: components)
    var clock = clock
    do {
      try clock?.receiveSupplement(policy: procedure.term.supplement, rules: rules, at: now)
    } catch { throw .clock(error) }
    let restarts = procedure.term.supplement == .restart
    let plan =
      restarts
      ? PlannedStep.plan(procedure.steps, from: now, rules: rules, notAfter: clock?.due)
      : plan(movedWith: clock, rules: rules) ?? plan
    return record(
      .supplementReceived(components: components, clock: clock, plan: plan, step: restarts ? 0 : step ?? 0),
      by: receiver.person, at: now)
  }

  /// Everything that was asked for by its place has come: a limit does not begin anew for nothing.
  private func requireAnswered(by components: [ReceivedComponent]) throws(DossierRefusal) {
    let asked = Set(requests.last?.items.compactMap(\.place) ?? [])
    let brought = Set(components.filter(\.isThere).map(\.place))
    let missing = asked.subtracting(brought).sorted()
    if !missing.isEmpty { throw .componentsMissing(missing) }
  }

  private func requireKnown(_ components: [ReceivedComponent], in procedure: Procedure) throws(DossierRefusal) {
    if let unknown = components.first(where: { !procedure.components.indices.contains($0.place) }) {
      throw .unknownComponent(unknown.place)
    }
  }

  /// Thông báo nghĩa vụ tài chính: the time is left out only where the sector's law says so.
  public mutating func askPayment(
    of amount: Int, reference: String, procedure: Procedure, by officer: Standing, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireHandler(officer)
    try require(.inProcess)
    if amount <= 0 { throw .nothingToPay }
    var clock = clock
    if procedure.term.isSuspendedForPayment {
      do { try clock?.askPayment(at: now) } catch { throw .clock(error) }
    }
    return record(.paymentAsked(amount: amount, reference: reference, clock: clock), by: officer.person.id, at: now)
  }

  /// Đã nộp: with its proof.
  public mutating func receivePayment(
    proof: String, rules: DueRules, by receiver: Permit<Reception>, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireReceiving(receiver.agency)
    try require(.waitingFinance)
    if proof.isEmpty { throw .reasonMissing }
    var clock = clock
    if let kept = clock, case .waitingPayment = kept.state {
      do { try clock?.receivePayment(rules: rules, at: now) } catch { throw .clock(error) }
    }
    let plan = plan(movedWith: clock, rules: rules)
    return record(.paymentReceived(proof: proof, clock: clock, plan: plan), by: receiver.person, at: now)
  }

  /// Gia hạn that the procedure provides for, once.
  public mutating func extend(
    reason: String, procedure: Procedure, rules: DueRules, by officer: Standing, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireHandler(officer)
    try require(.inProcess)
    guard let provided = procedure.term.namedExtension else { throw .noExtension }
    guard var clock else { throw .noDueDate }
    do {
      try clock.extend(by: provided.by, reason: reason, rules: rules, at: now)
    } catch { throw .clock(error) }
    let plan = plan(movedWith: clock, rules: rules)
    return record(.extended(clock: clock, plan: plan), by: officer.person.id, at: now)
  }

  /// Chuẩn bị phiếu xin lỗi và hẹn lại: at the latest a day before the end, once; the new date counts from the leader's
  /// signature. Điều 19 khoản 9.
  public mutating func prepareApology(
    _ apology: Apology, rules: DueRules, by officer: Standing, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireHandler(officer)
    try require(.inProcess)
    _ = try rescheduled(by: apology, rules: rules, at: now)
    return record(.apologyPrepared(apology), by: officer.person.id, at: now)
  }

  /// Hẹn lại: the leader has signed the apology.
  ///
  /// - Parameters:
  ///   - signed: the file with the leader's valid signature.
  ///   - number: as printed in it.
  public mutating func reschedule(
    signed: SHA256Digest, number: SlipNumber, rules: DueRules, by signer: Signatory, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    let clock = try clockToSign(rules: rules, by: signer, at: now)
    let plan = plan(movedWith: clock, rules: rules)
    return record(
      .rescheduled(clock: clock, plan: plan, apology: signed, number: number), by: signer.person, at: now)
  }

  /// The clock with the new appointment, if the leader may sign the apology now.
  func clockToSign(rules: DueRules, by signer: Signatory, at now: Instant) throws(DossierRefusal) -> DossierClock {
    try requireCompetent(signer.agency)
    try require(.inProcess)
    guard let apology else { throw .apologyMissing }
    return try rescheduled(by: apology, rules: rules, at: now)
  }

  private func rescheduled(
    by apology: Apology, rules: DueRules, at now: Instant
  ) throws(DossierRefusal) -> DossierClock {
    guard var clock else { throw .noDueDate }
    do {
      try clock.reschedule(to: apology.newDay, reason: apology.reason, rules: rules, at: now)
    } catch { throw .clock(error) }
    return clock
  }

  /// Counts again after a holiday was announced: forward only.
  ///
  /// - Returns: nil when nothing moves.
  public mutating func recount(rules: DueRules, at now: Instant) -> DossierEvent? {
    guard endedAt == nil, var clock, clock.recount(rules: rules, at: now) else { return nil }
    let plan = plan(movedWith: clock, rules: rules)
    return record(.recounted(clock: clock, plan: plan), by: nil, at: now)
  }
}

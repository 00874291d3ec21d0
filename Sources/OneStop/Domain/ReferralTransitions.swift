public import Cryptography
public import People
public import WorkTime

extension Dossier {
  /// Lấy ý kiến, chuyển phần việc liên thông: to whom, what and by when; the clock runs on. Điều 19 khoản 5-7.
  public mutating func refer(
    _ kind: ReferralKind, to target: ReferralTarget, question: String, due: Instant, by officer: Standing,
    at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireHandler(officer)
    if question.isEmpty { throw .questionMissing }
    let referral = Referral(
      number: referrals.count + 1, kind: kind, target: target, question: question, sentAt: now, due: due)
    return record(.referred(referral), by: officer.person.id, at: now)
  }

  /// Nhận phần việc, nhận trả lời: somebody of the agency asked takes it up.
  public mutating func takeReferral(
    _ number: Int, by officer: Standing, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    let referral = try requireAsked(number, officer)
    if referral.handler != nil { throw .notTheHandler }
    try requireDuty(officer)
    return record(
      .referralAssigned(number: number, handler: officer.person.id, reason: ""), by: officer.person.id, at: now)
  }

  /// Phân công: the head of the agency asked gives it to somebody there.
  public mutating func assignReferral(
    _ number: Int, to handler: Standing, reason: String = "", by head: Permit<DossierAssignment>, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    let referral = try requireOpenReferral(number)
    guard referral.agency == head.agency, handler.agency.id == head.agency else { throw .otherAgency }
    try requireDuty(handler)
    if referral.handler != nil && reason.isEmpty { throw .reasonMissing }
    return record(
      .referralAssigned(number: number, handler: handler.person.id, reason: reason), by: head.person, at: now)
  }

  /// Trả lời: by whoever has it in the agency asked; for one outside the system, by the dossier's handler.
  ///
  /// - Parameter signatures: what those in the file are worth; nil: there is no file.
  public mutating func answerReferral(
    _ number: Int, text: String, file: SHA256Digest?, signatures: FileSignatures? = nil, by somebody: Standing,
    at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireReferralTurn(number, somebody)
    if text.isEmpty { throw .answerMissing }
    let answer = ReferralAnswer(text: text, file: file, signatures: signatures, at: now)
    return record(.referralAnswered(number: number, answer: answer), by: somebody.person.id, at: now)
  }

  /// Trả lại: the agency asked can't do it, and says why.
  public mutating func declineReferral(
    _ number: Int, reason: String, by somebody: Standing, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    _ = try requireAsked(number, somebody)
    try requireReferralTurn(number, somebody)
    return try close(number, .declined, reason: reason, by: somebody, at: now)
  }

  /// Thu hồi: whoever has the dossier needs it no more, or gets it in another way.
  public mutating func recallReferral(
    _ number: Int, reason: String, by officer: Standing, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    _ = try requireOpenReferral(number)
    try requireTurn(officer)
    return try close(number, .recalled, reason: reason, by: officer, at: now)
  }

  private mutating func close(
    _ number: Int, _ cause: ReferralClosing.Cause, reason: String, by somebody: Standing, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    if reason.isEmpty { throw .reasonMissing }
    let closing = ReferralClosing(cause, reason: reason, at: now)
    return record(.referralClosed(number: number, closing: closing), by: somebody.person.id, at: now)
  }
}

extension Dossier {
  /// Those in which the viewer has something to do: `action` is one of the acts on referrals.
  public func referrals(for action: DossierAction, by viewer: Standing) -> [Referral] {
    referrals.filter { isOpen(action, on: $0, to: viewer) }
  }

  private func isOpen(_ action: DossierAction, on referral: Referral, to viewer: Standing) -> Bool {
    if !referral.isOpen || status.isClosed { return false }
    let isAsked = referral.agency == viewer.agency.id
    let hasDuty = !viewer.capabilities.isDisjoint(with: Dossier.referralDuties)
    switch action {
    case .takeReferral: return isAsked && hasDuty && referral.handler == nil
    case .assignReferral: return isAsked && viewer.capabilities.contains(.assignDossiers)
    case .answerReferral: return isReferralTurn(referral, of: viewer)
    case .declineReferral: return isAsked && isReferralTurn(referral, of: viewer)
    case .recallReferral: return isTurn(of: viewer)
    default: return false
    }
  }

  private func isReferralTurn(_ referral: Referral, of somebody: Standing) -> Bool {
    switch referral.target {
    case .outside: isTurn(of: somebody)
    case .agency(let asked):
      asked == somebody.agency.id && (referral.handler == nil || referral.handler == somebody.person.id)
    }
  }

  private func requireOpenReferral(_ number: Int) throws(DossierRefusal) -> Referral {
    guard let referral = referrals.first(where: { $0.number == number }), referral.isOpen else {
      throw .unknownReferral
    }
    if status.isClosed { throw .notAtThisStatus(status) }
    return referral
  }

  private func requireAsked(_ number: Int, _ somebody: Standing) throws(DossierRefusal) -> Referral {
    let referral = try requireOpenReferral(number)
    if referral.agency != somebody.agency.id { throw .otherAgency }
    return referral
  }

  private func requireReferralTurn(_ number: Int, _ somebody: Standing) throws(DossierRefusal) {
    let referral = try requireOpenReferral(number)
    switch referral.target {
    case .outside: try requireTurn(somebody)
    case .agency(let asked):
      if asked != somebody.agency.id { throw .otherAgency }
      if let handler = referral.handler, handler != somebody.person.id { throw .notTheHandler }
    }
  }

  private func requireDuty(_ officer: Standing) throws(DossierRefusal) {
    if officer.capabilities.isDisjoint(with: Dossier.referralDuties) { throw .lacksPosition(.officer) }
  }

  /// What somebody in the agency asked must be able to do one of.
  static let referralDuties: Set<Capability> = [.examine, .assignDossiers]
}

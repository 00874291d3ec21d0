public import Ledger
public import People
public import Procedures
public import WorkTime

/// By what an accepted dossier's dates are counted: the competent agency's.
public struct AcceptanceTerms: Sendable {
  public let rules: DueRules
  /// Whether the competent agency lies in a remote area hard to reach.
  public let isRemote: Bool

  public init(rules: DueRules, isRemote: Bool) { (self.rules, self.isRemote) = (rules, isRemote) }
}

extension Intake {
  /// Everything about who and what that stands in the way of a submission, in the order of a form; whether every
  /// component is there is another question.
  public func obstacles(for procedure: Procedure) -> [DossierRefusal] {
    var found: [DossierRefusal] = []
    if case .elsewhere(let system) = procedure.place { found.append(.procedureElsewhere(system)) }
    if parties.applicant.name.isEmpty || parties.concerned.name.isEmpty { found.append(.nameMissing) }
    if parties.owner != nil && parties.authority.isEmpty { found.append(.authorityMissing) }
    if procedure.needsPresence && returnChannel != .counter { found.append(.presenceNeeded) }
    if returnChannel == .post && returnAddress.isEmpty { found.append(.addressMissing) }
    if let assistance, assistance.consent.isEmpty { found.append(.consentMissing) }
    if let unknown = components.first(where: { !procedure.components.indices.contains($0.place) }) {
      found.append(.unknownComponent(unknown.place))
    }
    return found
  }

  /// Required components that did not come, by place. NĐ 61/2018/NĐ-CP, Điều 5, 17: what the procedure lists and
  /// nothing else.
  public func missing(for procedure: Procedure) -> [Int] {
    procedure.components.indices.filter { procedure.components[$0].isRequired && !has($0) }
  }

  func requirePossible(for procedure: Procedure) throws(DossierRefusal) {
    if let obstacle = obstacles(for: procedure).first { throw obstacle }
  }

  /// Đủ thành phần.
  func requireComplete(for procedure: Procedure) throws(DossierRefusal) {
    try requirePossible(for: procedure)
    let missing = missing(for: procedure)
    if !missing.isEmpty { throw .componentsMissing(missing) }
  }

  /// Whether the component came: on paper, as a file, or from a database.
  public func has(_ place: Int) -> Bool {
    components.contains { $0.place == place && $0.isThere }
  }
}

extension Dossier {
  /// Nộp hồ sơ: at the counter, online or by post; counted as received only once it is accepted.
  public static func open(
    _ opening: DossierOpening, procedure: Procedure, id: ID, at now: Instant
  ) throws(DossierRefusal) -> (Dossier, DossierEvent) {
    try opening.intake.requirePossible(for: procedure)
    return (Dossier(id: id, opening, at: now), .opened(opening))
  }

  /// Yêu cầu hoàn thiện before acceptance: once, everything that is wanting. Điều 17 khoản 1a, 2a.
  public mutating func askCompletion(
    _ request: SupplementRequest, by receiver: Permit<Reception>, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireReceiving(receiver.agency)
    if hasCompletionRequest { throw .completionAskedAlready }
    try require(.submitted)
    try request.requireMeaning()
    return record(.completionAsked(request), by: receiver.person, at: now)
  }

  /// The applicant has completed it.
  public mutating func complete(
    _ intake: Intake, procedure: Procedure, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try require(.supplementAtReception)
    try intake.requirePossible(for: procedure)
    return record(.completed(intake), by: nil, at: now)
  }

  /// Từ chối tiếp nhận: not competent, not a published procedure, a condition that fails. Điều 17 khoản 1b.
  public mutating func refuseAtReception(
    reason: String, ground: String, by receiver: Permit<Reception>, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireReceiving(receiver.agency)
    guard status == .submitted || status == .supplementAtReception else { throw .notAtThisStatus(status) }
    if reason.isEmpty { throw .reasonMissing }
    if ground.isEmpty { throw .groundMissing }
    return record(.refusedAtReception(reason: reason, ground: ground), by: receiver.person, at: now)
  }

  /// Tiếp nhận: complete, and paid where it is paid before. Điều 17 khoản 1c.
  ///
  /// - Parameters:
  ///   - intake: what is accepted, which may put right what was submitted.
  ///   - batch: the first code on the same slip.
  ///   - payment: what was paid at the counter: the whole fee and no more, or nothing where it is due later.
  public mutating func accept(
    _ intake: Intake, as code: DossierCode, batch: DossierCode? = nil, procedure: Procedure, terms: AcceptanceTerms,
    payment: FeePayment?, by receiver: Permit<Reception>, at now: Instant
  ) throws(DossierRefusal) -> [DossierEvent] {
    try requireReceiving(receiver.agency)
    guard status == .submitted || status == .supplementAtReception else { throw .notAtThisStatus(status) }
    try intake.requireComplete(for: procedure)
    let fee = FeeAssessment(intake, procedure: procedure)
    let given = payment?.amount ?? 0
    let isRight = given == fee.total || fee.timing == .atReturn && given == 0
    if !isRight { throw .feeUnpaid(fee.total) }
    let limit = procedure.term.limit(isOnline: intake.channel == .online, isRemote: terms.isRemote)
    let clock = limit.map { DossierClock(limit: $0, received: now, rules: terms.rules) }
    let acceptance = Acceptance(
      code: code, intake: intake, regime: Regime(on: now.vietnamDate), clock: clock,
      plan: PlannedStep.plan(procedure.steps, from: now, rules: terms.rules, notAfter: clock?.due), fee: fee,
      batch: batch)
    let accepted = record(.accepted(acceptance), by: receiver.person, at: now)
    guard let payment, fee.total > 0 else { return [accepted] }
    return [accepted, record(.feePaid(payment), by: receiver.person, at: now)]
  }

  /// Bàn giao: to the competent agency, on the day of reception; what came after 15:00, when the next working day begins.
  /// Điều 18.
  public mutating func handOver(by receiver: Permit<Reception>, at now: Instant) throws(DossierRefusal) -> DossierEvent
  {
    try requireReceiving(receiver.agency)
    try require(.accepted)
    return record(.handedOver, by: receiver.person, at: now)
  }

  /// The last moment at which it is handed over in time.
  public static func lastHandOver(acceptedAt: Instant, rules: DueRules) -> Instant {
    let time = VietnamTime(acceptedAt)
    let isSameDay = time.secondOfDay <= DueRules.sameDayEnd && rules.calendar.isWorkingDay(time.date)
    if isSameDay { return rules.hours.closing(of: time.date).instant }
    let next = VietnamTime(rules.calendar.nextWorkingDay(after: time.date))
    return rules.hours.opening(notBefore: next, in: rules.calendar).instant
  }

  /// Working hours within which an online submission is answered. NĐ 45/2020/NĐ-CP, Điều 12.
  public static let answerHours = 8

  /// By when the counter has to answer what waits for it.
  public func answerDue(rules: DueRules) -> Instant {
    rules.hours.adding(
      workingSeconds: Dossier.answerHours * 3600, to: VietnamTime(waitsSince), in: rules.calendar
    ).instant
  }

  /// A component scanned after reception.
  public mutating func addScan(
    _ component: ReceivedComponent, procedure: Procedure, by receiver: Permit<Reception>, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireReceiving(receiver.agency)
    if status.isClosed { throw .notAtThisStatus(status) }
    guard procedure.components.indices.contains(component.place) else { throw .unknownComponent(component.place) }
    if component.file == nil { throw .fileMissing }
    return record(.scanned(component), by: receiver.person, at: now)
  }

  /// Thu phí, lệ phí.
  public mutating func pay(
    _ payment: FeePayment, by receiver: Permit<Reception>, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireReceiving(receiver.agency)
    if status.isClosed { throw .notAtThisStatus(status) }
    guard feeOwed > 0 else { throw .nothingToPay }
    if payment.amount != feeOwed { throw .feeUnpaid(feeOwed) }
    return record(.feePaid(payment), by: receiver.person, at: now)
  }
}

extension SupplementRequest {
  /// What is asked for must be listed with the procedure or have a legal ground. Điều 5.
  func requireMeaning() throws(DossierRefusal) {
    if items.isEmpty || items.contains(where: { $0.wanted.isEmpty && $0.place == nil }) { throw .nothingAsked }
    if items.contains(where: { $0.place == nil && $0.ground.isEmpty }) { throw .groundMissing }
    if reason.isEmpty { throw .reasonMissing }
  }
}

extension Dossier {
  mutating func record(_ event: DossierEvent, by actor: Person.ID?, at now: Instant) -> DossierEvent {
    apply(TimedDossierEvent(event, at: now, by: actor))
    return event
  }

  func require(_ expected: DossierStatus) throws(DossierRefusal) {
    if status != expected { throw .notAtThisStatus(status) }
  }

  func requireReceiving(_ agency: Agency.ID) throws(DossierRefusal) {
    if agency != receiving { throw .otherAgency }
  }

  func requireCompetent(_ agency: Agency.ID) throws(DossierRefusal) {
    if agency != competent { throw .otherAgency }
  }
}

public import Ledger
public import People
public import Procedures
public import Storage
import Submissions
public import WorkTime

/// What the counter takes in: one dossier of those that come together.
public struct ReceptionOrder: Hashable, Sendable {
  public var intake: Intake
  /// The agency that decides; nil: the counter's own.
  public var competent: Agency.ID?
  /// What was paid at once; nil: nothing.
  public var payment: FeePayment?
  public var handOver: HandOverChoice

  public init(
    intake: Intake, competent: Agency.ID? = nil, payment: FeePayment? = nil, handOver: HandOverChoice = .atOnce
  ) {
    self.intake = intake
    self.competent = competent
    self.payment = payment
    self.handOver = handOver
  }
}

/// When a dossier goes on to whoever handles it.
public enum HandOverChoice: String, Sendable, CaseIterable {
  case atOnce = "at_once"
  /// With the paper, later that day.
  case later
}

extension DossierDesk {
  /// Tiếp nhận at the counter: all of them or none; several share one slip. Each gets its own code.
  ///
  /// - Parameter once: the form's one-time key; the same key again returns what was received the first time.
  /// - Throws: `DossierRefusal`; nothing is half received.
  public func receive(
    _ orders: [ReceptionOrder], by receiver: Standing, once: String = "", at now: Instant
  ) async throws -> [Dossier] {
    if orders.isEmpty { throw DossierRefusal.batchEmpty }
    let permit = try receiver.permit(Reception.self)
    return try await records.write(chain: Chain(rawValue: permit.agency.rawValue)) { [calendar] db in
      let store = DossierStore(db)
      if let earlier = try Submission.earlierOutcome(of: once, in: db) {
        return try earlier.split(separator: ",").compactMap { Dossier.ID($0) }.map { try store.load($0).dossier }
      }
      let counter = Counter(db: db, permit: permit, unit: try PeopleRegister(db).agency(permit.agency))
      var received: [Dossier] = []
      for order in orders {
        let batch = orders.count > 1 ? received.first?.code : nil
        received.append(try counter.receive(order, batch: batch, calendar: calendar, at: now))
      }
      let ids = received.map(\.id.description).joined(separator: ",")
      _ = try Submission.claim(once, outcome: ids, at: now, in: db)
      return received
    }
  }

  /// Yêu cầu hoàn thiện or từ chối of what somebody brings to the counter, before it has a code.
  public func turnAway(
    _ order: ReceptionOrder, _ answer: ReceptionAnswer, by receiver: Standing, once: String = "", at now: Instant
  ) async throws -> Dossier {
    let permit = try receiver.permit(Reception.self)
    return try await records.write(chain: Chain(rawValue: permit.agency.rawValue)) { [calendar] db in
      if let made = try Submission.earlierOutcome(of: once, in: db).flatMap({ Dossier.ID($0) }) {
        return try DossierStore(db).load(made).dossier
      }
      let counter = Counter(db: db, permit: permit, unit: try PeopleRegister(db).agency(permit.agency))
      var (dossier, opened, terms) = try counter.open(order, calendar: calendar, at: now)
      let answered = try dossier.answer(answer, by: permit, at: now)
      try counter.save(dossier, [opened, answered], terms: terms, at: now)
      _ = try Submission.claim(once, outcome: dossier.id.description, at: now, in: db)
      return dossier
    }
  }

  /// Nộp trực tuyến, qua bưu chính: waits to be accepted.
  ///
  /// - Parameters:
  ///   - support: the unit that helped; nil: none.
  ///   - alongside: writes rows of another feature that go with the new dossier, in its transaction.
  public func submit(
    _ intake: Intake, to receiving: Agency.ID, competent: Agency.ID? = nil, support: Agency.ID? = nil,
    by assistant: Person.ID? = nil, once: String = "", at now: Instant,
    alongside: @escaping @Sendable (Dossier.ID, Database) throws -> Void = { _, _ in }
  ) async throws -> Dossier {
    try await records.write(chain: Chain(rawValue: receiving.rawValue)) { [calendar] db in
      let store = DossierStore(db)
      if let made = try Submission.earlierOutcome(of: once, in: db).flatMap({ Dossier.ID($0) }) {
        return try store.load(made).dossier
      }
      let procedure = try ProcedureRegister(db).procedure(intake.procedure)
      let opening = DossierOpening(
        receiving: receiving, competent: competent ?? receiving, support: support, intake: intake)
      let terms = try DossierTerms(
        procedure: procedure, receiving: receiving, competent: opening.competent, calendar: calendar, in: db)
      try requireOffered(procedure, by: opening.competent, on: now.vietnamDate, in: db)
      let id = try store.reserve(opening, procedure: procedure, at: now)
      let (dossier, event) = try Dossier.open(opening, procedure: procedure, id: id, at: now)
      var loaded = LoadedDossier(dossier: dossier, log: [])
      try store.save(&loaded, recording: [event], by: assistant, terms: terms, at: now)
      try store.follow(dossier, after: [event], terms: terms, at: now)
      try alongside(id, db)
      _ = try Submission.claim(once, outcome: id.description, at: now, in: db)
      return dossier
    }
  }

  /// Tiếp nhận of what was submitted, perhaps put right at the counter.
  @discardableResult
  public func accept(
    _ id: Dossier.ID, _ order: ReceptionOrder, by receiver: Standing, expecting revision: Int? = nil,
    once: String = "", at now: Instant
  ) async throws -> Dossier {
    let permit = try receiver.permit(Reception.self)
    return try await change(id, by: receiver, expecting: revision, once: once, at: now) { dossier, terms, db in
      try dossier.requireReceiving(permit.agency)
      let unit = try PeopleRegister(db).agency(permit.agency)
      let procedure = try receptionVersion(of: terms.procedure, on: now.vietnamDate, in: db)
      if order.intake.procedure != procedure.id { throw DossierRefusal.versionOver }
      let changes = try dossier.changes(from: terms.procedure, to: procedure, by: permit, at: now)
      return try changes
        + dossier.accepted(
          order.intake, order, of: unit, terms: terms.by(procedure), permit: permit, batch: nil, at: now, in: db)
    }
  }

  /// The counter's no or not yet to what was submitted.
  ///
  /// - Parameter version: of the procedure by which it was read; nil: the one by which it was submitted.
  public func answer(
    _ id: Dossier.ID, _ answer: ReceptionAnswer, under version: Procedure.ID? = nil, by receiver: Standing,
    expecting revision: Int? = nil, once: String = "", at now: Instant
  ) async throws {
    let permit = try receiver.permit(Reception.self)
    try await change(id, by: receiver, expecting: revision, once: once, at: now) { dossier, terms, db in
      let procedure = try receptionVersion(of: terms.procedure, on: now.vietnamDate, in: db)
      if (version ?? terms.procedure.id) != procedure.id { throw DossierRefusal.versionOver }
      let changes = try dossier.changes(from: terms.procedure, to: procedure, by: permit, at: now)
      return try changes + [dossier.answer(answer, by: permit, at: now)]
    }
  }

  /// The applicant sends the completed dossier again.
  public func complete(_ id: Dossier.ID, _ intake: Intake, once: String = "", at now: Instant) async throws {
    try await change(id, by: nil, once: once, at: now) { dossier, terms, _ in
      var completed = intake
      completed.procedure = dossier.intake.procedure
      return [try dossier.complete(completed, procedure: terms.procedure, at: now)]
    }
  }
}

/// What the counter says instead of accepting.
public enum ReceptionAnswer: Hashable, Sendable {
  /// Mẫu 02.
  case complete(SupplementRequest)
  /// Mẫu 03.
  case refuse(reason: String, ground: String)
}

/// The counter inside one transaction.
private struct Counter {
  let db: Database
  let permit: Permit<Reception>
  let unit: Agency

  func receive(
    _ order: ReceptionOrder, batch: DossierCode?, calendar: WorkCalendar, at now: Instant
  ) throws -> Dossier {
    var (dossier, opened, terms) = try open(order, calendar: calendar, at: now)
    let accepted = try dossier.accepted(
      order.intake, order, of: unit, terms: terms, permit: permit, batch: batch, at: now, in: db)
    try save(dossier, [opened] + accepted, terms: terms, at: now)
    return dossier
  }

  func open(
    _ order: ReceptionOrder, calendar: WorkCalendar, at now: Instant
  ) throws -> (Dossier, DossierEvent, DossierTerms) {
    let competent = order.competent ?? permit.agency
    let procedure = try ProcedureRegister(db).procedure(order.intake.procedure)
    try requireOffered(procedure, by: competent, on: now.vietnamDate, in: db)
    if competent != permit.agency, !Regime(on: now.vietnamDate).crossesBoundaries {
      throw DossierRefusal.boundariesHold
    }
    let opening = DossierOpening(
      receiving: permit.agency, competent: competent,
      support: order.intake.assistance == nil ? nil : permit.agency, intake: order.intake)
    let terms = try DossierTerms(
      procedure: procedure, receiving: permit.agency, competent: competent, calendar: calendar, in: db)
    let id = try DossierStore(db).reserve(opening, procedure: procedure, at: now)
    let (dossier, event) = try Dossier.open(opening, procedure: procedure, id: id, at: now)
    return (dossier, event, terms)
  }

  func save(_ dossier: Dossier, _ events: [DossierEvent], terms: DossierTerms, at now: Instant) throws {
    let store = DossierStore(db)
    var loaded = LoadedDossier(dossier: dossier, log: [])
    try store.save(&loaded, recording: events, by: permit.person, terms: terms, at: now)
    try store.follow(dossier, after: events, terms: terms, at: now)
  }
}

/// A version in force that day which the agency offers.
func requireOffered(
  _ procedure: Procedure, by agency: Agency.ID, on day: CalendarDate, in db: Database
) throws {
  if case .elsewhere(let system) = procedure.place { throw DossierRefusal.procedureElsewhere(system) }
  let unit = try PeopleRegister(db).agency(agency)
  guard procedure.isInForce(on: day), procedure.isOffered(in: unit.area) else {
    throw DossierRefusal.procedureNotOffered
  }
}

/// The version by which what was submitted is received that day: the one in force under its code or the code in its place.
/// Where there is none any more, the one by which it was lawfully submitted.
func receptionVersion(of submitted: Procedure, on day: CalendarDate, in db: Database) throws -> Procedure {
  if submitted.isInForce(on: day) { return submitted }
  return try ProcedureRegister(db).successor(of: submitted.code, on: day) ?? submitted
}

extension Dossier {
  /// Nothing where the version is still in force.
  fileprivate mutating func changes(
    from old: Procedure, to new: Procedure, by permit: Permit<Reception>, at now: Instant
  ) throws(DossierRefusal) -> [DossierEvent] {
    old.id == new.id ? [] : [try change(from: old, to: new, by: permit, at: now)]
  }

  fileprivate mutating func answer(
    _ answer: ReceptionAnswer, by permit: Permit<Reception>, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    switch answer {
    case .complete(let request): try askCompletion(request, by: permit, at: now)
    case .refuse(let reason, let ground): try refuseAtReception(reason: reason, ground: ground, by: permit, at: now)
    }
  }

  /// Accepts with the unit's next code, and hands over at once if so chosen.
  fileprivate mutating func accepted(
    _ intake: Intake, _ order: ReceptionOrder, of unit: Agency, terms: DossierTerms, permit: Permit<Reception>,
    batch: DossierCode?, at now: Instant, in db: Database
  ) throws -> [DossierEvent] {
    let code = try CodeStore(db).next(of: unit, on: now.vietnamDate)
    let events = try accept(
      intake, as: code, batch: batch, procedure: terms.procedure, terms: terms.acceptance, payment: order.payment,
      by: permit, at: now)
    return order.handOver == .atOnce ? events + [try handOver(by: permit, at: now)] : events
  }
}

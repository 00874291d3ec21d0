public import Cryptography
public import Documents
import FileExamination
public import Ledger
public import People
public import Procedures
import Storage
public import ValidationReports
public import WorkTime
import BlockingWork

/// Everything that the page of one dossier shows.
public struct DossierView: Sendable {
  public let dossier: Dossier
  public let procedure: Procedure
  public let receiving: Agency
  public let competent: Agency
  public let steps: [ViewedDossierEvent]
  /// Names by person number, for all who occur.
  public let names: [Person.ID: String]
  /// Names of agencies that occur.
  public let agencyNames: [Agency.ID: String]
  public let actions: [DossierAction]
  fileprivate let viewer: Standing
  /// How the due date that holds was counted, day by day; empty without one.
  public let dueExplanation: [String]
  /// Those who may be given the present step; empty where nobody assigns.
  public let candidates: [Colleague]
  /// Those who may be given the viewer's agency's part in it; empty where nobody assigns.
  public let referralCandidates: [Colleague]
  /// The drafts of its result.
  public let drafts: [DocumentLine]
  public let lastSupplementRequest: Instant?
  /// The last moment for an apology; nil without a due date.
  public let lastReschedule: Instant?
}

extension DossierView {
  /// Whether the viewer's agency decides it.
  public var isDecidedHere: Bool { viewer.agency.id == dossier.competent }

  /// Those in which the viewer can do this.
  public func referrals(for action: DossierAction) -> [Referral] { dossier.referrals(for: action, by: viewer) }
}

/// One event with who did it.
public struct ViewedDossierEvent: Sendable {
  public let event: DossierEvent
  public let at: Instant
  /// nil: the citizen, or the system.
  public let actor: Person.ID?
}

extension DossierDesk {
  /// The dossier for a viewer of one of its agencies.
  ///
  /// - Throws: `DossierRefusal.unknownDossier`, `otherAgency`, `restricted`.
  public func view(_ id: Dossier.ID, for viewer: Standing, at now: Instant) async throws -> DossierView {
    try await records.read { [calendar] db in
      let loaded = try DossierStore(db).load(id)
      let dossier = loaded.dossier
      let terms = try DossierTerms(of: dossier, calendar: calendar, in: db)
      try dossier.requireSeen(by: viewer, discretion: terms.procedure.discretion)
      let people = PeopleRegister(db)
      let steps = try loaded.log.map(ViewedDossierEvent.init)
      let actions = dossier.actions(for: viewer)
      return DossierView(
        dossier: dossier, procedure: terms.procedure, receiving: try people.agency(dossier.receiving),
        competent: try people.agency(dossier.competent), steps: steps,
        names: try people.names(of: dossier.people(steps)),
        agencyNames: try dossier.agencyNames(in: people), actions: actions, viewer: viewer,
        dueExplanation: dossier.dueExplanation(rules: terms.competentRules),
        candidates: actions.contains(.assign) ? try dossier.candidates(on: now.vietnamDate, in: people) : [],
        referralCandidates: actions.contains(.assignReferral)
          ? try Dossier.referralCandidates(in: viewer.agency.id, on: now.vietnamDate, people) : [],
        drafts: try dossier.drafts.compactMap { try DocumentCensus(db).line($0) },
        lastSupplementRequest: dossier.clock?.lastSupplementRequest(rules: terms.competentRules),
        lastReschedule: dossier.clock?.lastReschedule(rules: terms.competentRules))
    }
  }

  /// The dossier alone, for a viewer who may see it.
  public func dossier(_ id: Dossier.ID, seenBy viewer: Standing) async throws -> Dossier {
    try await records.read { db in
      let dossier = try DossierStore(db).load(id).dossier
      let procedure = try ProcedureRegister(db).procedure(dossier.intake.procedure)
      try dossier.requireSeen(by: viewer, discretion: procedure.discretion)
      return dossier
    }
  }

  /// A file that an event of the dossier names.
  public func file(
    _ digest: SHA256Digest, of id: Dossier.ID, for viewer: Standing
  ) async throws -> [UInt8] {
    try await records.read { db in
      let loaded = try DossierStore(db).load(id)
      let procedure = try ProcedureRegister(db).procedure(loaded.dossier.intake.procedure)
      try loaded.dossier.requireSeen(by: viewer, discretion: procedure.discretion)
      let isNamed = try loaded.log.contains { try TimedDossierEvent(logged: $0).event.files.contains(digest) }
      if !isNamed { throw DossierRefusal.fileMissing }
    }
    return try await offload { [files = records.files] in try files.read(digest) }
  }

  /// What was found in the signatures of such a file; nil for what is no readable PDF.
  ///
  /// - Throws: `DossierRefusal.fileMissing`, `examinationBusy`.
  public func report(
    on digest: SHA256Digest, of id: Dossier.ID, for viewer: Standing, at now: Instant
  ) async throws -> ValidationReport? {
    _ = try await file(digest, of: id, for: viewer)
    do {
      return try await documents.report(on: digest, at: now)
    } catch let refusal as ExaminationRefusal {
      throw DossierRefusal(refusal)
    }
  }

  /// How many wait in each of the viewer's queues.
  public func tallies(for viewer: Standing, at now: Instant) async throws -> [DossierTally] {
    try await records.read { db in try DossierCensus(db).tallies(for: viewer, at: now) }
  }

  public func lines(
    of queue: DossierQueue, for viewer: Standing, at now: Instant, limit: Int
  ) async throws -> [DossierLine] {
    try await records.read { db in try DossierLists(db).lines(of: queue, for: viewer, at: now, limit: limit) }
  }

  /// The unit's dossiers, newest first.
  public func lines(
    for viewer: Standing, filter: DossierFilter, before: Dossier.ID?, limit: Int
  ) async throws -> [DossierLine] {
    try await records.read { db in
      try DossierLists(db).lines(for: viewer, filter: filter, before: before, limit: limit)
    }
  }

  /// Those found by code, name, paper number or procedure.
  public func search(
    _ words: String, for viewer: Standing, before: Dossier.ID?, limit: Int
  ) async throws -> [DossierLine] {
    try await records.read { db in
      try DossierLists(db).search(words, in: viewer.agency.id, before: before, limit: limit)
    }
  }

  /// People who handed in dossiers at the viewer's counter before.
  public func knownParties(_ words: String, for viewer: Standing, limit: Int) async throws -> [KnownParty] {
    _ = try viewer.permit(Reception.self)
    return try await records.read { db in
      try KnownParties(db).find(words, at: viewer.agency.id, limit: limit)
    }
  }

  /// The dossiers on one slip.
  public func batch(_ code: DossierCode, for viewer: Standing) async throws -> [DossierLine] {
    try await records.read { db in
      try DossierLists(db).lines(ofBatch: code).filter { $0.receiving == viewer.agency.id }
    }
  }

  /// What the due date of a dossier received now would be, with its reasons; nil: the procedure has none.
  public func forecast(
    _ procedure: Procedure, competent: Agency, isOnline: Bool, at now: Instant
  ) -> DueDate? {
    let rules = DueRules(calendar: calendar, hours: competent.officeHours)
    return procedure.term.limit(isOnline: isOnline, isRemote: competent.area.isRemote).map {
      rules.explained($0, from: VietnamTime(now))
    }
  }
}

extension ViewedDossierEvent {
  init(_ event: Event) throws {
    let timed = try TimedDossierEvent(logged: event)
    (self.event, at, actor) = (timed.event, timed.at, timed.actor)
  }
}

extension Dossier {
  func people(_ steps: [ViewedDossierEvent]) -> Set<Person.ID> {
    let handlers = spans.map(\.handler) + referrals.map(\.handler) + [receiver, handler]
    return Set(steps.compactMap(\.actor) + handlers.compactMap(\.self))
  }

  func agencyNames(in people: PeopleRegister) throws -> [Agency.ID: String] {
    let all = Set([receiving, competent] + [support].compactMap(\.self) + referrals.compactMap(\.agency))
    return try all.reduce(into: [:]) { $0[$1] = try people.agency($1).name }
  }

  fileprivate func candidates(on day: CalendarDate, in people: PeopleRegister) throws -> [Colleague] {
    guard let currentStep else { return [] }
    return try people.colleagues(in: competent, on: day).filter { colleague in
      currentStep.isOpen(to: try people.standing(of: colleague.person, in: competent, on: day))
    }
  }

  fileprivate static func referralCandidates(
    in agency: Agency.ID, on day: CalendarDate, _ people: PeopleRegister
  ) throws -> [Colleague] {
    try people.colleagues(in: agency, on: day).filter { colleague in
      let standing = try people.standing(of: colleague.person, in: agency, on: day)
      return !standing.capabilities.isDisjoint(with: referralDuties)
    }
  }

  /// The days counted for the newest full count; later shifts have their own reasons in the clock.
  public func dueExplanation(rules: DueRules) -> [String] {
    clock?.explanation(rules: rules) ?? []
  }
}

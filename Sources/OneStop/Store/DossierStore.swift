public import Ledger
public import People
import Procedures
public import Storage
import WorkTime

/// A dossier as a transaction loads it: the fold, and the log it came from.
public struct LoadedDossier: Sendable {
  public internal(set) var dossier: Dossier
  /// Oldest first.
  public internal(set) var log: [Event]
}

/// Loads and saves one dossier.
public struct DossierStore {
  let db: Database

  public init(_ db: Database) { self.db = db }

  public static func subject(of id: Dossier.ID) -> String { "dossier/\(id)" }

  /// - Throws: `DossierRefusal.unknownDossier`.
  public func load(_ id: Dossier.ID) throws -> LoadedDossier {
    // All its events are in the receiving unit's chain, whose order holds even where the clock was set back.
    let log = try db.events(of: DossierStore.subject(of: id)).sorted { $0.position < $1.position }
    guard let dossier = Dossier(id: id, events: try log.map(TimedDossierEvent.init(logged:))) else {
      throw DossierRefusal.unknownDossier
    }
    return LoadedDossier(dossier: dossier, log: log)
  }

  /// The unit that received it: whose chain its events stand in.
  ///
  /// - Throws: `DossierRefusal.unknownDossier`.
  public func receiving(of id: Dossier.ID) throws -> Agency.ID {
    guard let agency: Agency.ID = try db.value("SELECT receiving FROM dossiers WHERE id = \(id)") else {
      throw DossierRefusal.unknownDossier
    }
    return agency
  }

  /// nil: no dossier has this code.
  public func id(of code: DossierCode) throws -> Dossier.ID? {
    try db.value("SELECT id FROM dossiers WHERE code = \(code)")
  }

  /// The code of the dossier that has this file as its result; nil: none has.
  func code(withResult file: String) throws -> DossierCode? {
    try db.value("SELECT code FROM dossiers WHERE result_file = \(file)")
  }

  /// Reserves the number of a new dossier's row.
  func reserve(_ opening: DossierOpening, procedure: Procedure, at now: Instant) throws -> Dossier.ID {
    let intake = opening.intake
    return try db.insert(
      """
      INSERT INTO dossiers (receiving, competent, support, status, revision, procedure, procedure_code, procedure_name,
        field, discretion, online_level, channel, return_channel, is_assisted, applicant_name, owner_name,
        owner_identity, phone, email, submitted_at, is_delivered, requests, needs_signature, fee, paid, paid_online,
        components, digitised, reused, changed_at)
      VALUES (\(opening.receiving), \(opening.competent), \(opening.support), \(DossierStatus.submitted), 0,
        \(procedure.id), \(procedure.code.text), \(procedure.name), \(procedure.field),
        \(procedure.discretion.rawValue), \(procedure.onlineLevel.rawValue), \(intake.channel),
        \(intake.returnChannel), 0, '', '', '', '', '', \(now), 0, 0, 0, 0, 0, 0, 0, 0, 0, \(now))
      """)
  }

  /// Appends the events to the receiving unit's chain and writes the rows as the fold now says.
  ///
  /// - Parameter actor: nil for a citizen or the system itself.
  func save(
    _ loaded: inout LoadedDossier, recording events: [DossierEvent], by actor: Person.ID?, terms: DossierTerms,
    at now: Instant
  ) throws {
    for event in events {
      let fact = try NewEvent(
        event, subject: DossierStore.subject(of: loaded.dossier.id), actor: actor?.rawValue, at: now)
      loaded.log.append(try db.append(fact))
    }
    try project(loaded, terms: terms)
  }

  /// Writes what queues, lists and figures are drawn from.
  func project(_ loaded: LoadedDossier, terms: DossierTerms) throws {
    guard let last = loaded.log.last else { throw DossierRefusal.unknownDossier }
    let row = DossierRow(loaded.dossier, terms: terms, changedAt: last.fact.at)
    let assignments = row.columns.map { "\($0.name) = \($0.value)" as SQL }
    try db.run("UPDATE dossiers SET \(SQL.joined(assignments, by: ", ")) WHERE id = \(loaded.dossier.id)")
    try SpanStore(db).write(loaded.dossier)
    try ReferralStore(db).write(loaded.dossier)
    try SlipNumberStore(db).write(loaded.dossier)
    for document in loaded.dossier.drafts {
      try db.run(
        """
        INSERT INTO dossier_drafts (document, dossier) VALUES (\(document), \(loaded.dossier.id))
        ON CONFLICT (document) DO NOTHING
        """)
    }
  }

  /// Whether the stored rows say exactly this.
  func isStored(_ loaded: LoadedDossier, terms: DossierTerms) throws -> Bool {
    guard let last = loaded.log.last else { return false }
    let row = DossierRow(loaded.dossier, terms: terms, changedAt: last.fact.at)
    let equalities = row.testified.map { "\($0.name) IS NOT DISTINCT FROM \($0.value)" as SQL }
    let count: Int? = try db.value(
      "SELECT COUNT(*) FROM dossiers WHERE id = \(loaded.dossier.id) AND \(SQL.joined(equalities, by: " AND "))")
    guard count == 1 else { return false }
    return try SpanStore(db).isStored(loaded.dossier) && ReferralStore(db).isStored(loaded.dossier)
      && SlipNumberStore(db).isStored(loaded.dossier)
  }
}

extension TimedDossierEvent {
  init(logged event: Event) throws {
    self.init(
      try event.fact.decoded(as: DossierEvent.self), at: event.fact.at,
      by: event.fact.actor.map { Person.ID(rawValue: $0) })
  }
}

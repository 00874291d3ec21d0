public import People
public import Storage
public import WorkTime

/// What other features may ask of dossiers inside their own transaction: counts and lists by one condition on
/// `dossiers d` (columns: `OneStopSchema`).
public struct DossierCensus {
  private let db: Database

  public init(_ db: Database) { self.db = db }

  public func count(where condition: SQL) throws -> Int { try DossierLists(db).count(where: condition) }

  /// Newest first.
  public func lines(where condition: SQL, limit: Int) throws -> [DossierLine] {
    try DossierLists(db).lines(where: condition, limit: limit)
  }

  public func line(_ id: Dossier.ID) throws -> DossierLine? { try DossierLists(db).line(id) }

  /// How many wait in each of the viewer's queues, in order.
  public func tallies(for viewer: Standing, at now: Instant) throws -> [DossierTally] {
    let queues = DossierQueue.all(for: viewer)
    let found = try DossierLists(db).tallies(of: queues, for: viewer, at: now)
    return queues.compactMap { found[$0] }
  }
}

/// What other features may ask of one dossier inside their own transaction.
public struct DossierRegister {
  private let db: Database

  public init(_ db: Database) { self.db = db }

  /// nil: no dossier has this code.
  public func dossier(code: DossierCode) throws -> Dossier? {
    let store = DossierStore(db)
    return try store.id(of: code).map { try store.load($0).dossier }
  }

  /// - Throws: `DossierRefusal.unknownDossier`.
  public func dossier(_ id: Dossier.ID) throws -> Dossier { try DossierStore(db).load(id).dossier }

  /// Phần việc liên thông that an agency ended in a period, answered or sent back, by the dossiers of other agencies.
  ///
  /// - Parameter end: the first moment after it.
  public func legs(
    of agency: Agency.ID, endedFrom start: Instant, until end: Instant
  ) throws -> [Dossier.ID: [Referral]] {
    try ReferralStore(db).legs(of: agency, endedFrom: start, until: end).reduce(into: [:]) { found, id in
      found[id] = try dossier(id).referrals.filter { leg in
        leg.kind == .leg && leg.agency == agency && leg.closing?.cause != .recalled
          && leg.endedAt.map { start <= $0 && $0 < end } ?? false
      }
    }.filter { !$0.value.isEmpty }
  }

  /// With who did what when, oldest first.
  public func history(_ id: Dossier.ID) throws -> [ViewedDossierEvent] {
    try DossierStore(db).load(id).log.map(ViewedDossierEvent.init)
  }
}

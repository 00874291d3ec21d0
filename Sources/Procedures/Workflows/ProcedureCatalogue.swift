public import Ledger
public import People
public import Storage
public import WorkTime

/// Danh mục thủ tục hành chính: the workflows of Procedures. Each is one transaction on the system's chain.
public struct ProcedureCatalogue: Sendable {
  public let records: Records

  public init(records: Records) { self.records = records }

  /// Any version of a procedure.
  public func procedure(_ id: Procedure.ID) async throws -> Procedure {
    try await records.read { db in try ProcedureQueries(db).procedure(id) }
  }

  /// All versions of a code, oldest first.
  ///
  /// - Throws: `ProcedureRefusal.unknownProcedure` when there is none.
  public func versions(of code: ProcedureCode) async throws -> [Procedure] {
    let versions = try await records.read { db in try ProcedureQueries(db).versions(of: code).all }
    if versions.isEmpty { throw ProcedureRefusal.unknownProcedure }
    return versions
  }

  /// Công bố: a new version of a code, or the first, from its `validFrom` on. Dossiers that run keep theirs.
  ///
  /// - Parameters:
  ///   - procedure: its `id` and `version` are given here.
  ///   - previous: the version that the change was made from; nil for a new code.
  /// - Throws: `ProcedureRefusal`.
  public func publish(
    _ procedure: Procedure, after previous: Procedure.ID?, by actor: Permit<Administration>, at now: Instant
  ) async throws -> Procedure {
    try await records.write(chain: .system) { db in
      try actor.requireCatalogue(in: db)
      let writer = CatalogueWriter(db, by: actor.person.rawValue, at: now)
      var versions = try ProcedureQueries(db).versions(of: procedure.code)
      if versions.newest?.id != previous { throw ProcedureRefusal.overtaken }
      return try writer.publish(procedure, in: &versions)
    }
  }

  /// Bãi bỏ, thay thế: the last day of a code, and the code in its place.
  ///
  /// - Throws: `ProcedureRefusal`.
  public func retire(
    _ code: ProcedureCode, lastDay: CalendarDate, replacedBy successor: ProcedureCode?,
    by actor: Permit<Administration>, at now: Instant
  ) async throws {
    try await records.write(chain: .system) { db in
      try actor.requireCatalogue(in: db)
      var versions = try ProcedureQueries(db).versions(of: code)
      try CatalogueWriter(db, by: actor.person.rawValue, at: now)
        .retire(&versions, lastDay: lastDay, replacedBy: successor)
    }
  }

  /// Whether the person may change the catalogue.
  public func isKept(by actor: Permit<Administration>) async throws -> Bool {
    try await records.read { db in try actor.keepsCatalogue(in: db) }
  }
}

/// Writes rows and what testifies to them, in one transaction.
struct CatalogueWriter {
  private let db: Database
  private let actor: Int64?
  private let now: Instant

  init(_ db: Database, by actor: Int64?, at now: Instant) { (self.db, self.actor, self.now) = (db, actor, now) }

  @discardableResult
  func publish(_ procedure: Procedure, in versions: inout ProcedureVersions) throws -> Procedure {
    let events = try versions.publish(procedure)
    let kept = try events.map(keep)
    guard case .published(let published)? = kept.last, let newest = versions.newest else {
      preconditionFailure("publishing ends with the publication")
    }
    // The number that the database gave belongs to the value as well.
    versions = ProcedureVersions(versions.code, versions.all.map { $0.version == newest.version ? published : $0 })
    return published
  }

  func retire(
    _ versions: inout ProcedureVersions, lastDay: CalendarDate, replacedBy successor: ProcedureCode?
  ) throws {
    _ = try keep(try versions.retire(lastDay: lastDay, replacedBy: successor))
  }

  /// - Returns: the event with the row's number.
  @discardableResult
  func keep(_ event: ProcedureEvent) throws -> ProcedureEvent {
    var kept = event
    switch event {
    case .published(var version):
      version.id = try ProcedureQueries(db).insert(version)
      kept = .published(version)
    case .ended(let version): try ProcedureQueries(db).end(version)
    case .imported: break
    }
    _ = try db.append(NewEvent(kept, subject: kept.subject, actor: actor, at: now))
    return kept
  }
}

extension Permit where D == Administration {
  func keepsCatalogue(in db: Database) throws -> Bool {
    try PeopleRegister(db).agency(agency).superior == nil
  }

  /// - Throws: `ProcedureRefusal.notTheKeeper` unless the administrator's agency is at the top of its tree.
  func requireCatalogue(in db: Database) throws {
    guard try keepsCatalogue(in: db) else { throw ProcedureRefusal.notTheKeeper }
  }
}

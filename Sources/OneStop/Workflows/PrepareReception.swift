public import Cryptography
public import Ledger
public import People
public import Procedures
import Storage
import Submissions
public import WorkTime

/// Which reception form is being typed: each is kept apart.
public enum ReceptionPlace: Hashable, Sendable {
  case counter
  case batch
  /// What was submitted online or by post.
  case submitted(Dossier.ID)

  var formName: String {
    switch self {
    case .counter: "reception"
    case .batch: "reception-batch"
    case .submitted(let dossier): "reception/\(dossier)"
    }
  }
}

/// What was submitted online or by post, by the version of its procedure that is in force.
public struct SubmittedDossier: Sendable {
  public let revision: Int
  public let intake: Intake
  public let procedure: Procedure
  /// Whether another version was in force when it was submitted.
  public let isByNewVersion: Bool
  public let competent: Agency
}

/// What a counter can receive today.
public struct ReceptionOffer: Sendable {
  /// The most used of the last weeks first, then field by field.
  public let procedures: [Procedure]
  /// How many at the front were used in the last weeks.
  public let usedCount: Int

  public func procedure(_ id: Procedure.ID) -> Procedure? { procedures.first { $0.id == id } }
}

extension DossierDesk {
  /// How far back "most used" looks, in days.
  static let useDays: Int64 = 90

  public func receptionOffer(for viewer: Standing, at now: Instant) async throws -> ReceptionOffer {
    let permit = try viewer.permit(Reception.self)
    return try await records.read { db in
      let unit = try PeopleRegister(db).agency(permit.agency)
      let offered = try ProcedureRegister(db).offered(by: unit, on: now.vietnamDate).filter(\.isReceivable)
      let uses = try DossierLists(db).uses(at: unit.id, since: now.adding(seconds: -DossierDesk.useDays * 86_400))
      let byCode = Dictionary(offered.map { ($0.code.text, $0) }) { first, _ in first }
      let used = uses.compactMap { byCode[$0.code] }
      let front = Set(used.map(\.id))
      return ReceptionOffer(procedures: used + offered.filter { !front.contains($0.id) }, usedCount: used.count)
    }
  }

  /// Procedures by what is typed at the counter, best first.
  public func procedures(_ words: String, for viewer: Standing, at now: Instant, limit: Int) async throws -> [Procedure]
  {
    let permit = try viewer.permit(Reception.self)
    return try await records.read { db in
      let unit = try PeopleRegister(db).agency(permit.agency)
      return try ProcedureRegister(db)
        .search(words, offeredBy: unit, on: now.vietnamDate, limit: limit).filter(\.isReceivable)
    }
  }

  /// The version that a form names: in force today, received at this counter.
  ///
  /// - Throws: `DossierRefusal.procedureNotOffered`, `procedureElsewhere`.
  public func receivable(_ id: Procedure.ID, for viewer: Standing, at now: Instant) async throws -> Procedure {
    let permit = try viewer.permit(Reception.self)
    return try await records.read { db in
      let procedure: Procedure
      do {
        procedure = try ProcedureRegister(db).procedure(id)
      } catch is ProcedureRefusal {
        throw DossierRefusal.procedureNotOffered
      }
      try requireOffered(procedure, by: permit.agency, on: now.vietnamDate, in: db)
      return procedure
    }
  }

  /// Other agencies for which the viewer's counter may receive this procedure today, where boundaries hold no more.
  public func competentElsewhere(
    _ procedure: Procedure, for viewer: Standing, at now: Instant
  ) async throws -> [Agency] {
    let day = now.vietnamDate
    guard Regime(on: day).crossesBoundaries else { return [] }
    return try await agenciesToAsk(by: viewer.agency.id, at: now).filter { procedure.isOffered(in: $0.area) }
  }

  /// What was submitted, as it can be received today.
  ///
  /// - Throws: `DossierRefusal.notAtThisStatus` when it is not the counter's to answer any more.
  public func submitted(_ id: Dossier.ID, for viewer: Standing, at now: Instant) async throws -> SubmittedDossier {
    _ = try viewer.permit(Reception.self)
    let view = try await view(id, for: viewer, at: now)
    guard view.actions.contains(.accept) else { throw DossierRefusal.notAtThisStatus(view.dossier.status) }
    let procedure = try await records.read { db in
      try receptionVersion(of: view.procedure, on: now.vietnamDate, in: db)
    }
    return SubmittedDossier(
      revision: view.dossier.revision, intake: view.dossier.intake.moved(from: view.procedure, to: procedure),
      procedure: procedure, isByNewVersion: procedure.id != view.procedure.id, competent: view.competent)
  }

  /// One of those who handed in dossiers at the viewer's counter before; nil: not known there.
  public func knownParty(_ id: KnownParty.ID, for viewer: Standing) async throws -> Party? {
    let permit = try viewer.permit(Reception.self)
    return try await records.read { db in try KnownParties(db).party(id, at: permit.agency)?.party }
  }

  /// Checks a file that came with a form and remembers that this person sent it.
  public func upload(
    _ path: String, named name: String, by receiver: Permit<Reception>, at now: Instant
  ) async throws -> ComponentFile {
    let file = try await keepFile(at: path, named: name, at: now)
    try await remember(file, of: receiver.person, on: Chain(rawValue: receiver.agency.rawValue), at: now)
    return file
  }

  /// As `upload`, for somebody whose session has ended meanwhile.
  public func uploadLate(
    _ path: String, named name: String, by person: Person.ID, at now: Instant
  ) async throws -> ComponentFile {
    let file = try await keepFile(at: path, named: name, at: now)
    try await remember(file, of: person, on: .system, at: now)
    return file
  }

  private func remember(_ file: ComponentFile, of person: Person.ID, on chain: Chain, at now: Instant) async throws {
    try await records.write(chain: chain) { db in
      try UploadedFiles(db).keep(file, of: person.typist, at: now)
    }
  }

  /// Those among the digests that this person sent.
  public func uploads(_ digests: [SHA256Digest], of person: Person.ID) async throws -> [SHA256Digest: ComponentFile] {
    try await records.read { db in try UploadedFiles(db).files(digests, of: person.typist) }
  }
}

/// What somebody was typing into a reception form.
public struct TypedReception: Hashable, Sendable {
  /// The fields as application/x-www-form-urlencoded.
  public let text: String
  public let at: Instant
}

extension DossierDesk {
  /// nil: nothing was typed.
  public func typed(in place: ReceptionPlace, by person: Person.ID) async throws -> TypedReception? {
    try await records.read { db in
      try UnsavedForms(db).form(place.formName, of: person.typist).map { TypedReception(text: $0.text, at: $0.at) }
    }
  }

  /// Keeps what is being typed, unless the form has been sent meanwhile. Not an act: no event.
  ///
  /// - Parameters:
  ///   - text: the fields as application/x-www-form-urlencoded.
  ///   - chain: whose writers it queues with: the typist's agency's.
  public func keepTyped(
    _ text: String, in place: ReceptionPlace, by person: Person.ID, once: String, on chain: Chain, at now: Instant
  ) async throws {
    try await records.write(chain: chain) { db in
      try UnsavedForms(db).keep(text, form: place.formName, of: person.typist, once: once, at: now)
    }
  }

  /// Throws away what was being typed.
  public func dropTyped(in place: ReceptionPlace, by receiver: Permit<Reception>) async throws {
    try await records.write(chain: Chain(rawValue: receiver.agency.rawValue)) { db in
      try UnsavedForms(db).forget(place.formName, of: receiver.person.typist)
    }
  }
}

extension Person.ID {
  /// Whose typing it is.
  fileprivate var typist: String { "person/\(self)" }
}

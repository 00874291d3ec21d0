public import Ledger
public import People
import Storage
import Submissions
public import WorkTime

/// What is in the editor, on its way to be kept.
public struct TypedDraft: Sendable {
  /// The fields as application/x-www-form-urlencoded.
  let form: String
  /// nil for a new document.
  let document: OutgoingDocument.ID?
  /// The form's one-time key; empty: none.
  let once: String

  public init(form: String, document: OutgoingDocument.ID?, once: String) {
    (self.form, self.document, self.once) = (form, document, once)
  }
}

extension DocumentDesk {
  /// What the editor opens with.
  public struct Editing: Sendable {
    /// nil for a new document.
    public let document: OutgoingDocument?
    public let text: String
    public let unsaved: UnsavedDraft?
    public let signers: [Colleague]
    /// Symbols of drafting units in use.
    public let units: [String]
  }

  /// - Parameter id: nil for a new document.
  public func editing(
    _ id: OutgoingDocument.ID?, by drafter: Permit<Drafting>, at now: Instant
  ) async throws -> Editing {
    try await records.read { db in
      let people = PeopleRegister(db)
      let document = try id.map { try DocumentStore(db).load($0).document }
      try document?.requireAuthor(drafter.person, of: drafter.agency)
      let appointments = try people.appointments(in: drafter.agency).filter { $0.isInForce(on: now.vietnamDate) }
      return Editing(
        document: document,
        text: try document.map { try DocumentStore(db).text(of: $0.id, version: $0.version) } ?? "",
        unsaved: try UnsavedDrafts(db).draft(document: id, of: drafter.person),
        signers: try people.colleagues(in: drafter.agency, on: now.vietnamDate).filter {
          $0.position.capabilities.contains(.sign)
        },
        units: Set(appointments.map(\.unit).filter { !$0.isEmpty }).sorted())
    }
  }

  /// Keeps what is being typed, unless the form has been saved meanwhile: what arrives late is no news. Not an act: no
  /// event, nothing of the document changes.
  ///
  /// - Parameter chain: whose writers it queues with: the writer's agency's.
  public func keepUnsaved(_ typed: TypedDraft, by person: Person.ID, on chain: Chain, at now: Instant) async throws {
    try await records.write(chain: chain) { db in
      if try Submission.earlierOutcome(of: typed.once, in: db) != nil { return }
      try UnsavedDrafts(db).keep(typed.form, document: typed.document, of: person, at: now)
    }
  }

  /// Throws away what was being typed.
  public func dropUnsaved(
    document: OutgoingDocument.ID?, by person: Person.ID, in agency: Agency.ID
  ) async throws {
    try await records.write(chain: Chain(rawValue: agency.rawValue)) { db in
      try UnsavedDrafts(db).forget(document: document, of: person)
    }
  }
}

extension DocumentDesk {
  /// Who may sign in the agency today.
  public func signers(in agency: Agency.ID, at now: Instant) async throws -> [Colleague] {
    try await records.read { db in
      try PeopleRegister(db).colleagues(in: agency, on: now.vietnamDate).filter {
        $0.position.capabilities.contains(.sign)
      }
    }
  }
}

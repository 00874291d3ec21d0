public import Ledger
import People
public import Storage
import WorkTime

/// A document as a transaction loads it: the fold, and the log it came from.
public struct LoadedDocument: Sendable {
  public internal(set) var document: OutgoingDocument
  /// Oldest first, with what the verdict needs of them.
  public internal(set) var log: [Event]
}

/// Loads and saves one document.
public struct DocumentStore {
  let db: Database

  public init(_ db: Database) { self.db = db }

  public static func subject(of id: OutgoingDocument.ID) -> String { "document/\(id)" }

  /// - Throws: `DocumentRefusal.unknownDocument`.
  public func load(_ id: OutgoingDocument.ID) throws -> LoadedDocument {
    // All its events are in one chain, whose order holds even where the clock was set back.
    let log = try db.events(of: DocumentStore.subject(of: id)).sorted { $0.position < $1.position }
    guard let document = OutgoingDocument(id: id, events: try log.compactMap(TimedEvent.init(logged:))) else {
      throw DocumentRefusal.unknownDocument
    }
    return LoadedDocument(document: document, log: log)
  }

  /// Reserves the number of a new document's row.
  func reserve(agency: Agency.ID, author: Person.ID, particulars: Particulars, at now: Instant) throws
    -> OutgoingDocument.ID
  {
    try db.insert(
      """
      INSERT INTO documents (agency, author, stage, revision, type, subject, urgency, unit, signer, due_on, changed_at,
        is_returned, deviations)
      VALUES (\(agency), \(author), \(Stage.draft), 0, \(particulars.type), \(particulars.subject),
        \(particulars.urgency), \(particulars.unit), \(particulars.signer), \(particulars.dueOn), \(now), 0, '')
      """)
  }

  /// Appends the events to the agency's chain and writes the row as the fold and the verdict now say.
  func save(
    _ loaded: inout LoadedDocument, recording events: [DocumentEvent], by actor: Person.ID, at now: Instant,
    verdicts: VerdictReader
  ) throws {
    for event in events {
      let fact = try NewEvent(
        event, subject: DocumentStore.subject(of: loaded.document.id), actor: actor.rawValue, at: now)
      loaded.log.append(try db.append(fact))
    }
    try project(loaded, verdicts: verdicts)
  }

  /// Writes what lists, figures and the register are drawn from.
  func project(_ loaded: LoadedDocument, verdicts: VerdictReader) throws {
    try write(try row(of: loaded, verdicts: verdicts))
    if let entry = RegisterEntry(loaded.document) { try RegisterStore(db).write(entry) }
  }

  func row(of loaded: LoadedDocument, verdicts: VerdictReader) throws -> DocumentRow {
    guard let last = loaded.log.last else { throw DocumentRefusal.unknownDocument }
    return DocumentRow(loaded.document, verdict: try verdicts.verdict(of: loaded, in: db), changedAt: last.fact.at)
  }

  func keepText(_ text: String, digest: String, of document: OutgoingDocument, by author: Person.ID, at now: Instant)
    throws
  {
    try db.run(
      """
      INSERT INTO document_texts (document, version, text, digest, author, at)
      VALUES (\(document.id), \(document.version), \(text), \(digest), \(author), \(now))
      """)
  }

  /// The text of a version.
  public func text(of id: OutgoingDocument.ID, version: Int) throws -> String {
    guard
      let text: String = try db.value(
        "SELECT text FROM document_texts WHERE document = \(id) AND version = \(version)")
    else { throw DocumentRefusal.textMissing }
    return text
  }

  func write(_ row: DocumentRow) throws {
    let assignments = row.columns.map { "\($0.name) = \($0.value)" as SQL }
    try db.run("UPDATE documents SET \(SQL.joined(assignments, by: ", ")) WHERE id = \(row.document.id)")
  }

  /// Whether the stored row says exactly this.
  func isStored(_ row: DocumentRow) throws -> Bool {
    let equalities = row.columns.map { "\($0.name) IS NOT DISTINCT FROM \($0.value)" as SQL }
    let count: Int? = try db.value(
      "SELECT COUNT(*) FROM documents WHERE id = \(row.document.id) AND \(SQL.joined(equalities, by: " AND "))")
    return count == 1
  }
}

/// What the row of a document says: derived from the fold and the verdict, nothing else.
struct DocumentRow {
  let document: OutgoingDocument
  let changedAt: Instant
  let deviations: String
  let lateFrom: Instant?

  init(_ document: OutgoingDocument, verdict: ProcessVerdict, changedAt: Instant) {
    self.document = document
    self.changedAt = changedAt
    deviations = verdict.deviations.map(\.rule.rawValue).joined(separator: ",")
    lateFrom = verdict.lateFrom
  }

  /// Every column but the key, with what it must say.
  var columns: [(name: SQL, value: SQL)] {
    let particulars = document.particulars
    return [
      ("agency", "\(document.agency)"), ("author", "\(document.author)"), ("stage", "\(document.stage)"),
      ("revision", "\(document.revision)"), ("type", "\(particulars.type)"), ("subject", "\(particulars.subject)"),
      ("urgency", "\(particulars.urgency)"), ("unit", "\(particulars.unit)"), ("signer", "\(particulars.signer)"),
      ("due_on", "\(particulars.dueOn)"), ("number", "\(document.number?.number)"),
      ("series_year", "\(document.number?.year)"), ("series", "\(document.number?.series)"),
      ("symbol", "\(document.number?.symbol)"), ("dated", "\(document.number?.date)"),
      ("changed_at", "\(changedAt)"), ("submitted_at", "\(document.submittedAt)"),
      ("leader_signed_at", "\(document.leaderSignedAt)"), ("leader_position", "\(leaderPosition)"),
      ("leader_check", "\(document.leaderSignature?.check)"), ("agency_check", "\(document.agencySignature?.check)"),
      ("sealed_at", "\(document.sealedAt)"), ("issued_at", "\(document.issuedAt)"),
      ("is_returned", "\(isReturned)"), ("file", "\(document.file)"), ("deviations", "\(deviations)"),
      ("late_from", "\(lateFrom)"),
    ]
  }

  /// Only a digital signature counts as the leader's.
  var leaderPosition: Position? { document.leaderSignature == nil ? nil : document.signer?.position }
  var isReturned: Bool { document.stage == .draft && document.lastReturn != nil }
}

extension TimedEvent {
  /// nil for an event that Documents does not know: it changes nothing, and the verdict names it.
  init?(logged event: Event) throws {
    guard StepKind(eventKind: event.fact.kind) != .unknown else { return nil }
    self.init(try event.fact.decoded(as: DocumentEvent.self), at: event.fact.at)
  }
}

extension DocumentStore {
  /// Puts the document into the search: number, symbol, type, subject and text.
  func index(_ document: OutgoingDocument) throws {
    let text = document.paper == nil ? try self.text(of: document.id, version: document.version) : ""
    let words = [
      document.number?.printed ?? "", document.type?.name ?? "", document.particulars.subject, text,
    ]
    try db.indexText(
      .outgoingDocuments, id: document.id.rawValue, text: words.joined(separator: "\n"),
      marks: [SearchMark.agency(document.agency)])
  }
}

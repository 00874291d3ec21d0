import BlockingWork
public import Cryptography
import Evidence
public import Ledger
import OfficialText
public import People
import Storage
public import ValidationReports
public import WorkTime

/// Everything that the page of one document shows.
public struct DocumentView: Sendable {
  public let document: OutgoingDocument
  public let agency: Agency
  /// The current text as typed; nil for a paper-signed document.
  public let text: String?
  public let steps: [ViewedStep]
  public let verdict: ProcessVerdict
  /// Names by person number, for all who occur.
  public let names: [Person.ID: String]
  public let actions: [DocumentAction]
  /// What will be wrong if it is signed now; empty unless it waits for a signature.
  public let forecast: [SigningWarning]
  /// What the viewer may sign with, if it is their turn: the key that signed last comes first.
  public let keys: [KeyState]
  /// Lịch sử xem, the latest first; nil for a viewer whom it is no business of.
  public let readers: [DocumentReader]?
  /// What was found in the signatures of its attachments and of its scan when they came.
  public let reports: [SHA256Digest: ValidationReport]
  /// What is known of the signatures in its file; nil: it has none, or nothing was kept yet.
  public let signatures: SignatureFindings?
}

/// One event with who did it.
public struct ViewedStep: Sendable {
  /// nil: an event that the process does not know.
  public let event: DocumentEvent?
  public let kind: StepKind
  public let at: Instant
  public let actor: Person.ID?
  /// Place in the agency's chain.
  public let position: Int64
}

/// Cảnh báo trước khi ký.
public enum SigningWarning: Hashable, Sendable {
  case deviation(DeviationRule)
  case keyMissing
  case keyLocked
  case keyExpired(on: CalendarDate)
  case keyExpiresSoon(on: CalendarDate)
  case noAuthority
  case remarks(Int)
}

extension DocumentDesk {
  /// The document for a viewer of its agency, or for a monitor of an agency above it.
  ///
  /// - Throws: `DocumentRefusal.unknownDocument` also when the viewer may not know of it.
  public func view(_ id: OutgoingDocument.ID, for viewer: Standing, at now: Instant) async throws -> DocumentView {
    try await records.read { [verdicts] db in
      let loaded = try DocumentStore(db).load(id)
      let document = loaded.document
      try requireReadable(document.agency, by: viewer, in: db)
      let agency = try PeopleRegister(db).agency(document.agency)
      let verdict = try verdicts.verdict(of: loaded, in: db)
      let text = document.paper == nil ? try DocumentStore(db).text(of: id, version: document.version) : nil
      let policy = ProcessPolicy(of: agency, on: now.vietnamDate)
      return DocumentView(
        document: document, agency: agency, text: text, steps: try loaded.log.map(ViewedStep.init), verdict: verdict,
        names: try names(in: loaded, db), actions: document.actions(for: viewer, policy: policy),
        forecast: try forecast(loaded, text: text ?? "", verdict: verdict, at: now, in: db),
        keys: try document.signingHolder(for: viewer, policy: policy)
          .map { try PeopleRegister(db).keyRing(of: $0).choices(at: now) } ?? [],
        readers: document.showsReaders(to: viewer) ? try ReadingLog(db).readers(of: id) : nil,
        reports: try FileReports(db).reports(
          on: document.attachments.map(\.file) + [document.paper?.scan].compactMap(\.self)),
        signatures: document.leaderSignature == nil
          ? nil : try document.file.flatMap { try SignatureFindings(of: $0, in: db) })
    }
  }

  /// Notes that somebody reads the document, once an hour; whoever may not read it is refused by what they ask for.
  func noteReading(of id: OutgoingDocument.ID, by viewer: Standing, at now: Instant) async throws {
    let reader = viewer.person.id
    let chain = try await records.read { db -> Chain? in
      let agency = try DocumentStore(db).load(id).document.agency
      try requireReadable(agency, by: viewer, in: db)
      return try ReadingLog(db).isNoted(id, by: reader, at: now) ? nil : Chain(rawValue: agency.rawValue)
    }
    guard let chain else { return }
    try await records.write(chain: chain) { db in try ReadingLog(db).note(id, by: reader, at: now) }
  }

  /// A file that belongs to the document: its PDF, a version of it, or an attachment.
  public func file(
    _ digest: SHA256Digest, of id: OutgoingDocument.ID, for viewer: Standing, at now: Instant
  ) async throws -> (bytes: [UInt8], name: String) {
    try await noteReading(of: id, by: viewer, at: now)
    let name = try await records.read { db -> String? in
      let loaded = try DocumentStore(db).load(id)
      try requireReadable(loaded.document.agency, by: viewer, in: db)
      if let name = try loaded.name(of: digest) { return name }
      // With added evidence: the version to keep in archives.
      guard let kept = try EvidenceOutbox(db).file(of: digest), try loaded.name(of: kept.file) != nil else {
        return nil
      }
      return loaded.document.archivedFileName
    }
    guard let name else { throw DocumentRefusal.unknownDocument }
    return (try await offload { [files = records.files] in try files.read(digest) }, name)
  }

  /// The text of an earlier version.
  public func text(
    of id: OutgoingDocument.ID, version: Int, for viewer: Standing, at now: Instant
  ) async throws -> (document: OutgoingDocument, text: String) {
    try await noteReading(of: id, by: viewer, at: now)
    return try await records.read { db in
      let document = try DocumentStore(db).load(id).document
      try requireReadable(document.agency, by: viewer, in: db)
      guard document.paper == nil, (1...document.version).contains(version) else {
        throw DocumentRefusal.unknownDocument
      }
      return (document, try DocumentStore(db).text(of: id, version: version))
    }
  }

  private func forecast(
    _ loaded: LoadedDocument, text: String, verdict: ProcessVerdict, at now: Instant, in db: Database
  ) throws -> [SigningWarning] {
    guard loaded.document.stage == .awaitingSignature else { return [] }
    let signer = loaded.document.particulars.signer
    let standing = try PeopleRegister(db).standing(of: signer, in: loaded.document.agency, on: now.vietnamDate)
    let canSign = Result { try standing.signatory(of: loaded.document) }
    let remarks = StructuredText(typed: text).remarks.count
    return verdict.deviations(asOf: now).map { .deviation($0.rule) }
      + (canSign.isSuccess ? [] : [.noAuthority])
      + KeyForecast(try PeopleRegister(db).keyRing(of: .person(signer)), at: now).warnings
      + (remarks > 0 ? [.remarks(remarks)] : [])
  }
}

extension DocumentDesk {
  /// What somebody may sign with: the key that signed last comes first.
  public func keys(of holder: KeyHolder, at now: Instant) async throws -> [KeyState] {
    try await records.read { db in try PeopleRegister(db).keyRing(of: holder).choices(at: now) }
  }

  /// The chosen key, or the one that would sign without a choice, if it is with its owner; nil: it is opened here.
  public func remoteKey(_ id: HeldKey.ID?, of holder: KeyHolder, at now: Instant) async throws -> HeldKey.ID? {
    try await records.read { db in try PeopleRegister(db).keyRing(of: holder).remoteKey(id, at: now)?.id }
  }
}

extension OutgoingDocument {
  /// Whose keys the viewer would sign with now; nil: it is not their turn.
  fileprivate func signingHolder(for viewer: Standing, policy: ProcessPolicy) -> KeyHolder? {
    let actions = actions(for: viewer, policy: policy)
    if actions.contains(.sign) { return .person(viewer.person.id) }
    return actions.contains(.seal) ? .agency(agency) : nil
  }

  /// Lịch sử xem is for its author, its signer and the agency's văn thư and leaders.
  func showsReaders(to viewer: Standing) -> Bool {
    guard viewer.agency.id == agency else { return false }
    let isPartOfIt = viewer.person.id == author || viewer.person.id == particulars.signer
    return isPartOfIt || !viewer.capabilities.isDisjoint(with: [.register, .sign])
  }
}

/// Members of the agency read its documents; a monitor also reads those of the agencies below.
func requireReadable(_ agency: Agency.ID, by viewer: Standing, in db: Database) throws {
  if viewer.agency.id == agency { return }
  let isBelow = try PeopleRegister(db).isBelow(agency, superior: viewer.agency.id)
  guard viewer.capabilities.contains(.monitor), isBelow else { throw DocumentRefusal.unknownDocument }
}

private func names(in loaded: LoadedDocument, _ db: Database) throws -> [Person.ID: String] {
  let actors = loaded.log.compactMap { $0.fact.actor }.map { Person.ID(rawValue: $0) }
  return try PeopleRegister(db).names(of: Set(actors + [loaded.document.author, loaded.document.particulars.signer]))
}

extension ViewedStep {
  init(_ event: Event) throws {
    kind = StepKind(eventKind: event.fact.kind)
    self.event = kind == .unknown ? nil : try event.fact.decoded(as: DocumentEvent.self)
    at = event.fact.at
    actor = event.fact.actor.map { Person.ID(rawValue: $0) }
    position = event.position
  }
}

extension LoadedDocument {
  /// What the file is called: an attachment, also one taken off since, by its own name; nil for a file that no event of
  /// the document names.
  func name(of file: SHA256Digest) throws -> String? {
    for event in log where StepKind(eventKind: event.fact.kind) != .unknown {
      let known = try event.fact.decoded(as: DocumentEvent.self)
      if case .attached(let attachment) = known, attachment.file == file { return attachment.name }
      if known.files.contains(file) { return document.fileName }
    }
    return nil
  }
}

extension DocumentEvent {
  /// The files in the store that this event names.
  public var files: [SHA256Digest] {
    switch self {
    case .attached(let attachment): [attachment.file]
    case .submitted(_, let file, _, _): [file]
    case .leaderSigned(_, let mark), .sealed(let mark): [mark.file]
    case .paperRecorded(_, _, _, _, let paper): [paper.scan]
    default: []
    }
  }
}

extension OutgoingDocument {
  /// What the downloaded PDF is called: `23-UBND-VHXH-2020-08-17.pdf`, or the document's own number before that.
  public var fileName: String {
    guard let number else { return "van-ban-\(id).pdf" }
    return "\(number.printed.replacing("/", with: "-"))-\(number.date).pdf"
  }
}

extension OutgoingDocument {
  /// What the version with added evidence is called.
  var archivedFileName: String { fileName.replacing(".pdf", with: "-luu-tru.pdf") }
}

extension Result {
  fileprivate var isSuccess: Bool {
    if case .success = self { true } else { false }
  }
}

/// What is to be said of the signer's key beforehand.
private struct KeyForecast {
  let warnings: [SigningWarning]

  /// How long before its end a certificate is mentioned: 30 days.
  static let noticeSeconds: Int64 = 30 * 86_400

  init(_ ring: KeyRing, at now: Instant) {
    guard let state = ring.choices(at: now).first ?? ring.keys.first(where: { $0.retirement == nil }) else {
      warnings = [.keyMissing]
      return
    }
    let end = state.key.notAfter
    if state.lockedAt != nil {
      warnings = [.keyLocked]
    } else if end < now {
      warnings = [.keyExpired(on: end.vietnamDate)]
    } else if end < now.adding(seconds: KeyForecast.noticeSeconds) {
      warnings = [.keyExpiresSoon(on: end.vietnamDate)]
    } else {
      warnings = []
    }
  }
}

import Cryptography
import Ledger
import People
import Storage
import WorkTime

/// What the audit found of one document.
struct DocumentFinding: Sendable {
  let id: Int64
  let agency: Agency.ID
  let number: IssuedNumber?
  let files: Set<SHA256Digest>
  let fault: RecordFault?

  var subject: String { "document/\(id)" }
}

/// One series, as a key.
struct SeriesKey: Hashable, Sendable {
  let agency: Agency.ID
  let year: Int
  let name: String

  init(_ agency: Agency.ID, _ number: IssuedNumber) {
    self.agency = agency
    year = number.year
    name = number.series
  }
}

/// Compares rows with folds inside one read transaction.
struct DocumentsAudit {
  let db: Database
  let verdicts: VerdictReader

  static func allKeys(in db: Database) throws -> [DocumentKey] {
    try db.all("SELECT id, agency FROM documents ORDER BY id")
  }

  func page(after: Int64) throws -> [DocumentFinding] {
    let keys: [DocumentKey] = try db.all(
      "SELECT id, agency FROM documents WHERE id > \(after) ORDER BY id LIMIT 200")
    return try keys.map { try finding(of: $0) }
  }

  private func finding(of key: DocumentKey) throws -> DocumentFinding {
    let subject = DocumentStore.subject(of: key.id)
    do {
      let loaded = try DocumentStore(db).load(key.id)
      return DocumentFinding(
        id: key.id.rawValue, agency: loaded.document.agency, number: loaded.document.number, files: try loaded.files,
        fault: try fault(in: loaded, subject: subject))
    } catch DocumentRefusal.unknownDocument {
      return DocumentFinding(
        id: key.id.rawValue, agency: key.agency, number: nil, files: [], fault: .eventsMissing(subject: subject))
    }
  }

  private func fault(in loaded: LoadedDocument, subject: String) throws -> RecordFault? {
    let store = DocumentStore(db)
    if try !store.isStored(try store.row(of: loaded, verdicts: verdicts)) { return .rowDiffers(subject: subject) }
    if let version = try wrongText(in: loaded) { return .textDiffers(subject: subject, version: version) }
    if let entry = RegisterEntry(loaded.document), try !RegisterStore(db).isStored(entry) {
      return .registerDiffers(subject: subject)
    }
    return nil
  }

  private func wrongText(in loaded: LoadedDocument) throws -> Int? {
    for event in loaded.log where StepKind(eventKind: event.fact.kind) != .unknown {
      let (version, expected): (Int, SHA256Digest)
      switch try event.fact.decoded(as: DocumentEvent.self) {
      case .drafted(_, _, _, let text): (version, expected) = (1, text)
      case .revised(_, let revised, let text): (version, expected) = (revised, text)
      default: continue
      }
      let stored: String? = try db.value(
        "SELECT text FROM document_texts WHERE document = \(loaded.document.id) AND version = \(version)")
      if stored.map({ SHA256Digest(of: $0.utf8) }) != expected { return version }
    }
    return nil
  }

  /// A document that has events and no row.
  static func missingRow(in db: Database) throws -> RecordFault? {
    let subject: String? = try db.value(
      """
      SELECT subject FROM events
      WHERE kind IN \([StepKind.drafted.eventKind, StepKind.paperRecorded.eventKind])
        AND CAST(SUBSTR(subject, 10) AS BIGINT) NOT IN (SELECT id FROM documents)
      ORDER BY chain, position LIMIT 1
      """)
    return subject.map { .rowMissing(subject: $0) }
  }

  /// Numbers run from 1 without a gap or a double, and the series' row names the last.
  static func seriesFault(_ numbers: [SeriesKey: [IssuedNumber]], in db: Database) throws -> RecordFault? {
    for (key, given) in numbers.sorted(by: { ($0.key.agency, $0.key.year) < ($1.key.agency, $1.key.year) }) {
      let ordered = given.sorted { $0.number < $1.number }
      let series = try NumberStore(db).series(key.name, of: key.agency, year: key.year)
      let isGapless = ordered.map(\.number) == Array(1...ordered.count)
      let isMonotonic = zip(ordered, ordered.dropFirst()).allSatisfy { $0.date <= $1.date }
      guard isGapless, isMonotonic, series.lastNumber == ordered.count, series.lastDate == ordered.last?.date else {
        return .seriesDiffers(subject: "series/\(key.agency)/\(key.year)/\(key.name)")
      }
    }
    return nil
  }
}

extension LoadedDocument {
  /// Every file that an event of the document names.
  fileprivate var files: Set<SHA256Digest> {
    get throws {
      try log.reduce(into: []) { files, event in
        guard StepKind(eventKind: event.fact.kind) != .unknown else { return }
        files.formUnion(try event.fact.decoded(as: DocumentEvent.self).files)
      }
    }
  }
}

/// A row's key and whose it is.
struct DocumentKey: Sendable, RowReadable {
  let id: OutgoingDocument.ID
  let agency: Agency.ID

  init(_ row: Row) throws {
    id = try row[0]
    agency = try row[1]
  }
}

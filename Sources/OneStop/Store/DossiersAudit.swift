import Cryptography
import Ledger
import People
import Procedures
import Storage
import WorkTime

/// What the audit found of one dossier.
struct DossierFinding: Sendable {
  let id: Int64
  let files: Set<SHA256Digest>
  let fault: RecordFault?

  var subject: String { "dossier/\(id)" }
}

/// Compares rows with folds inside one read transaction.
struct DossiersAudit {
  let db: Database
  let calendar: WorkCalendar

  static func allKeys(in db: Database) throws -> [DossierKey] {
    try db.all("SELECT id, receiving FROM dossiers ORDER BY id")
  }

  func page(after: Int64) throws -> [DossierFinding] {
    let keys: [DossierKey] = try db.all(
      "SELECT id, receiving FROM dossiers WHERE id > \(after) ORDER BY id LIMIT 200")
    return try keys.map { try finding(of: $0.id) }
  }

  private func finding(of id: Dossier.ID) throws -> DossierFinding {
    let (store, subject) = (DossierStore(db), DossierStore.subject(of: id))
    do {
      let loaded = try store.load(id)
      let files = try loaded.log.reduce(into: Set<SHA256Digest>()) {
        $0.formUnion(try TimedDossierEvent(logged: $1).event.files)
      }
      let terms = try DossierTerms(of: loaded.dossier, calendar: calendar, in: db)
      let isStored = try store.isStored(loaded, terms: terms)
      return DossierFinding(
        id: id.rawValue, files: files, fault: isStored ? nil : .rowDiffers(subject: subject))
    } catch DossierRefusal.unknownDossier {
      return DossierFinding(id: id.rawValue, files: [], fault: .eventsMissing(subject: subject))
    }
  }

  /// A dossier that has events and no row.
  static func missingRow(in db: Database) throws -> RecordFault? {
    let subject: String? = try db.value(
      """
      SELECT subject FROM events
      WHERE kind = 'dossier.opened' AND CAST(SUBSTR(subject, 9) AS BIGINT) NOT IN (SELECT id FROM dossiers)
      ORDER BY chain, position LIMIT 1
      """)
    return subject.map { .rowMissing(subject: $0) }
  }
}

/// A row's key and whose it is.
struct DossierKey: Sendable, RowReadable {
  let id: Dossier.ID
  let receiving: Agency.ID

  init(_ row: Row) throws {
    id = try row[0]
    receiving = try row[1]
  }
}

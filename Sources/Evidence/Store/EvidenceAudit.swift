import Cryptography
import Ledger
import Storage

/// What the audit found of one file.
struct EvidenceFinding: Sendable {
  let file: SHA256Digest
  /// Everything in the file store that its events name.
  let files: [SHA256Digest]
  let fault: RecordFault?

  var subject: String { EvidenceEvent.subject(of: file) }
}

/// Compares rows with folds inside one read transaction.
struct EvidenceAudit {
  let db: Database

  static func allFiles(in db: Database) throws -> [SHA256Digest] {
    // From the log, so that a row that is gone is made again.
    let subjects: [String] = try db.values(
      "SELECT subject FROM events WHERE kind = \(EvidenceAudit.recordedKind) ORDER BY chain, position")
    return subjects.compactMap { SHA256Digest(hexadecimal: $0.dropFirst(EvidenceEvent.prefix.count)) }
  }

  private static let recordedKind = "evidence.recorded"

  /// - Parameter after: the file before the page, in the order of digests; empty for the first page.
  func page(after: String) throws -> [EvidenceFinding] {
    let files: [SHA256Digest] = try db.values(
      "SELECT file FROM evidence_files WHERE file > \(after) ORDER BY file LIMIT 200")
    return try files.map { try finding(of: $0) }
  }

  private func finding(of file: SHA256Digest) throws -> EvidenceFinding {
    let subject = EvidenceEvent.subject(of: file)
    let store = KeptFileStore(db)
    guard let kept = try store.load(file) else {
      return EvidenceFinding(file: file, files: [], fault: .eventsMissing(subject: subject))
    }
    let files = [file] + kept.versions.map(\.version.file)
    if try !store.isStored(kept) {
      return EvidenceFinding(file: file, files: files, fault: .rowDiffers(subject: subject))
    }
    for (number, check) in zip(1..., kept.checks) {
      let report = try store.report(check.report)
      if report.map({ SHA256Digest(of: $0.utf8) }) != check.report {
        return EvidenceFinding(file: file, files: files, fault: .textDiffers(subject: subject, version: number))
      }
    }
    return EvidenceFinding(file: file, files: files, fault: nil)
  }

  /// A file that has events and no row.
  static func missingRow(in db: Database) throws -> RecordFault? {
    let subject: String? = try db.value(
      """
      SELECT subject FROM events
      WHERE kind = \(recordedKind) AND SUBSTR(subject, 10) NOT IN (SELECT file FROM evidence_files)
      ORDER BY chain, position LIMIT 1
      """)
    return subject.map { .rowMissing(subject: $0) }
  }
}

import BlockingWork
public import Cryptography
public import Evidence
public import Ledger
public import People
import PDFSigning
import Storage
public import WorkTime

/// What is known of the signatures in a document's file.
public struct SignatureFindings: Sendable {
  public let kept: KeptFile
  /// What was found when the file was recorded.
  public let first: KeptReport
  /// What was found last; the same where it was looked at only once.
  public let latest: KeptReport
  /// What its evidence still wants; nil: nothing, or it wasn't worked at yet.
  public let failure: EvidenceFailure?

  /// nil: nothing is kept of the file.
  init?(of file: SHA256Digest, in db: Database) throws {
    let outbox = EvidenceOutbox(db)
    guard let kept = try outbox.file(of: file), let first = try outbox.report(of: kept.first),
      let latest = try outbox.report(of: kept.latest)
    else { return nil }
    (self.kept, self.first, self.latest) = (kept, first, latest)
    failure = try outbox.failure(of: kept.file)
  }
}

extension DocumentDesk {
  /// Kiểm tra lại: judges the signatures of the document's file as of now, beside what was found before. A file from
  /// before such findings were kept gets its first.
  ///
  /// - Throws: `DocumentRefusal.unknownDocument` for a viewer who may not see it; `textMissing` when it has no file.
  @discardableResult
  public func recheckSignatures(
    of id: OutgoingDocument.ID, by viewer: Standing, at now: Instant
  ) async throws -> EvidenceCheck {
    let document = try await readable(id, by: viewer)
    guard let file = document.file, document.leaderSignature != nil else { throw DocumentRefusal.textMissing }
    if try await records.read({ db in try EvidenceOutbox(db).file(of: file) }) == nil {
      try await recordEvidence(of: document, file: file, at: now)
    }
    return try await evidence.recheck(file, by: viewer.person.id, at: now)
  }

  /// A report on the document's file, as it is kept.
  ///
  /// - Throws: `DocumentRefusal.unknownDocument` also for a report on something else.
  public func signatureReport(
    _ digest: SHA256Digest, of id: OutgoingDocument.ID, for viewer: Standing
  ) async throws -> KeptReport {
    let document = try await readable(id, by: viewer)
    let report = try await records.read { db -> KeptReport? in
      let outbox = EvidenceOutbox(db)
      let kept = try outbox.files(about: DocumentStore.subject(of: document.id))
      return try kept.flatMap(\.checks).first { $0.report == digest }.flatMap { try outbox.report(of: $0) }
    }
    guard let report else { throw DocumentRefusal.unknownDocument }
    return report
  }

  /// Records what is found now in the files that were signed before findings were kept, a page of documents at a time.
  ///
  /// - Parameter after: the last document of the page before; nil for the first page.
  /// - Returns: the last document of this page; nil: it was the last page.
  public func recordOldEvidence(
    after: OutgoingDocument.ID?, limit: Int, at now: Instant
  ) async throws -> OutgoingDocument.ID? {
    let page = try await records.read { db in
      try DocumentLists(db).signed(after: after, limit: limit).map { id in
        let document = try DocumentStore(db).load(id).document
        let isKept = try document.file.map { try EvidenceOutbox(db).file(of: $0) != nil } ?? true
        return (document: document, isKept: isKept)
      }
    }
    for (document, isKept) in page where !isKept {
      if let file = document.file { try await recordEvidence(of: document, file: file, at: now) }
    }
    return page.count < limit ? nil : page.last?.document.id
  }

  private func recordEvidence(of document: OutgoingDocument, file: SHA256Digest, at now: Instant) async throws {
    let report = try await offload { [trust, files = records.files] in
      try KeptReport(try PDFSignatures.report(on: try files.read(file), trust: trust, at: now))
    }
    let new = NewEvidence(about: DocumentStore.subject(of: document.id), report: report)
    try await records.write(chain: Chain(rawValue: document.agency.rawValue)) { db in
      try EvidenceOutbox(db).record(new, of: document.agency, by: nil, at: now)
    }
  }

  private func readable(_ id: OutgoingDocument.ID, by viewer: Standing) async throws -> OutgoingDocument {
    try await records.read { db in
      let document = try DocumentStore(db).load(id).document
      try requireReadable(document.agency, by: viewer, in: db)
      return document
    }
  }
}

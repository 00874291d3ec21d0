import BlockingWork
import Certificates
public import Cryptography
public import Ledger
public import People
import PDFSigning
import ProofBundles
public import Storage
import ValidationReports
public import WorkTime

/// What the server testifies with.
public struct ServerSeal: Sendable {
  public let key: ServerKey
  public let checkpoints: Checkpoints

  public init(key: ServerKey, checkpoints: Checkpoints) { (self.key, self.checkpoints) = (key, checkpoints) }
}

extension DocumentDesk {
  /// Gói chứng cứ of an issued document, for somebody who may read it.
  ///
  /// - Returns: a ZIP archive and what it is called.
  /// - Throws: `DocumentRefusal.bundleNotIssued`, `unknownDocument`; `ChainFault` where the log is not whole.
  public func bundle(
    _ id: OutgoingDocument.ID, for viewer: Standing, sealedBy seal: ServerSeal, at now: Instant
  ) async throws -> (archive: [UInt8], name: String) {
    try await noteReading(of: id, by: viewer, at: now)
    return try await bundle(id, sealedBy: seal, at: now)
  }

  /// The same for whoever has the data folder.
  public func bundle(
    _ id: OutgoingDocument.ID, sealedBy seal: ServerSeal, at now: Instant
  ) async throws -> (archive: [UInt8], name: String) {
    // What was done in the last minute may have no checkpoint yet.
    try await seal.checkpoints.recordIfNew(records, at: now, key: seal.key)
    let (loaded, agency, checkpoint) = try await records.read { db in
      let loaded = try DocumentStore(db).load(id)
      guard loaded.document.stage == .issued else { throw DocumentRefusal.bundleNotIssued }
      let agency = try PeopleRegister(db).agency(loaded.document.agency)
      return (loaded, agency, try sealed(loaded.log, by: seal.checkpoints, in: db))
    }
    let (issued, marks) = (try BundledDocument(loaded.document, of: agency), loaded.signatures)
    return try await offload { [trust, files = records.files] in
      let versions = try marks.map { mark in
        try SignedVersion(
          of: try files.read(mark.file), named: mark.name, by: mark.event, trust: trust, at: now)
      }
      let bundle = ProofBundle(
        of: issued, versions: versions, chain: loaded.document.agency.rawValue, events: loaded.bundled,
        checkpoint: checkpoint)
      return (try bundle.sealed(with: seal.key, at: now), loaded.document.bundleName)
    }
  }
}

/// The first checkpoint behind the last of the events, with everything between them whole.
private func sealed(_ events: [Event], by checkpoints: Checkpoints, in db: Database) throws -> Checkpoint {
  guard let first = events.first, let last = events.last,
    let checkpoint = try checkpoints.first(covering: last.position, of: last.chain),
    let head = checkpoint.heads.first(where: { $0.chain == last.chain })
  else { throw DocumentRefusal.bundleNotIssued }
  if let fault = try AuditTrail.fault(from: first.position, to: head, in: db) { throw fault }
  return checkpoint
}

extension LoadedDocument {
  fileprivate var bundled: [BundledEvent] {
    log.map { BundledEvent($0, isWithheld: !StepKind(eventKind: $0.fact.kind).isPublic) }
  }

  /// The signed files, each with the last event that names it so.
  fileprivate var signatures: [(name: String, file: SHA256Digest, event: Event)] {
    let marks: [(String, SignatureMark?, StepKind)] = [
      ("lanh-dao-ky", document.leaderSignature, .leaderSigned), ("co-quan-ky", document.agencySignature, .sealed),
    ]
    return marks.compactMap { name, mark, step in
      guard let mark, let event = log.last(where: { $0.fact.kind == step.eventKind }) else { return nil }
      return (name, mark.file, event)
    }
  }
}

extension OutgoingDocument {
  fileprivate var bundleName: String { "goi-chung-cu-\(fileName.replacing(".pdf", with: ".zip"))" }
}

extension BundledDocument {
  fileprivate init(_ document: OutgoingDocument, of agency: Agency) throws {
    guard let date = document.number?.date ?? document.issuedAt?.vietnamDate else {
      throw DocumentRefusal.bundleNotIssued
    }
    self.init(
      id: document.id.rawValue, number: document.number?.printed ?? "", date: date,
      type: document.type?.name ?? document.particulars.type, subject: document.particulars.subject,
      agency: agency.name)
  }
}

extension SignedVersion {
  fileprivate init(
    of pdf: [UInt8], named name: String, by event: Event, trust: TrustList, at now: Instant
  ) throws {
    // Its digest stands in a chain whose later links were sealed: that proves when it existed.
    let existedBy = event.fact.at
    let examined = try PDFSignatures.examine(pdf, trust: trust, at: now, existedBy: existedBy)
    self.init(
      name: name, pdf: pdf,
      report: ValidationReport(examined, of: pdf, trust: trust, at: now, existedBy: existedBy),
      evidence: examined.used, timestamps: examined.signatures.flatMap(\.timestamps).map(\.token),
      event: event.position)
  }
}

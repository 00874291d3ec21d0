import SigningKeys
import BlockingWork
import Certificates
import Cryptography
import Evidence
import Ledger
import People
import PDFSigning
import Pictures
import Storage
import Timestamps
import WorkTime

extension SignatureRole {
  /// Seconds until the evidence of the file is worked at: the leader's is soon sealed, and then the sealed file counts.
  var evidenceDelay: Int64 {
    switch self {
    case .leader: 3600
    case .agency: 0
    }
  }
}

/// One signature on a document's file: what the document notes of it, and what is kept so that it lasts.
struct AppliedSignature: Sendable {
  let mark: SignatureMark
  let evidence: NewEvidence
}

extension DocumentDesk {
  /// Puts one signature on a file, in phases that a crash leaves either prepared or done: prepare and store, sign,
  /// verify, store. The caller records the mark in a second transaction.
  ///
  /// - Parameters:
  ///   - request: the field, the picture, the fields to fill.
  ///   - document: as loaded; its revision goes with the prepared file.
  ///   - patience: for timestamps.
  func applySignature(
    _ request: SignatureRequest, role: SignatureRole, to document: OutgoingDocument, with key: OpenedKey,
    by person: Person.ID, waiting patience: SigningPatience = SigningPatience(), at now: Instant
  ) async throws -> AppliedSignature {
    guard let unsigned = document.file else { throw DocumentRefusal.textMissing }
    let files = records.files
    let prepared = try await offload {
      let prepared = try request.prepare(try files.read(unsigned))
      return (pdf: prepared, file: try files.keep(prepared.bytes))
    }
    try await records.write(chain: Chain(rawValue: document.agency.rawValue)) { db in
      try PreparedSignatures(db).keep(
        prepared.file, role: role, of: document.id, revision: document.revision, by: person, at: now)
    }
    let signed = try await signed(prepared.pdf, with: key.unlocked, waiting: patience, at: now)
    let check = try SignatureVerification.check(signed.examined, role: role, expecting: key.key.serial)
    let file = try await offload { try files.keep(signed.bytes) }
    return AppliedSignature(
      mark: SignatureMark(person: person, key: key.key.id, serial: key.key.serial, file: file, check: check),
      evidence: NewEvidence(
        about: DocumentStore.subject(of: document.id), report: try signed.report(by: trust, at: now),
        replacing: unsigned, delay: role.evidenceDelay))
  }

  /// The file that will be signed and the picture of a signature or seal, ready for the request.
  func picture(_ file: SHA256Digest?) async throws -> SignaturePicture? {
    guard let file else { return nil }
    return try await offload { [files = records.files] in
      let picture = try Picture(png: try files.read(file))
      return try SignaturePicture(width: picture.width, height: picture.height, rgba: picture.rgba)
    }
  }
}

import SigningKeys
import BlockingWork
import Certificates
import Cryptography
import Ledger
import People
import PDFSigning
import Pictures
import Storage
import WorkTime

extension DocumentDesk {
  /// Puts one signature on a file, in phases that a crash leaves either prepared or done: prepare and store, sign,
  /// verify, store. The caller records the mark in a second transaction.
  ///
  /// - Parameters:
  ///   - request: the field, the picture, the fields to fill.
  ///   - document: as loaded; its revision goes with the prepared file.
  func applySignature(
    _ request: SignatureRequest, role: SignatureRole, to document: OutgoingDocument, with key: OpenedKey,
    by person: Person.ID, at now: Instant
  ) async throws -> SignatureMark {
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
    return try await offload { [trust] in
      let signed = try prepared.pdf.signed(with: key.unlocked).bytes
      let check = try SignatureVerification.check(
        signed, role: role, expecting: key.key.serial, trust: trust, at: now)
      return SignatureMark(
        person: person, key: key.key.id, serial: key.key.serial, file: try files.keep(signed), check: check)
    }
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

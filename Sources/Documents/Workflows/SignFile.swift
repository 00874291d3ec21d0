import BlockingWork
public import Cryptography
public import Evidence
import Ledger
public import People
import PDFSigning
import Storage
import Timestamps
public import WorkTime

/// A file that was just signed, with what was found in it: for the caller to record both.
public struct SignedFile: Sendable {
  public let file: SHA256Digest
  public let report: KeptReport
}

extension DocumentDesk {
  /// Ký số a file that is no document of the register, such as a slip of the one-stop shop: prepare, sign, verify, keep.
  /// The caller records it; before that nothing has happened but a file that nobody names.
  ///
  /// - Parameters:
  ///   - unsigned: a PDF with an empty signature field of that name.
  ///   - key: the signer's own, opened by their PIN before anything else was done for the file.
  /// - Throws: `DocumentRefusal.signatureNotValid` when verification says no.
  public func signFile(
    _ unsigned: SHA256Digest, field: String, as signer: Standing, with key: OpenedKey, at now: Instant
  ) async throws -> SignedFile {
    let request = SignatureRequest(
      fieldName: field, kind: .certification, claimedTime: now, signerName: signer.person.fullName,
      picture: try await picture(signer.person.signaturePicture))
    let prepared = try await offload { [files = records.files] in try request.prepare(try files.read(unsigned)) }
    let signed = try await signed(prepared, with: key.unlocked, waiting: SigningPatience(), at: now)
    guard signed.examined.isValid, signed.examined.signatures.last?.fieldName == field else {
      throw DocumentRefusal.signatureNotValid
    }
    return try await offload { [trust, files = records.files] in
      SignedFile(file: try files.keep(signed.bytes), report: try signed.report(by: trust, at: now))
    }
  }
}

import BlockingWork
import Certificates
public import Cryptography
import Ledger
public import People
import PDFSigning
import Storage
public import WorkTime

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
  ) async throws -> SHA256Digest {
    let request = SignatureRequest(
      fieldName: field, kind: .certification, claimedTime: now, signerName: signer.person.fullName,
      picture: try await picture(signer.person.signaturePicture))
    return try await offload { [trust, files = records.files] in
      let signed = try request.prepare(try files.read(unsigned)).signed(with: key.unlocked).bytes
      let examined = try PDFSignatures.examine(signed, trust: trust, at: now)
      guard examined.isValid, examined.signatures.last?.fieldName == field else {
        throw DocumentRefusal.signatureNotValid
      }
      return try files.keep(signed)
    }
  }
}

public import Cryptography
public import Ledger
public import People
import Storage
public import WorkTime

/// Văn bản đã phát hành, as other features cite it.
public struct IssuedDocument: Hashable, Sendable {
  public let id: OutgoingDocument.ID
  public let agency: Agency.ID
  /// Số và ký hiệu as printed; empty for a type without numbers.
  public let number: String
  public let date: CalendarDate
  public let signerName: String
  /// The PDF with both signatures.
  public let file: SHA256Digest
}

extension DocumentDesk {
  /// nil unless it has been issued with the leader's and the agency's valid signatures.
  ///
  /// - Throws: `DocumentRefusal.unknownDocument`.
  public func issued(_ id: OutgoingDocument.ID) async throws -> IssuedDocument? {
    let document = try await records.read { db in try DocumentStore(db).load(id).document }
    guard document.stage == .issued, let file = document.file, let signer = document.signer,
      document.leaderSignature?.check == .valid, document.agencySignature?.check == .valid,
      let day = document.number?.date ?? document.issuedAt?.vietnamDate
    else { return nil }
    return IssuedDocument(
      id: id, agency: document.agency, number: document.number?.printed ?? "", date: day,
      signerName: signer.fullName, file: file)
  }
}

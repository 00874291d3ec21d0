public import Cryptography
public import Documents
public import Ledger
public import WorkTime

/// Kết quả giải quyết: what the dossier ends with. It names its dossier and no other can have it.
public struct DossierResult: Hashable, Sendable, Codable {
  public let kind: ResultKind
  public let name: String
  /// Số, ký hiệu as printed; the register of a ministry's own system counts too.
  public let number: String
  public let date: CalendarDate
  public let signerName: String
  /// nil only for a mere acknowledgement.
  public let file: SHA256Digest?

  public init(
    kind: ResultKind, name: String, number: String, date: CalendarDate, signerName: String, file: SHA256Digest?
  ) {
    self.kind = kind
    self.name = name
    self.number = number
    self.date = date
    self.signerName = signerName
    self.file = file
  }
}

/// How a result came about.
public enum ResultKind: Hashable, Sendable, Codable {
  /// Drafted from this dossier, signed, numbered, sealed and issued here.
  case document(OutgoingDocument.ID)
  /// A signed file that was brought in; all its signatures were valid then.
  case signedFile
  /// Paper signed by hand, kept as its scan.
  case paper
  case acknowledgement
}

/// Trả kết quả: to whom and how.
public struct ResultReturn: Hashable, Sendable, Codable {
  public let channel: ReturnChannel
  public let receiverName: String
  /// What the receiver showed, or the post's own number; empty for the portal.
  public let identity: String
  /// The receipt with the receiver's signature, if it was scanned.
  public let receipt: SHA256Digest?
  /// Bản chính đã trả lại.
  public let originalsReturned: Bool

  public init(
    channel: ReturnChannel, receiverName: String, identity: String, receipt: SHA256Digest? = nil,
    originalsReturned: Bool
  ) {
    self.channel = channel
    self.receiverName = receiverName
    self.identity = identity
    self.receipt = receipt
    self.originalsReturned = originalsReturned
  }
}

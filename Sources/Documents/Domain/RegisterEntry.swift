public import People
public import WorkTime

/// What the Sổ đăng ký văn bản đi says of a document; follows from the document alone. NĐ 30/2020/NĐ-CP, Phụ lục IV.
public struct RegisterEntry: Hashable, Sendable {
  public let document: OutgoingDocument.ID
  public let agency: Agency.ID
  public let number: IssuedNumber
  public let typeName: String
  public let subject: String
  /// Empty until somebody has signed.
  public let signerName: String
  public let recipients: [String]
  /// Ký hiệu of the unit that keeps a copy beside the văn thư.
  public let archiveUnit: String
  public let copies: Int
  /// Ngày chuyển; nil: not sent yet.
  public let sentOn: CalendarDate?
  public let remark: RegisterRemark

  /// nil before the document has a number.
  public init?(_ document: OutgoingDocument) {
    guard let number = document.number else { return nil }
    self.document = document.id
    agency = document.agency
    self.number = number
    typeName = document.type?.name ?? document.particulars.type
    subject = document.particulars.subject
    signerName = document.paper?.signerName ?? (document.leaderSignature == nil ? "" : document.signer?.fullName ?? "")
    recipients = document.particulars.recipients
    archiveUnit = document.particulars.unit
    copies = document.particulars.copies
    sentOn = document.issuedAt?.vietnamDate
    remark = document.voidReason.map { .voided($0) } ?? (document.paper == nil ? .none : .paper)
  }
}

/// Ghi chú.
public enum RegisterRemark: Hashable, Sendable {
  case none
  /// Hủy số, with the reason.
  case voided(String)
  /// Ký giấy, ghi nhận sau.
  case paper
}

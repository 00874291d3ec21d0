public import Ledger
public import People
public import WorkTime

/// Độ khẩn. NĐ 30/2020/NĐ-CP, Điều 8 khoản 5 and Phụ lục I, ô 10b.
public enum Urgency: String, Sendable, Codable, CaseIterable {
  case normal, urgent
  case veryUrgent = "very_urgent"
  case express
}

/// What the drafter fills in beside the text: everything the layout, the register and the search need.
public struct Particulars: Hashable, Sendable, Codable {
  /// `DocumentType.code`.
  public var type: String
  /// Trích yếu, without `V/v`.
  public var subject: String
  public var urgency: Urgency
  public var matter: Matter
  /// Who is to sign.
  public var signer: Person.ID
  /// Ký hiệu of the drafting unit.
  public var unit: String
  /// Kính gửi.
  public var addressees: [String]
  /// Nơi nhận, without the dash and the stop.
  public var recipients: [String]
  /// Số lượng bản.
  public var copies: Int
  /// Hạn: when the document should be signed; nil: none set.
  public var dueOn: CalendarDate?

  public init(
    type: String, subject: String, urgency: Urgency, matter: Matter, signer: Person.ID, unit: String,
    addressees: [String], recipients: [String], copies: Int, dueOn: CalendarDate?
  ) {
    self.type = type
    self.subject = subject
    self.urgency = urgency
    self.matter = matter
    self.signer = signer
    self.unit = unit
    self.addressees = addressees
    self.recipients = recipients
    self.copies = copies
    self.dueOn = dueOn
  }

  /// Length limit of PL VI, field Subject.
  public static let longestSubject = 500

  /// - Throws: `DocumentRefusal.unknownType`, `subjectMissing`, `subjectTooLong`.
  public func requireComplete() throws(DocumentRefusal) {
    guard DocumentTypeCatalogue.type(code: type) != nil else { throw .unknownType }
    if subject.isEmpty { throw .subjectMissing }
    if subject.count > Particulars.longestSubject { throw .subjectTooLong(limit: Particulars.longestSubject) }
  }
}

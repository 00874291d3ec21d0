public import Ledger
public import People
public import WorkTime

/// Tin nhắn: what a citizen is told about a dossier, in the outbox. The message holds codes, dates and names of units,
/// never a person's name, number or address. NĐ 61/2018/NĐ-CP, Điều 17, 19; NĐ 224/2026/NĐ-CP.
public struct CitizenNotice: Hashable, Sendable {
  public typealias ID = Identifier<CitizenNotice>

  public let id: ID
  public let agency: Agency.ID
  /// As it stands in the message: `UBND Xã Trung Tiến`.
  public let agencyName: String
  public let recipient: NoticeRecipient
  public let contents: NoticeContents
  /// What it is about, as the log names it: `dossier/12`.
  public let about: String
  /// The same for every attempt.
  public let key: String
  public let queuedAt: Instant
  /// After which it would tell nothing any more.
  public let expiresAt: Instant
  /// Attempts begun, this one included.
  public let tries: Int

  public init(
    id: ID, agency: Agency.ID, agencyName: String, recipient: NoticeRecipient, contents: NoticeContents,
    about: String, key: String, queuedAt: Instant, expiresAt: Instant, tries: Int
  ) {
    self.id = id
    self.agency = agency
    self.agencyName = agencyName
    self.recipient = recipient
    self.contents = contents
    self.about = about
    self.key = key
    self.queuedAt = queuedAt
    self.expiresAt = expiresAt
    self.tries = tries
  }
}

/// A notice on its way into the outbox.
public struct NewNotice: Hashable, Sendable {
  public let agency: Agency.ID
  public let recipient: NoticeRecipient
  public let contents: NoticeContents
  public let about: String
  /// Two notices of one key are one: a repeated act, or a transaction that ran twice, tells once.
  public let key: String

  /// - Parameters:
  ///   - agency: in whose name it is sent, and whose people see whether it arrived.
  ///   - about: what it is about, `dossier/12`.
  ///   - occurrence: tells apart notices of one occasion about one thing: the number of the supplement request, whether
  ///     owner or applicant is told. No address, number or name.
  public init(
    agency: Agency.ID, recipient: NoticeRecipient, message: NoticeMessage, units: HandlingUnits? = nil, about: String,
    occurrence: String = "1"
  ) {
    self.agency = agency
    self.recipient = recipient
    contents = NoticeContents(message: message, units: units)
    self.about = about
    key = "\(about)/\(message.occasion.rawValue)/\(occurrence)/\(recipient.courier.rawValue)"
  }
}

/// What a notice says, as it is kept.
public struct NoticeContents: Hashable, Sendable, Codable {
  public let message: NoticeMessage
  public let units: HandlingUnits?

  public init(message: NoticeMessage, units: HandlingUnits?) { (self.message, self.units) = (message, units) }
}

/// Đơn vị tiếp nhận, đơn vị giải quyết: the least a notice names beside the agency and the times. NĐ 224/2026/NĐ-CP.
public struct HandlingUnits: Hashable, Sendable, Codable {
  public let receiving: String
  public let handling: String?

  public init(receiving: String, handling: String?) { (self.receiving, self.handling) = (receiving, handling) }
}

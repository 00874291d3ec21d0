public import Cryptography
public import Ledger
public import WorkTime

/// Cán bộ, công chức: a human being who acts in the system under their own name.
public struct Person: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Person>

  public var id: ID
  /// Họ và tên as printed under a signature: no academic or honorary title (NĐ 30/2020/NĐ-CP, Phụ lục I).
  public var fullName: String
  /// The person's own handwritten signature (PNG, blue, transparent) in the file store; nil: none recorded.
  public var signaturePicture: SHA256Digest?

  public init(id: ID, fullName: String, signaturePicture: SHA256Digest?) {
    self.id = id
    self.fullName = fullName
    self.signaturePicture = signaturePicture
  }
}

/// Bổ nhiệm, phân công: a person holds a position in an agency from a day to a day.
public struct Appointment: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Appointment>

  public var id: ID
  public var person: Person.ID
  public var agency: Agency.ID
  public var position: Position
  /// Chức vụ as shown: `Công chức Văn hóa - Xã hội`.
  public var title: String
  /// Ký hiệu of the drafting unit in a công văn's symbol: `VHXH`.
  public var unit: String
  public var tenure: Tenure
  public var validFrom: CalendarDate
  /// Last day in office; nil: still in office.
  public var validTo: CalendarDate?

  public init(
    id: ID, person: Person.ID, agency: Agency.ID, position: Position, title: String, unit: String, tenure: Tenure,
    validFrom: CalendarDate, validTo: CalendarDate?
  ) {
    self.id = id
    self.person = person
    self.agency = agency
    self.position = position
    self.title = title
    self.unit = unit
    self.tenure = tenure
    self.validFrom = validFrom
    self.validTo = validTo
  }

  public func isInForce(on day: CalendarDate) -> Bool { validFrom <= day && (validTo.map { day <= $0 } ?? true) }
}

/// Whether an office is held in full or as acting (`Q.`). NĐ 30/2020/NĐ-CP, Điều 13.
public enum Tenure: String, Sendable, Codable, CaseIterable {
  case full, acting
}

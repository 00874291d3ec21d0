public import Ledger
public import WorkTime

/// Tài khoản của người dân: a contact that was proved, and what its holder has typed once for all.
public struct CitizenAccount: Hashable, Sendable {
  public typealias ID = Identifier<CitizenAccount>

  public let id: ID
  public let contact: Contact
  /// By whom the holder's identity was vouched for last.
  public let verifiedBy: IdentitySource
  public var particulars: CitizenParticulars

  public init(id: ID, contact: Contact, verifiedBy: IdentitySource, particulars: CitizenParticulars) {
    self.id = id
    self.contact = contact
    self.verifiedBy = verifiedBy
    self.particulars = particulars
  }
}

/// Địa chỉ liên lạc that an account stands on, in one spelling.
public struct Contact: Hashable, Sendable {
  public let kind: ContactKind
  /// `nguoi.dan@example.vn`, `+84912345678`.
  public let text: String

  public init(kind: ContactKind, text: String) { (self.kind, self.text) = (kind, text) }
}

public enum ContactKind: String, Sendable, CaseIterable {
  /// Thư điện tử.
  case mail
  /// Số điện thoại.
  case phone
}

/// Nguồn xác thực: who vouches for the person behind an account. Kept with each submission.
public enum IdentitySource: String, Sendable, CaseIterable {
  /// A one-time code sent to the contact: proves that they can read it, and nothing of who they are.
  case oneTimeCode = "one_time_code"
}

/// Thông tin của người dân, typed once.
public struct CitizenParticulars: Hashable, Sendable, Codable {
  public var name: String
  public var identityNumber: String
  public var birthDate: CalendarDate?
  public var address: String
  public var phone: String
  public var email: String

  public init(
    name: String = "", identityNumber: String = "", birthDate: CalendarDate? = nil, address: String = "",
    phone: String = "", email: String = ""
  ) {
    self.name = name
    self.identityNumber = identityNumber
    self.birthDate = birthDate
    self.address = address
    self.phone = phone
    self.email = email
  }

  /// Whether an application can be made with them.
  public var isComplete: Bool { !name.isEmpty && !identityNumber.isEmpty && !address.isEmpty }
}

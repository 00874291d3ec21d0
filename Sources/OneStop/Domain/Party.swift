public import WorkTime

/// Tổ chức, cá nhân: somebody a dossier concerns, as they stood when it came.
public struct Party: Hashable, Sendable, Codable {
  public var kind: PartyKind
  /// In Unicode NFC, as the person writes it: names are not checked against any list.
  public var name: String
  /// nil: none was shown, as for a newborn child.
  public var identity: IdentityNumber?
  public var birthDate: CalendarDate?
  public var address: String
  /// Digits only; empty: none given.
  public var phone: String
  public var email: String

  public init(
    kind: PartyKind, name: String, identity: IdentityNumber?, birthDate: CalendarDate? = nil, address: String,
    phone: String = "", email: String = ""
  ) {
    self.kind = kind
    self.name = name
    self.identity = identity
    self.birthDate = birthDate
    self.address = address
    self.phone = phone
    self.email = email
  }
}

/// Loại đối tượng.
public enum PartyKind: String, Sendable, Codable, CaseIterable {
  case citizen, enterprise
  case stateAgency = "state_agency"
  case organisation

  /// LoaiDoiTuong on the national portal.
  public var nationalCode: Int {
    switch self {
    case .citizen: 1
    case .enterprise: 2
    case .stateAgency: 3
    case .organisation: 4
    }
  }
}

/// Số giấy tờ: text, never a number, since zeros lead.
public struct IdentityNumber: Hashable, Sendable, Codable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// CCCD, thẻ căn cước, số định danh cá nhân: 12 digits.
    case personal
    /// CMND: 9 digits.
    case formerCard = "former_card"
    case passport
    /// Mã số thuế, mã số doanh nghiệp: 10 or 13 digits.
    case tax
    /// Another paper, as the number stands on it.
    case other
  }

  public let kind: Kind
  public let number: String

  /// - Returns: nil when the kind doesn't have such numbers.
  public init?(_ kind: Kind, _ text: String) {
    let number = text.uppercased().filter { !$0.isWhitespace && $0 != "." }
    guard IdentityNumber.isPossible(number, as: kind) else { return nil }
    self.kind = kind
    self.number = number
  }

  /// The kind told by the shape; nil for what could be anything.
  public static func recognised(_ text: String) -> IdentityNumber? {
    [Kind.personal, .formerCard].lazy.compactMap { IdentityNumber($0, text) }.first
  }

  /// The first number of a card among words that are looked for, whether it stands alone or beside a name.
  public static func first(in words: String) -> IdentityNumber? {
    recognised(words) ?? words.split(whereSeparator: \.isWhitespace).lazy.compactMap { recognised(String($0)) }.first
  }

  /// The last three characters, the rest hidden: what a screen that others can see may show.
  public var masked: String { String(repeating: "•", count: max(0, number.count - 3)) + number.suffix(3) }

  private static func isPossible(_ number: String, as kind: Kind) -> Bool {
    let isDigits = number.allSatisfy { $0.isASCII && $0.isNumber }
    switch kind {
    case .personal: return isDigits && number.count == 12
    case .formerCard: return isDigits && number.count == 9
    case .passport:
      return (6...15).contains(number.count) && number.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    case .tax: return isTax(number)
    case .other: return (1...40).contains(number.count)
    }
  }

  /// `0123456789`, or with a branch: `0123456789-001`, `0123456789001`.
  private static func isTax(_ number: String) -> Bool {
    let digits = number.count == 14 && number.dropFirst(10).first == "-" ? number.replacing("-", with: "") : number
    return [10, 13].contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }
}

/// Bốn vai: who hands it in, whose matter it is, who acts for them, who pays. Often one person in all.
public struct Parties: Hashable, Sendable, Codable {
  /// Người nộp.
  public var applicant: Party
  /// Chủ hồ sơ; nil: the applicant.
  public var owner: Party?
  /// Giấy ủy quyền, when the applicant acts for the owner: number, date and form of it.
  public var authority: String
  /// Người nộp phí, lệ phí; nil: the applicant.
  public var payer: Party?

  public init(applicant: Party, owner: Party? = nil, authority: String = "", payer: Party? = nil) {
    self.applicant = applicant
    self.owner = owner
    self.authority = authority
    self.payer = payer
  }

  /// Whose matter it is.
  public var concerned: Party { owner ?? applicant }
}

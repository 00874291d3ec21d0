/// Người nhận: where a notice goes.
public enum NoticeRecipient: Hashable, Sendable {
  case mail(EmailAddress)
  case phone(PhoneNumber)

  public var courier: CourierKind {
    switch self {
    case .mail: .mail
    case .phone: .gateway
    }
  }

  /// The address itself.
  public var address: String {
    switch self {
    case .mail(let address): address.text
    case .phone(let number): number.text
    }
  }

  /// What officials see of it: `n***@example.vn`, `***678`.
  public var masked: String {
    switch self {
    case .mail(let address): "\(address.text.prefix(1))***\(address.text.drop { $0 != "@" })"
    case .phone(let number): "***\(number.text.suffix(3))"
    }
  }

  /// - Returns: nil when the address is none of that kind.
  public init?(_ courier: CourierKind, _ address: String) {
    switch courier {
    case .mail:
      guard let address = EmailAddress(address) else { return nil }
      self = .mail(address)
    case .gateway:
      guard let number = PhoneNumber(address) else { return nil }
      self = .phone(number)
    }
  }
}

/// Cách gửi: who carries a notice.
public enum CourierKind: String, Sendable, Codable, CaseIterable {
  /// Thư điện tử.
  case mail
  /// SMS, Zalo and others, through a gateway.
  case gateway
}

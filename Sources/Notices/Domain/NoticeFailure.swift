/// Why an attempt failed, in a word that is kept and shown; nothing of the recipient.
public enum NoticeFailure: Hashable, Sendable {
  case unreachable
  case timedOut
  case notSecure
  case signInRefused
  case recipientRefused(code: Int)
  case refused(code: Int)
  case broken(code: Int)
  /// It came too late to be of use.
  case expired
  /// The address is none that a courier takes.
  case notAnAddress

  /// Whether another attempt would meet the same.
  public var isFinal: Bool {
    switch self {
    case .recipientRefused, .expired, .notAnAddress: true
    default: false
    }
  }

  /// As it is kept: `refused:451`.
  public var text: String {
    switch self {
    case .unreachable: "unreachable"
    case .timedOut: "timed_out"
    case .notSecure: "not_secure"
    case .signInRefused: "sign_in_refused"
    case .recipientRefused(let code): "recipient_refused:\(code)"
    case .refused(let code): "refused:\(code)"
    case .broken(let code): "broken:\(code)"
    case .expired: "expired"
    case .notAnAddress: "not_an_address"
    }
  }

  public init?(text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    let code = parts.count == 2 ? Int(parts[1]) : nil
    switch (parts.first, code) {
    case ("unreachable", nil): self = .unreachable
    case ("timed_out", nil): self = .timedOut
    case ("not_secure", nil): self = .notSecure
    case ("sign_in_refused", nil): self = .signInRefused
    case ("recipient_refused", let code?): self = .recipientRefused(code: code)
    case ("refused", let code?): self = .refused(code: code)
    case ("broken", let code?): self = .broken(code: code)
    case ("expired", nil): self = .expired
    case ("not_an_address", nil): self = .notAnAddress
    default: return nil
    }
  }
}

import WorkTime

/// Giới hạn số lần thử: what is counted, how often it may happen, and in how long. NĐ 13/2023/NĐ-CP: look-up without an
/// account must not become a register of people.
public enum AttemptScope: String, Sendable, CaseIterable {
  /// Failed look-ups from one address.
  case lookUpPeer = "look_up_peer"
  /// Failed look-ups of one code, wherever from.
  case lookUpCode = "look_up_code"
  case lookUpCodeDay = "look_up_code_day"
  /// Files given for verification from one address.
  case verificationPeer = "verification_peer"
  /// Codes for signing in that were asked for.
  case signInPeer = "sign_in_peer"
  case signInContact = "sign_in_contact"
  case signInContactDay = "sign_in_contact_day"
  /// Files that one account has sent in a day.
  case uploadDay = "upload_day"
  /// Failed look-ups from one address in a day.
  case lookUpPeerDay = "look_up_peer_day"
  /// Wrong codes from one address, whosever.
  case guessPeer = "guess_peer"

  public var limit: Int {
    switch self {
    case .lookUpPeer: 30
    case .lookUpCode: 5
    case .lookUpCodeDay: 20
    case .verificationPeer: 20
    case .signInPeer: 20
    case .signInContact: 3
    case .signInContactDay: 10
    case .guessPeer: 30
    case .uploadDay: 60
    case .lookUpPeerDay: 150
    }
  }

  /// Length of the window, in seconds.
  public var seconds: Int64 {
    switch self {
    case .lookUpPeer, .verificationPeer: 10 * 60
    case .lookUpCode, .signInContact: 15 * 60
    case .signInPeer, .guessPeer: 3600
    case .lookUpCodeDay, .signInContactDay, .uploadDay, .lookUpPeerDay: 86_400
    }
  }

  /// When the window that `now` lies in began, and when it ends.
  func window(at now: Instant) -> Range<Instant> {
    let start = now.microseconds / 1_000_000 / seconds * seconds
    return Instant(seconds: start)..<Instant(seconds: start + seconds)
  }
}

/// Something that is counted: an address, a code, a contact, already made unreadable.
struct Attempt: Hashable, Sendable {
  let scope: AttemptScope
  let trace: String

  init(_ scope: AttemptScope, _ text: String, key: LookUpKey) {
    self.scope = scope
    trace = key.trace(of: text, as: scope.rawValue)
  }
}

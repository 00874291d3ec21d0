public import Ledger

/// What happened to a notice, in the agency's chain: that a citizen was told can be proved, without saying who.
public enum NoticeEvent: Hashable, RecordedEvent {
  case sent(NoticeOccasion, about: String, by: CourierKind)
  /// `failure` as in ``NoticeFailure/text``.
  case givenUp(NoticeOccasion, about: String, by: CourierKind, failure: String)
  case retried(NoticeOccasion, about: String)
  case toldOtherwise(NoticeOccasion, about: String)

  public var kind: String {
    switch self {
    case .sent: "notice.sent"
    case .givenUp: "notice.given_up"
    case .retried: "notice.retried"
    case .toldOtherwise: "notice.told_otherwise"
    }
  }

  /// What it happened to, as the log names it.
  public static func subject(of id: CitizenNotice.ID) -> String { "notice/\(id)" }
}

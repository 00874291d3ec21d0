/// Trạng thái của tin nhắn.
///
/// ```
/// queued ──► sending ──► sent
///   ▲  │        │
///   │  ▼        ├──► failed ──► sending (RetryRule says when)
///   │ held      └──► givenUp
///   │  │               │
///   └──┴───────────────┤  NoticeDesk.retry
///                      └──► toldOtherwise  NoticeDesk.close (from failed and held too)
/// ```
/// 1. A notice in `sending` has a lease: when the sender dies, the notice is due again at the lease's end.
/// 2. `sent` is never left, and wins over any other end that a slower sender reports.
/// 3. `held` has no courier in this installation; it is queued once there is one.
public enum NoticeState: String, Sendable, Codable, CaseIterable {
  /// Đang chờ gửi.
  case queued
  /// Đang gửi.
  case sending
  /// Đã gửi.
  case sent
  /// Gửi chưa được, sẽ gửi lại.
  case failed
  /// Đã thôi gửi.
  case givenUp = "given_up"
  /// Giữ lại vì chưa cài đặt cách gửi.
  case held
  /// Cán bộ đã báo cách khác.
  case toldOtherwise = "told_otherwise"

  /// Whether somebody may have it sent again, or tell the citizen otherwise.
  public var isUnsent: Bool { [.failed, .givenUp, .held].contains(self) }
}

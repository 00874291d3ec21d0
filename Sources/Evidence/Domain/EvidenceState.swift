public import WorkTime

/// Trạng thái của việc bổ sung bằng chứng.
///
/// ```
/// queued ──► working ──► settled ──► working (the next check or renewal is due, or the trust list changed)
///              │ ├─────► failed ───► working (RetryPace says when)
///              │ └─────► held ─────► queued (a timestamp server was set up)
/// any but working ──────► replaced
/// ```
/// A file in `working` has a lease: when the worker dies, it is due again at the lease's end.
public enum EvidenceState: String, Hashable, Sendable, CaseIterable {
  /// Đang chờ.
  case queued
  /// Đang làm.
  case working
  /// Đủ bằng chứng, hoặc không bổ sung thêm được.
  case settled
  /// Chưa được, sẽ thử lại.
  case failed
  /// Giữ lại vì chưa cài đặt máy chủ cấp dấu thời gian.
  case held
  /// Đã có tệp khác thay.
  case replaced
}

/// How an attempt at a file's evidence ended.
public enum EvidenceOutcome: Hashable, Sendable {
  /// Nothing is left to do before the instant.
  case settled(until: Instant, EvidenceFailure?)
  case tryAgain(EvidenceFailure, at: Instant)
  /// Waits for a server to be set up; looked at again by the instant.
  case held(until: Instant)
}

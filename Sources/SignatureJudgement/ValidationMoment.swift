public import WorkTime

/// When a file is judged, and since when it is known to have existed.
///
/// What a signature says of its own time proves nothing. Without proof its certificate has to be good at `now`; with one,
/// at the time that is proved (EN 319 102-1, 5.5.4: the best signature time).
public struct ValidationMoment: Hashable, Sendable {
  public let now: Instant
  /// A proof from outside the file that it existed by then with exactly these bytes, such as our own log; nil: none.
  public let existedBy: Instant?

  public init(now: Instant, existedBy: Instant? = nil) { (self.now, self.existedBy) = (now, existedBy) }

  /// A signer's clock may run this much ahead of ours, in seconds.
  static let clockTolerance: Int64 = 300
}

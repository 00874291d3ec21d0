import Synchronization
public import WorkTime

/// How long one act of signing may still wait for timestamps in all: one value for a whole batch.
public final class SigningPatience: Sendable {
  private let time: Mutex<Duration>
  private let begin = ContinuousClock.now

  public init(_ time: Duration) { self.time = Mutex(time) }

  /// Two seconds, and a tenth for each further document of a batch: a server that answers at its usual speed serves all
  /// of them, a slow one is given up on after a while.
  ///
  /// - Parameter documents: that are signed in one act.
  public convenience init(signing documents: Int = 1) {
    self.init(.seconds(2) + .milliseconds(100) * max(0, documents - 1))
  }

  /// What the clock shows by now, in an act that began at this instant: a large batch takes its time.
  public func moment(inActFrom start: Instant) -> Instant {
    Instant(microseconds: start.microseconds + Int64((ContinuousClock.now - begin) / .microseconds(1)))
  }

  /// What is left.
  public var left: Duration { time.withLock { $0 } }

  public func spend(_ waited: Duration) { time.withLock { $0 -= waited } }
}

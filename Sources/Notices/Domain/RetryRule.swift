public import WorkTime

/// When a failed notice is tried again: after a minute, then twice as long each time up to six hours, a quarter more or
/// less so that not all come at once; twenty times, which spans a weekend without a mail server.
public struct RetryRule: Hashable, Sendable {
  public var mostTries: Int
  /// Seconds.
  public var firstWait: Int64
  public var longestWait: Int64

  public init(mostTries: Int = 20, firstWait: Int64 = 60, longestWait: Int64 = 6 * 3600) {
    self.mostTries = mostTries
    self.firstWait = firstWait
    self.longestWait = longestWait
  }

  /// - Parameters:
  ///   - tries: attempts made, this one included.
  ///   - expiresAt: after which no attempt is worth while.
  ///   - jitter: from 0 to 1, drawn at random.
  public func outcome(
    of failure: NoticeFailure, tries: Int, at now: Instant, expiresAt: Instant, jitter: Double
  ) -> NoticeOutcome {
    let next = now.adding(seconds: wait(after: tries, jitter: jitter))
    if failure.isFinal || tries >= mostTries || next > expiresAt { return .givenUp(failure) }
    return .tryAgain(failure, at: next)
  }

  /// Seconds until the attempt after this one.
  func wait(after tries: Int, jitter: Double) -> Int64 {
    RetryPace(firstWait: firstWait, longestWait: longestWait).wait(after: tries, jitter: jitter)
  }
}

/// How an attempt ended.
public enum NoticeOutcome: Hashable, Sendable {
  case sent
  case tryAgain(NoticeFailure, at: Instant)
  case givenUp(NoticeFailure)
}

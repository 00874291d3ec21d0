public import WorkTime

/// Lịch kiểm tra lại: when a file is looked at again.
public struct EvidenceSchedule: Hashable, Sendable {
  /// Seconds between two checks of a file of which nothing else is known.
  public var interval: Int64
  public var pace: RetryPace

  private static let month: Int64 = 30 * 86_400

  /// Every half year; what failed after five minutes, then ever later up to six hours, for as long as it takes.
  public init(
    interval: Int64 = 182 * 86_400, pace: RetryPace = RetryPace(firstWait: 300, longestWait: 6 * 3600)
  ) {
    (self.interval, self.pace) = (interval, pace)
  }

  /// Whether a check has to be kept again though it finds nothing new.
  public func isDue(after latest: Instant, at now: Instant) -> Bool { latest.adding(seconds: interval) <= now }

  /// - Parameters:
  ///   - failure: what was wanting in the end; nil: nothing.
  ///   - renewBy: of the latest check.
  ///   - tries: attempts in a row, this one included.
  ///   - jitter: from 0 to 1, drawn at random.
  public func outcome(
    of failure: EvidenceFailure?, renewBy: Instant?, tries: Int, at now: Instant, jitter: Double
  ) -> EvidenceOutcome {
    let regular = now.adding(seconds: interval)
    guard let failure else {
      // One that is due already is tried again in a month: the server has no longer certificate yet.
      let renewal = renewBy.map { $0 > now ? $0 : now.adding(seconds: EvidenceSchedule.month) } ?? regular
      return .settled(until: min(regular, renewal), nil)
    }
    if failure == .noServer { return .held(until: regular) }
    if failure.isLasting { return .settled(until: regular, failure) }
    return .tryAgain(failure, at: now.adding(seconds: pace.wait(after: tries, jitter: jitter)))
  }
}

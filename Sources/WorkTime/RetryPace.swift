/// When something that failed is tried again: after a first wait, then twice as long each time up to the longest, a quarter
/// more or less so that not all come at once.
public struct RetryPace: Hashable, Sendable {
  /// Seconds.
  public var firstWait: Int64
  public var longestWait: Int64

  public init(firstWait: Int64, longestWait: Int64) { (self.firstWait, self.longestWait) = (firstWait, longestWait) }

  /// Seconds until the attempt after this one.
  ///
  /// - Parameters:
  ///   - tries: attempts made, this one included.
  ///   - jitter: from 0 to 1, drawn at random.
  public func wait(after tries: Int, jitter: Double) -> Int64 {
    let doublings = min(max(0, tries - 1), 30)
    let wait = min(firstWait << doublings, longestWait)
    return Int64(Double(wait) * (0.75 + 0.5 * min(max(0, jitter), 1)))
  }
}

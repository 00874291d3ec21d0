/// A timestamp and how it was come by.
public struct TimestampAnswer: Hashable, Sendable {
  public let token: TimestampToken
  public let server: TimestampServer
  /// The servers that were asked before in vain.
  public let failures: [TimestampFailedAttempt]
}

/// No server gave a timestamp.
public struct NoTimestamp: Error, Hashable, Sendable {
  /// One a server, in the order they were asked.
  public let failures: [TimestampFailedAttempt]
}

/// One server that was asked in vain.
public struct TimestampFailedAttempt: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// No answer came.
    case transport(TimestampTransportFault)
    /// An answer came, and was not the one asked for.
    case answer(TimestampRefusal)
    /// The token asked for, but from a server that whoever asked does not trust.
    case untrusted(TimestampVerdict)
    /// The time was up before it was this server's turn.
    case outOfTime
  }

  public let server: TimestampServer
  public let reason: Reason
}

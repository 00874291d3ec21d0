/// One question to one server (RFC 3161, 3.4): a POST of `application/timestamp-query` that is answered with
/// `application/timestamp-reply`.
public struct TimestampExchange: Hashable, Sendable {
  public let server: TimestampServer
  /// The TimeStampReq.
  public let request: [UInt8]
  /// The answer is of no use afterwards.
  public let timeout: Duration
  /// The most bytes an answer may have; whoever carries it stops reading there.
  public let longestAnswer: Int
}

/// Carries a question to a server and the answer back. It neither blocks the thread it is called on nor keeps on trying
/// when it is cancelled.
public typealias TimestampTransport =
  @Sendable (TimestampExchange) async throws(TimestampTransportFault) -> [UInt8]

/// Why an answer did not come through.
public enum TimestampTransportFault: Error, Hashable, Sendable {
  /// No such host, or nobody listens there.
  case unreachable
  /// No answer in time.
  case timedOut
  /// The server's TLS certificate is not trusted, or it has none.
  case notSecure
  /// Any answer but 2xx.
  case refused(code: Int)
  /// The answer is of another media type.
  case wrongType
  /// The answer is longer than allowed.
  case tooLarge
  /// The conversation broke off.
  case broken
  /// Whoever asked no longer waits.
  case cancelled
}

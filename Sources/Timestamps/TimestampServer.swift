/// Máy chủ cấp dấu thời gian: where timestamps are asked for, and under which policy.
public struct TimestampServer: Hashable, Sendable {
  /// `https://…` or `http://…`; a token needs no secrecy.
  public let address: String
  /// Nil takes the server's own.
  public let policy: TimestampPolicy?

  public init(address: String, policy: TimestampPolicy? = nil) { (self.address, self.policy) = (address, policy) }
}

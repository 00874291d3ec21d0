/// Why bytes are not taken as a timestamp, or an answer not as the one that was asked for.
public enum TimestampRefusal: Error, Hashable, Sendable {
  /// Longer than any honest token or answer.
  case tooLarge
  /// Not one DER-encoded token or answer (RFC 3161, 2.4.2).
  case malformed
  /// A critical extension that we don't know.
  case extensionUnknown
  /// The server's certificate did not come along, though it was asked for.
  case certificateMissing
  /// The server says no.
  case rejected(TimestampFailure)
  /// The server says: later. We don't poll.
  case waiting
  /// The server says that its certificate is being revoked, or was.
  case serverRevoked
  /// The token doesn't hold by itself, whoever made it.
  case unsound(TimestampVerdict)
  /// A token over something else.
  case imprintMismatch
  /// A token that was made for another request.
  case nonceMismatch
  /// Under another policy than the one asked for.
  case policyMismatch
  /// The server's clock and ours are further apart than is tolerated.
  case clockMismatch
}

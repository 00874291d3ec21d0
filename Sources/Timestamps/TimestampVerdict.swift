public import WorkTime

/// VALID, INVALID or INDETERMINATE, as EN 319 102-1 has it for timestamps.
public enum TimestampVerdict: Hashable, Sendable {
  case valid
  case invalid(TimestampDefect)
  case indeterminate(TimestampDoubt)
}

/// Why a timestamp is invalid.
public enum TimestampDefect: Error, Hashable, Sendable {
  /// It is over something else.
  case imprintMismatch
  /// Its statement was changed.
  case digestMismatch
  /// The server's key didn't make the signature.
  case valueMismatch
  /// It is bound to no certificate or to another one, or names another server.
  case certificateMismatch
  /// The server's certificate had expired when the token was made, or by the instant asked for.
  case certificateExpired
  /// The server's certificate was not yet valid.
  case certificateNotYetValid
  /// The server's certificate had been revoked by the instant asked for.
  case certificateRevoked(since: Instant)
  /// The certificate is not one for timestamps alone (RFC 3161, 2.3).
  case certificateNotForTimestamping
  /// A key or hash of the chain is too weak.
  case tooWeak
}

/// Why nothing certain can be said of a timestamp.
public enum TimestampDoubt: Error, Hashable, Sendable {
  /// A hash or way of signing that we don't know.
  case algorithmUnsupported
  /// The imprint or the signature rests on SHA-1.
  case algorithmTooWeak
  /// The certificate leads to no root we trust.
  case issuerUnknown
  /// The authority above the certificate is not trusted any more at the instant.
  case issuerWithdrawn(since: Instant)
  /// No evidence about revocation covers the instant.
  case revocationUnknown
  /// The certificate was revoked after the instant, which something else has to prove.
  case revokedAfterwards(since: Instant)
}

public import WorkTime

/// What evidence says of one certificate.
public enum RevocationStatus: Hashable, Sendable {
  case good
  case revoked(since: Instant)
  case unknown
}

public import WorkTime

/// What a trust list says of a certificate at one instant. Only `trusted` is good.
public enum ChainVerdict: Hashable, Sendable {
  /// A path to a trusted root holds and no certificate on it was revoked; the path's common names, signer first.
  case trusted(path: [String])
  /// No path to a trusted root, or a broken one.
  case untrusted
  /// The path leads to an authority that was trusted and had been withdrawn at the instant: enough only where it is proved
  /// that the signature was there before.
  case withdrawn(since: Instant)
  /// A certificate of the path had expired.
  case expired
  /// A certificate of the path was not yet valid.
  case notYetValid
  /// A certificate of the path was revoked at or before the instant.
  case revoked(since: Instant)
  /// Good at the instant, but revoked later: enough only where the instant itself is proved by a timestamp.
  case revokedAfterwards(since: Instant)
  /// No usable revocation list or OCSP answer covers the instant: indeterminate, never trusted.
  case revocationUnknown
  /// The certificate does not allow its key the kind of signing asked for (``CertificatePurpose``).
  case notForSigning
  /// A key or hash on the path is weaker than 112 bits (RSA below 2048, SHA-1).
  case tooWeak
}

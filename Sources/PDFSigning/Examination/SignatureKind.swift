/// What a signature dictionary holds.
public enum SignatureKind: Hashable, Sendable {
  case signature
  /// A timestamp over the whole revision (ISO 32000-2, 12.8.5): nobody's signature, but a proof for all before it.
  case documentTimestamp
}

/// Mức của chữ ký: what makes it last (EN 319 142-1, 6).
public enum SignatureLevel: Hashable, Sendable {
  /// `adbe.pkcs7.detached`, without what PAdES asks for.
  case pkcs7
  /// B-B.
  case basic
  /// B-T: the time is proved.
  case timestamped
  /// B-LT: and the file has all that is needed to judge it.
  case longTerm
  /// B-LTA: and a document timestamp over that.
  case archived
}

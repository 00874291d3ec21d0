/// What a signature dictionary holds.
public enum SignatureKind: Hashable, Sendable {
  case signature
  /// A timestamp over the whole revision (ISO 32000-2, 12.8.5): nobody's signature, but a proof for all before it.
  case documentTimestamp
}

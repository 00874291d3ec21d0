/// How an unlocked key signs.
public enum SignatureAlgorithm: Sendable, Hashable {
  /// RSA, PKCS #1 v1.5 padding, SHA-256 (RFC 8017, section 8.2).
  case rsaSHA256
  /// ECDSA on P-256 with SHA-256, the signature as a DER sequence of two integers (RFC 3279, section 2.2.3).
  case ecdsaP256SHA256
}

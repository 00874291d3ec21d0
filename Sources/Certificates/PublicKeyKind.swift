/// Which kind of public key a certificate holds, and how strong it is.
public enum PublicKeyKind: Hashable, Sendable {
  /// RSA, with the bits of its modulus.
  case rsa(bits: Int)
  /// One of the curves P-256, P-384 and P-521 (ECDSA), with the bits of its order.
  case ellipticCurve(bits: Int)
  /// Any other kind, which we neither sign nor verify with.
  case other
}

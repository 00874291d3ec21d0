/// Which kind of public key a certificate holds, and how strong it is.
public enum PublicKeyKind: Hashable, Sendable {
  /// RSA, with the bits of its modulus.
  case rsa(bits: Int)
  /// A curve over a prime field (ECDSA), with the bits of its order.
  case ellipticCurve(bits: Int)
  /// Any other kind, which we neither sign nor verify with.
  case other
}

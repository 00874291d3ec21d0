/// How a signature value is made: the kind of signature with everything that a verifier has to fix beforehand.
public enum SignatureScheme: Hashable, Sendable {
  /// RSASSA-PKCS1-v1_5 (RFC 8017, 8.2).
  case rsaPKCS1(HashAlgorithm)
  /// RSASSA-PSS (RFC 8017, 8.1) with MGF1 over the same hash; the salt's length in bytes.
  case rsaPSS(HashAlgorithm, saltLength: Int)
  /// ECDSA (FIPS 186-4) over P-256, P-384 or P-521.
  case ecdsa(HashAlgorithm)

  /// The hash that the message goes through.
  public var hash: HashAlgorithm {
    switch self {
    case .rsaPKCS1(let hash), .rsaPSS(let hash, _), .ecdsa(let hash): hash
    }
  }

  /// A key of this kind can make such a signature.
  public func fits(_ key: PublicKeyKind) -> Bool {
    switch (self, key) {
    case (.rsaPKCS1, .rsa), (.rsaPSS, .rsa), (.ecdsa, .ellipticCurve): true
    default: false
    }
  }
}

import Cryptography

/// Certificates that are read already, found by the digest of all their bytes: an authority's comes along with every signature, and
/// reading its key takes longer than looking it up.
public struct KnownCertificates: Sendable {
  private var certificates: [SHA256Digest: Certificate] = [:]

  public init() {}

  public init(_ certificates: some Sequence<Certificate>) { add(certificates) }

  public mutating func add(_ more: some Sequence<Certificate>) {
    for certificate in more { certificates[certificate.fingerprint] = certificate }
  }

  /// The certificate with these bytes, read now if it wasn't before.
  public func certificate(der: [UInt8]) throws(CertificateError) -> Certificate {
    if let known = certificates[SHA256Digest(of: der)] { return known }
    return try Certificate(der: der)
  }
}

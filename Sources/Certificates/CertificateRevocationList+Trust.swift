import COpenSSL
import WorkTime

extension CertificateRevocationList {
  /// The list is this issuer's, signed by its key, and complete: one with a critical extension (delta, partial scope)
  /// is not read, so that nothing is called good by a list that leaves entries out.
  func isUsable(from issuer: Certificate, links: VerifiedLinks) -> Bool {
    defer { ERR_clear_error() }
    guard X509_NAME_cmp(X509_CRL_get_issuer(handle.pointer), X509_get_subject_name(issuer.handle.pointer)) == 0,
      X509_CRL_get_ext_by_critical(handle.pointer, 1, -1) < 0,
      isStrong(signatureAlgorithm), issuer.keyUsage?.contains(.revocationListSigning) ?? true
    else { return false }
    let link = VerifiedLinks.Link(issuer: issuer.fingerprint, signed: fingerprint, kind: .revocationList)
    return links.holds(link) { X509_CRL_verify(handle.pointer, X509_get0_pubkey(issuer.handle.pointer)) }
  }

  private var signatureAlgorithm: UnsafePointer<X509_ALGOR>? {
    var algorithm: UnsafePointer<X509_ALGOR>?
    X509_CRL_get0_signature(handle.pointer, nil, &algorithm)
    return algorithm
  }

  /// The list tells the certificate's state at the instant: not outdated then, and drawn up before the certificate
  /// expired, since an issuer may drop expired certificates from later lists.
  func covers(_ instant: Instant, for certificate: Certificate) -> Bool {
    guard let nextUpdate else { return false }
    return instant <= nextUpdate && thisUpdate <= certificate.notAfter
  }

  /// The date from which the certificate is revoked; nil when the list does not name it.
  func revocationDate(of certificate: Certificate) -> Instant? {
    var entry: OpaquePointer?
    guard X509_CRL_get0_by_cert(handle.pointer, &entry, certificate.handle.pointer) == 1, let entry else { return nil }
    // An unreadable date counts as revoked from the beginning.
    return instant(of: X509_REVOKED_get0_revocationDate(entry)) ?? Instant(microseconds: .min)
  }
}

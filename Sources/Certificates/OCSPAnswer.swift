import COpenSSL
import WorkTime

/// What an OCSP response says of one certificate (RFC 6960, 4.2.1, SingleResponse).
struct OCSPAnswer: Hashable, Sendable {
  let identity: CertificateIdentity
  let status: RevocationStatus
  let thisUpdate: Instant
  /// Nil when newer answers can be had all the time.
  let nextUpdate: Instant?

  /// Nil when it names the certificate in a way, or carries a critical extension, that we don't know, or when its times
  /// can't be.
  init?(_ single: OpaquePointer, producedAt: Instant) {
    var revoked: UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?
    var this: UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?
    var next: UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?
    let code = OCSP_single_get0_status(single, nil, &revoked, &this, &next)
    guard OCSP_SINGLERESP_get_ext_by_critical(single, 1, -1) < 0,
      let named = OCSP_SINGLERESP_get0_id(single), let identity = CertificateIdentity(named),
      let thisUpdate = instant(of: this), thisUpdate <= producedAt
    else { return nil }
    if next != nil {
      guard let read = instant(of: next), read >= thisUpdate else { return nil }
      nextUpdate = read
    } else {
      nextUpdate = nil
    }
    self.identity = identity
    self.thisUpdate = thisUpdate
    switch code {
    case V_OCSP_CERTSTATUS_GOOD: status = .good
    // An unreadable date counts as revoked from the beginning.
    case V_OCSP_CERTSTATUS_REVOKED: status = .revoked(since: instant(of: revoked) ?? Instant(microseconds: .min))
    default: status = .unknown
    }
  }

  /// The answer tells the certificate's state at the instant: not outdated then, and given before the certificate
  /// expired, since a responder may forget expired certificates.
  func covers(_ instant: Instant, for certificate: Certificate) -> Bool {
    instant <= nextUpdate ?? thisUpdate && thisUpdate <= certificate.notAfter
  }
}

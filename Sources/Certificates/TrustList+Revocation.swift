public import WorkTime

extension TrustList {
  /// Since when the certificate is revoked, by what an authority of the list says of it; nil: nobody says so. Asked at the
  /// instant of a signature: a revocation still to come does not count.
  public func revocation(of certificate: Certificate, at instant: Instant) -> Instant? {
    announcedRevocation(of: certificate).flatMap { $0 <= instant ? $0 : nil }
  }

  /// The same, a revocation still to come included.
  public func announcedRevocation(of certificate: Certificate) -> Instant? {
    let evidence = RevocationEvidence(revocationLists: revocationLists, ocspResponses: ocspResponses)
    return (roots + intermediates).filter { certificate.isIssued(by: $0) }.compactMap { issuer -> Instant? in
      guard
        case .revoked(let since, _) = evidence.finding(
          on: certificate, issuedBy: issuer, at: certificate.notBefore, links: links)
      else { return nil }
      return since
    }.min()
  }
}

import COpenSSL
import WorkTime

extension OCSPResponse {
  /// The response speaks for this issuer (RFC 6960, 4.2.2.2): its own key signed, or that of a responder which the issuer
  /// itself made out a certificate for.
  /// - Parameter lists: to look the responder's certificate up, unless the issuer exempts it.
  func isUsable(from issuer: Certificate, lists: [CertificateRevocationList], links: VerifiedLinks) -> Bool {
    guard isStrong(OCSP_resp_get0_tbs_sigalg(handle.pointer)) else { return false }
    if isSigned(by: issuer, links) { return true }
    // In this order the only keys that are calculated with are those of the issuer and of whom it named: anybody else
    // could send keys of a size that takes long.
    return certificates.contains { responder in
      isDelegate(responder, of: issuer, lists: lists, links) && isSigned(by: responder, links)
    }
  }

  /// The response names this certificate's subject or key as its responder, and the key made the signature.
  private func isSigned(by responder: Certificate, _ links: VerifiedLinks) -> Bool {
    let link = VerifiedLinks.Link(issuer: responder.fingerprint, signed: fingerprint, kind: .ocspResponse)
    return links.holds(link) { verification(by: responder) }
  }

  private func verification(by responder: Certificate) -> Int32 {
    defer { ERR_clear_error() }
    guard let candidates = OPENSSL_sk_new_null() else { return -1 }
    defer { OPENSSL_sk_free(candidates) }
    OPENSSL_sk_push(candidates, UnsafeRawPointer(responder.handle.pointer))
    // Only the signature is checked here, with this one certificate; whether it may sign is asked apart.
    let flags = UInt(OCSP_NOINTERN | OCSP_TRUSTOTHER | OCSP_NOVERIFY)
    return OCSP_basic_verify(handle.pointer, candidates, nil, flags)
  }

  private func isDelegate(
    _ responder: Certificate, of issuer: Certificate, lists: [CertificateRevocationList], _ links: VerifiedLinks
  ) -> Bool {
    let store = CertificateStore(anchor: issuer, links: links)
    guard CertificatePurpose.ocspSigning.allows(responder),
      case .success(let path) = store.path(from: responder, intermediates: [], at: producedAt), path.count == 2
    else { return false }
    // Answers are not asked about the one who gives them: a responder can't vouch for itself.
    let evidence = RevocationEvidence(revocationLists: lists, ocspResponses: [])
    return switch evidence.finding(on: responder, issuedBy: issuer, at: producedAt, links: links) {
    case .good: true
    case .revoked: false
    case nil: responder.isExemptFromRevocation
    }
  }
}

import COpenSSL
public import WorkTime

extension TrustList {
  /// The path up to a root that is trusted at this instant, by authorities that are; revocation not looked at.
  func path(
    from certificate: Certificate, with received: [Certificate], at instant: Instant
  ) -> Result<[Certificate], PathRefusal> {
    let offered = intermediates + received
    let ended = (roots + intermediates).filter { terms[$0.fingerprint]?.covers(instant) == false }
    guard !ended.isEmpty else {
      return store.path(from: certificate, intermediates: offered, at: instant).mapError { PathRefusal($0.verdict) }
    }
    let left = CertificateStore(roots: roots.filter { !ended.contains($0) })
    // Whoever signs for an authority that is not trusted brings another certificate of the same authority along.
    let usable = intermediates.filter { !ended.contains($0) }
    let others = received.filter { one in !ended.contains { one.isSameAuthority(as: $0) } }
    return left.path(from: certificate, intermediates: usable + others, at: instant).mapError { fault in
      PathRefusal(withdrawal(from: certificate, offered, at: instant, ended) ?? fault.verdict)
    }
  }

  /// Since when the path that there would be is not trusted any more; nil when there would be none.
  private func withdrawal(
    from certificate: Certificate, _ offered: [Certificate], at instant: Instant, _ ended: [Certificate]
  ) -> ChainVerdict? {
    guard case .success(let path) = store.path(from: certificate, intermediates: offered, at: instant) else {
      return nil
    }
    let ends = path.filter { one in ended.contains { one.isSameAuthority(as: $0) } }
      .compactMap { terms[$0.fingerprint]?.until }.filter { $0 <= instant }
    return ends.min().map { .withdrawn(since: $0) } ?? .untrusted
  }

  /// What the list says of an authority itself at an instant: whether a path leads from it to a root, however its
  /// certificates were revoked.
  public func judgeAuthority(_ authority: Certificate, at instant: Instant) -> ChainVerdict {
    switch path(from: authority, with: [], at: instant) {
    case .success(let path): .trusted(path: path.map(\.commonName))
    case .failure(let refusal): refusal.verdict
    }
  }
}

/// Why there is no path, as a verdict.
struct PathRefusal: Error {
  let verdict: ChainVerdict

  init(_ verdict: ChainVerdict) { self.verdict = verdict }
}

extension Certificate {
  /// Both are of one authority: the same name and the same key.
  func isSameAuthority(as other: Certificate) -> Bool {
    defer { ERR_clear_error() }
    let (own, others) = (handle.pointer, other.handle.pointer)
    return X509_NAME_cmp(X509_get_subject_name(own), X509_get_subject_name(others)) == 0
      && EVP_PKEY_eq(X509_get0_pubkey(own), X509_get0_pubkey(others)) == 1
  }

  /// The issuer's own key signed this certificate, under the issuer's name.
  public func isIssued(by issuer: Certificate) -> Bool {
    defer { ERR_clear_error() }
    let (own, above) = (handle.pointer, issuer.handle.pointer)
    return X509_NAME_cmp(X509_get_issuer_name(own), X509_get_subject_name(above)) == 0
      && X509_verify(own, X509_get0_pubkey(above)) == 1
  }
}

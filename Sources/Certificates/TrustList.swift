public import WorkTime

/// Danh sách tin cậy: the roots we trust, with the intermediates and revocation lists at hand. It does no I/O.
public struct TrustList: Sendable {
  public let roots: [Certificate]
  public let intermediates: [Certificate]
  public let revocationLists: [CertificateRevocationList]

  private let store: CertificateStore

  public init(
    roots: [Certificate], intermediates: [Certificate] = [], revocationLists: [CertificateRevocationList] = []
  ) {
    self.roots = roots
    self.intermediates = intermediates
    self.revocationLists = revocationLists
    store = CertificateStore(roots: roots)
  }

  /// Judges a signer's certificate as of one instant; `intermediates` are those that came with the signature.
  ///
  /// Revocation is decided here and not by X509_V_FLAG_CRL_CHECK, which refuses a list drawn up after the instant
  /// and does not look at the date of a revocation.
  public func judge(
    _ certificate: Certificate, intermediates received: [Certificate] = [], at instant: Instant
  ) -> ChainVerdict {
    let allowed = certificate.keyUsage?.allowsDocumentSigning ?? true
    guard allowed, !certificate.isAuthority else { return .notForSigning }
    switch store.path(from: certificate, intermediates: intermediates + received, at: instant) {
    case .failure(let fault): return fault.verdict
    case .success(let path): return verdict(on: path, at: instant)
    }
  }

  private func verdict(on path: [Certificate], at instant: Instant) -> ChainVerdict {
    var afterwards: Instant?
    for (certificate, issuer) in zip(path, path.dropFirst()) {
      switch revocation(of: certificate, by: issuer, at: instant) {
      case .revoked(let date) where date <= instant: return .revoked(since: date)
      case .revoked(let date): afterwards = min(afterwards ?? date, date)
      case .unknown: return .revocationUnknown
      case .good: continue
      }
    }
    if let afterwards { return .revokedAfterwards(since: afterwards) }
    return .trusted(path: path.map(\.commonName))
  }

  /// The earliest revocation that any list of the issuer tells; good only if a list covers the instant.
  private func revocation(of certificate: Certificate, by issuer: Certificate, at instant: Instant) -> Revocation {
    var earliest: Instant?
    var isCovered = false
    for list in revocationLists where list.isUsable(from: issuer) {
      if let date = list.revocationDate(of: certificate) { earliest = min(earliest ?? date, date) }
      isCovered = isCovered || list.covers(instant, for: certificate)
    }
    if let earliest { return .revoked(earliest) }
    return isCovered ? .good : .unknown
  }
}

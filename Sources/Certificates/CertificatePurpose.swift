/// What a certificate is asked to vouch for.
public enum CertificatePurpose: Hashable, Sendable {
  /// Signatures of persons and agencies.
  case documentSigning
  /// Timestamp tokens (RFC 3161, 2.3).
  case timestamping
  /// Answers about revocation, in its issuer's name (RFC 6960, 4.2.2.2).
  case ocspSigning

  /// The certificate is an end entity's, and its key is allowed this.
  public func allows(_ certificate: Certificate) -> Bool {
    guard !certificate.isAuthority, certificate.keyUsage?.allowsDocumentSigning ?? true else { return false }
    let usage = certificate.extendedKeyUsage
    switch self {
    case .documentSigning:
      // A key set apart for timestamps or revocation answers signs nothing else.
      return usage.map { !$0.purposes.isSubset(of: [ExtendedKeyUsage.timeStamping, ExtendedKeyUsage.ocspSigning]) }
        ?? true
    case .timestamping:
      return usage.map { $0.isCritical && $0.purposes == [ExtendedKeyUsage.timeStamping] } ?? false
    case .ocspSigning:
      return usage?.purposes.contains(ExtendedKeyUsage.ocspSigning) ?? false
    }
  }
}

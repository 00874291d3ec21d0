/// Bằng chứng đã dùng: the piece of evidence that decided whether a certificate of a path was revoked.
public struct RevocationProof: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    case revocationList(CertificateRevocationList)
    case ocspResponse(OCSPResponse)
  }

  public let certificate: Certificate
  public let source: Source
  /// `good` or `revoked`: an unknown status proves nothing.
  public let status: RevocationStatus
}

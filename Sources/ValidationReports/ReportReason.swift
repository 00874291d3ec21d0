public import WorkTime

/// Lý do một chữ ký không đạt: the cases of `SignatureDefect` and `SignatureDoubt` as they stand in a report.
public struct ReportReason: Hashable, Sendable, Codable {
  public let code: Code
  /// Since when a certificate was revoked or had expired; nil where no moment belongs to it.
  public let since: Instant?

  public enum Code: String, Hashable, Sendable, Codable, CaseIterable {
    case byteRangeMalformed, notOfItsRevision, signatureMalformed, digestMismatch, valueMismatch, certificateMismatch
    case certificateExpired, certificateNotYetValid, certificateRevoked, certificateNotForSigning, tooWeak
    case forbiddenChanges, referenceAmbiguous
    case formatUnsupported, algorithmUnsupported, algorithmOutdated, noClaimedTime, claimedTimeInFuture,
      expiredWithoutProof
    case issuerUnknown, issuerWithdrawn, revocationUnknown, revokedAfterClaimedTime
    case certificateMissing, contentMissing, referenceUnsupported, textPartedByComment
  }

  public init(_ code: Code, since: Instant? = nil) { (self.code, self.since) = (code, since) }
}

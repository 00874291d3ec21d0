public import WorkTime

/// Why nothing certain can be said of a signature.
public enum SignatureDoubt: Error, Hashable, Sendable {
  /// A format other than CMS detached from its content (`/SubFilter`).
  case formatUnsupported
  /// A hash or signature algorithm we don't accept.
  case algorithmUnsupported
  /// It rests on SHA-1, to which collisions are known.
  case algorithmOutdated
  /// The signature claims no time at which to judge its certificate.
  case noClaimedTime
  /// The signature claims a time that has not come yet.
  case claimedTimeInFuture
  /// The certificate has expired since the claimed time, which nothing proves.
  case expiredWithoutProof(since: Instant)
  /// The certificate leads to no root we trust.
  case issuerUnknown
  /// The authority above the certificate is not trusted any more, and nothing proves that the signature was there before.
  case issuerWithdrawn(since: Instant)
  /// No revocation list covers the claimed time.
  case revocationUnknown
  /// The certificate was revoked after the claimed time, which nothing proves.
  case revokedAfterClaimedTime(since: Instant)
  /// No certificate came along, so that nobody knows whose key it was.
  case certificateMissing
  /// What is signed isn't there: an element that the file lacks, or a file that wasn't given.
  case contentMissing
  /// What is signed is named or changed before signing in a way that we don't follow (XML transforms, addresses).
  case referenceUnsupported
  /// Comments, which nobody signed, part a text that was signed: readers may see only the first piece (XML).
  case textPartedByComment
}

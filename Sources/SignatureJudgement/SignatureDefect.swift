public import WorkTime

/// Why a signature is invalid.
public enum SignatureDefect: Error, Hashable, Sendable {
  /// The byte range doesn't cover exactly one revision but for the signature's own contents.
  case byteRangeMalformed
  /// The signature field wasn't signed so in the revision it covers, or two signatures overlap.
  case notOfItsRevision
  /// The contents aren't one CMS signature.
  case signatureMalformed
  /// The covered bytes were changed.
  case digestMismatch
  /// The signer's key didn't make the signature.
  case valueMismatch
  /// The signature is bound to no certificate, or to another one.
  case certificateMismatch
  /// The signer's certificate had expired at the claimed time, or at the proven one.
  case certificateExpired
  /// The signer's certificate was not yet valid at the claimed time.
  case certificateNotYetValid
  /// The signer's certificate had been revoked by the claimed time.
  case certificateRevoked(since: Instant)
  /// The certificate isn't for signing documents.
  case certificateNotForSigning
  /// A key or hash is too weak.
  case tooWeak
  /// The file was changed afterwards in a way the signature forbids.
  case forbiddenChanges
  /// What is signed is named in a way that fits several elements (XML).
  case referenceAmbiguous
}

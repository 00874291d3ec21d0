public import WorkTime

/// Why the trust list is not changed.
public enum TrustRefusal: Error, Hashable, Sendable {
  /// Only the administrators of the agency at the top keep it.
  case notTheKeeper
  /// Neither PEM nor DER of a certificate, a list or an answer, or broken.
  case unreadable
  case tooLarge
  /// There is no certificate in it, only evidence.
  case noCertificate
  /// There is no revocation list or answer in it, only certificates.
  case noEvidence
  case notAnAuthority(name: String)
  case expired(name: String, on: CalendarDate)
  case tooWeak(name: String)
  /// It names itself as its issuer, and its own key didn't sign it.
  case notSelfSigned(name: String)
  /// No path leads from it to a root of the list.
  case issuerUnknown(name: String)
  case endBeforeStart
  case alreadyTrusted(name: String)
  case unknownAuthority
  /// Several certificates have this serial number or this beginning of a fingerprint.
  case ambiguous
  case alreadyWithdrawn(name: String, on: CalendarDate)
  /// No authority of the list signed it.
  case evidenceForged(issuer: String)
  case evidenceStale(issuer: String, since: CalendarDate)
  case evidenceFromFuture(issuer: String)
  /// The list that we have is newer.
  case evidenceOlder(issuer: String)
  /// A file of the folder can't be read.
  case folderDamaged(file: String)
}

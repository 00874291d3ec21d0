public import Cryptography

/// Why the demonstration authority did not issue, or could not be read back.
public enum IssuingRefusal: Error, Sendable, Equatable {
  /// Empty, longer than 64 characters, or of characters the field may not have.
  case invalidSubject(CertificateSubject.Field)
  /// The end is not after the beginning.
  case invalidValidity
  /// The certificate would be valid outside its issuer's own time.
  case outsideAuthorityValidity
  case key(KeyRefusal)
  /// The text is not what `DemoAuthority.pem` gives.
  case damagedAuthority
  /// Group or others may read or write the authority's file: its mode has to be 0600.
  case fileOpenToOthers
  case fault(OpenSSLFault)
}

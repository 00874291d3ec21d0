/// Why bytes could not be read as a certificate or a revocation list.
public enum CertificateError: Error, Equatable, Sendable {
  /// Not one complete DER-encoded X.509 certificate.
  case notACertificate
  /// Not one complete DER-encoded X.509 revocation list.
  case notARevocationList
  /// The PEM text holds no certificate, or a broken one.
  case notPEM
}

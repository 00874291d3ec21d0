/// Why bytes could not be read as a certificate or as evidence of revocation.
public enum CertificateError: Error, Equatable, Sendable {
  /// Not one complete DER-encoded X.509 certificate.
  case notACertificate
  /// Not one complete DER-encoded X.509 revocation list.
  case notARevocationList
  /// Not one complete OCSP response with an answer in it.
  case notAnOCSPResponse
  /// The PEM text holds no certificate, or a broken one.
  case notPEM
}

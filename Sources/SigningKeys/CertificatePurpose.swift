/// Whose key a certificate is for.
public enum CertificatePurpose: Sendable, Hashable {
  /// Chữ ký số cá nhân.
  case person
  /// Chữ ký số của cơ quan (con dấu).
  case agency
}

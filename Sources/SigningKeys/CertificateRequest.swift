public import WorkTime

/// What a demonstration certificate and its key container are to be.
public struct CertificateRequest: Hashable, Sendable {
  public let subject: CertificateSubject
  public let purpose: CertificatePurpose
  public let notBefore: Instant
  /// After `notBefore` and not after the end of the authority.
  public let notAfter: Instant
  /// Has to keep `PINRule`.
  public let pin: String

  public init(
    subject: CertificateSubject, purpose: CertificatePurpose, notBefore: Instant, notAfter: Instant, pin: String
  ) {
    self.subject = subject
    self.purpose = purpose
    self.notBefore = notBefore
    self.notAfter = notAfter
    self.pin = pin
  }
}

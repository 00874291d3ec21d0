public import WorkTime

/// A line of a certificate revocation list.
public struct RevokedCertificate: Hashable, Sendable {
  public let serial: CertificateSerial
  public let at: Instant

  public init(serial: CertificateSerial, at: Instant) {
    self.serial = serial
    self.at = at
  }
}

import Certificates
import People
import SigningKeys
public import WorkTime

extension TestWorld {
  /// From now on the trust list has a revocation list on which this certificate stands.
  ///
  /// - Parameter certificate: DER.
  public func revoke(_ certificate: [UInt8], since: Instant) throws {
    guard let serial = CertificateSerial(ofCertificate: certificate) else { throw CertificateError.notACertificate }
    let list = try CertificateRevocationList(
      der: try SigningMaterial.shared.get().authority.crl(
        at: SigningMaterial.notBefore.adding(seconds: 60), nextUpdate: SigningMaterial.notAfter,
        revoked: [RevokedCertificate(serial: serial, at: since)]))
    let trust = directory.currentTrust
    trust.replace(by: trust.list.joined(with: TrustList(roots: [], revocationLists: [list])))
  }
}

public import Cryptography
public import WorkTime

extension DemoAuthority {
  /// The issuing authority's revocation list, DER. A later list has to repeat the lines of earlier ones.
  public func crl(
    at instant: Instant, nextUpdate: Instant, revoked: [RevokedCertificate]
  ) throws(OpenSSLFault) -> [UInt8] {
    try RevocationListBuilder(thisUpdate: instant, nextUpdate: nextUpdate, revoked: revoked).signed(by: issuing)
  }

  /// The root's revocation list, DER, empty: it testifies that the issuing authority is not revoked.
  public func rootCRL(at instant: Instant, nextUpdate: Instant) throws(OpenSSLFault) -> [UInt8] {
    try RevocationListBuilder(thisUpdate: instant, nextUpdate: nextUpdate, revoked: []).signed(by: root)
  }
}

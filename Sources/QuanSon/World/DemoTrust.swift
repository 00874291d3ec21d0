public import Certificates
public import SigningKeys
public import WorkTime

/// Danh sách tin cậy of the demo: its own root, and nothing else.
public enum DemoTrust {
  /// Root, issuing authority and both revocation lists, which hold until the end of 2030.
  ///
  /// - Parameter instant: when the lists are drawn up.
  public static func trustList(of authority: DemoAuthority, at instant: Instant) throws -> TrustList {
    let end = VietnamTime(QuanSon.day(2030, 12, 31), hour: 23, minute: 59, second: 59).instant
    let lists = [
      try authority.crl(at: instant, nextUpdate: end, revoked: []),
      try authority.rootCRL(at: instant, nextUpdate: end),
    ]
    return TrustList(
      roots: [try Certificate(der: try authority.rootCertificate)],
      intermediates: [try Certificate(der: try authority.issuingCertificate)],
      revocationLists: try lists.map { der throws(CertificateError) in try CertificateRevocationList(der: der) })
  }
}

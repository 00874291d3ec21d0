import COpenSSL
import Cryptography
public import WorkTime

/// Danh sách thu hồi chứng thư (CRL, RFC 5280 section 5), kept as the exact DER bytes it came in.
public struct CertificateRevocationList: Sendable {
  /// The DER encoding, byte for byte as received.
  public let der: [UInt8]
  /// The whole issuer as one line.
  public let issuerName: String
  /// The instant the issuer drew the list up.
  public let thisUpdate: Instant
  /// The instant by which a newer list is promised; nil when the issuer promises none.
  public let nextUpdate: Instant?

  /// SHA-256 of `der`.
  let fingerprint: SHA256Digest
  let handle: RevocationListHandle

  /// Reads one revocation list.
  public init(der: [UInt8]) throws(CertificateError) {
    let read = wholeElement(der, read: { d2i_X509_CRL(nil, $0, $1) }, free: { X509_CRL_free($0) })
    guard let read else { throw .notARevocationList }
    handle = RevocationListHandle(owned: read)
    guard let thisUpdate = instant(of: X509_CRL_get0_lastUpdate(read)) else { throw .notARevocationList }
    self.der = der
    fingerprint = SHA256Digest(of: der)
    self.thisUpdate = thisUpdate
    nextUpdate = instant(of: X509_CRL_get0_nextUpdate(read))
    issuerName = line(of: X509_CRL_get_issuer(read))
  }
}

extension CertificateRevocationList: Hashable {
  public static func == (left: CertificateRevocationList, right: CertificateRevocationList) -> Bool {
    left.der == right.der
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(issuerName)
    hasher.combine(thisUpdate)
  }
}

import COpenSSL
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

  let handle: RevocationListHandle

  /// Reads one revocation list.
  public init(der: [UInt8]) throws(CertificateError) {
    let read = der.withUnsafeBufferPointer { buffer -> OpaquePointer? in
      var cursor = buffer.baseAddress
      guard let pointer = d2i_X509_CRL(nil, &cursor, buffer.count) else { return nil }
      guard cursor == buffer.baseAddress?.advanced(by: buffer.count) else {
        X509_CRL_free(pointer)
        return nil
      }
      return pointer
    }
    ERR_clear_error()
    guard let read else { throw .notARevocationList }
    handle = RevocationListHandle(owned: read)
    guard let thisUpdate = instant(of: X509_CRL_get0_lastUpdate(read)) else { throw .notARevocationList }
    self.der = der
    self.thisUpdate = thisUpdate
    nextUpdate = instant(of: X509_CRL_get0_nextUpdate(read))
    issuerName = line(of: X509_CRL_get_issuer(read))
  }
}

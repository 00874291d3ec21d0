import COpenSSL

/// Which purposes a certificate's key is limited to (RFC 5280, 4.2.1.12).
public struct ExtendedKeyUsage: Hashable, Sendable {
  /// Whoever doesn't know the extension must refuse the certificate.
  public let isCritical: Bool
  /// Object identifiers in dotted form.
  public let purposes: Set<String>

  /// id-kp-timeStamping.
  public static let timeStamping = "1.3.6.1.5.5.7.3.8"
  /// id-kp-OCSPSigning.
  public static let ocspSigning = "1.3.6.1.5.5.7.3.9"

  /// Nil when the certificate has no such extension; a broken one, or one that comes twice, allows nothing.
  init?(of x509: OpaquePointer) {
    var critical: Int32 = -1
    let read = X509_get_ext_d2i(x509, NID_ext_key_usage, &critical, nil)
    guard critical != -1 else { return nil }
    let list = read.map { OpaquePointer($0) }
    defer { OPENSSL_sk_pop_free(list) { ASN1_OBJECT_free($0.map { OpaquePointer($0) }) } }
    var purposes: Set<String> = []
    for index in 0..<max(0, OPENSSL_sk_num(list)) {
      purposes.insert(dottedText(of: OPENSSL_sk_value(list, index).map { OpaquePointer($0) }))
    }
    isCritical = critical != 0
    self.purposes = purposes
  }
}

import COpenSSL

/// How an OCSP answer names a certificate (RFC 6960, 4.1.1, CertID).
struct CertificateIdentity: Hashable, Sendable {
  /// SHA-1, which everybody asks with and which nothing rests on here, or SHA-256.
  let hash: HashAlgorithm
  let issuerNameHash: [UInt8]
  let issuerKeyHash: [UInt8]
  /// The serial number's whole DER element.
  let serialNumberDER: [UInt8]

  static let hashes: [HashAlgorithm] = [.sha1, .sha256]

  /// The name that an answer about this certificate would carry.
  init(of certificate: Certificate, issuer: Certificate, hash: HashAlgorithm) {
    self.hash = hash
    let x509 = issuer.handle.pointer
    issuerNameHash = CertificateIdentity.digest(hash) {
      X509_NAME_digest(X509_get_subject_name(x509), hash.method, $0, $1)
    }
    issuerKeyHash = CertificateIdentity.digest(hash) { X509_pubkey_digest(x509, hash.method, $0, $1) }
    serialNumberDER = certificate.serialNumberDER
  }

  /// Nil for names made with any other hash.
  init?(_ identity: OpaquePointer) {
    var name: UnsafeMutablePointer<ASN1_OCTET_STRING>?
    var key: UnsafeMutablePointer<ASN1_OCTET_STRING>?
    var serial: UnsafeMutablePointer<ASN1_INTEGER>?
    var algorithm: OpaquePointer?
    guard OCSP_id_get0_info(&name, &algorithm, &key, &serial, identity) == 1, let name, let key, let serial
    else { return nil }
    switch OBJ_obj2nid(algorithm) {
    case NID_sha1: hash = .sha1
    case NID_sha256: hash = .sha256
    default: return nil
    }
    (issuerNameHash, issuerKeyHash) = (bytes(of: name), bytes(of: key))
    serialNumberDER = encodedDER { i2d_ASN1_INTEGER(serial, $0) }
  }

  private static func digest(
    _ hash: HashAlgorithm, write: (UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<UInt32>?) -> Int32
  ) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: hash.digestLength)
    var length: UInt32 = 0
    guard write(&digest, &length) == 1 else { return [] }
    return Array(digest.prefix(Int(length)))
  }
}

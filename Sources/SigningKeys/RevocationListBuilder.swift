import COpenSSL
import Cryptography
import WorkTime

/// Writes and signs certificate revocation lists, version 2 (RFC 5280, section 5).
struct RevocationListBuilder {
  let thisUpdate: Instant
  let nextUpdate: Instant
  let revoked: [RevokedCertificate]

  /// DER. Its number is its time in seconds, so that a later list has a greater number.
  func signed(by issuer: CertifiedKey) throws(OpenSSLFault) -> [UInt8] {
    let list = X509_CRL_new()
    defer { X509_CRL_free(list) }
    guard let list, X509_CRL_set_version(list, 1) == 1,
      X509_CRL_set_issuer_name(list, X509_get_subject_name(issuer.certificate.pointer)) == 1,
      try CertificateTime(thisUpdate).isAccepted(by: { X509_CRL_set1_lastUpdate(list, $0) }),
      try CertificateTime(nextUpdate).isAccepted(by: { X509_CRL_set1_nextUpdate(list, $0) })
    else { throw OpenSSLFault("revocation list") }
    for line in revoked { try add(line, to: list) }
    try addExtensions(to: list, issuer: issuer.certificate)
    guard X509_CRL_sort(list) == 1, X509_CRL_sign(list, issuer.key.pointer, EVP_sha384()) > 0 else {
      throw OpenSSLFault("revocation list signature")
    }
    let stream = try MemoryBIO()
    guard i2d_X509_CRL_bio(stream.pointer, list) == 1 else { throw OpenSSLFault("revocation list to DER") }
    return stream.drain()
  }

  private func add(_ line: RevokedCertificate, to list: OpaquePointer) throws(OpenSSLFault) {
    guard let entry = X509_REVOKED_new() else { throw OpenSSLFault("revocation") }
    do throws(OpenSSLFault) {
      guard try SerialInteger(line.serial.bytes).isAccepted(by: { X509_REVOKED_set_serialNumber(entry, $0) }),
        try CertificateTime(line.at).isAccepted(by: { X509_REVOKED_set_revocationDate(entry, $0) }),
        X509_CRL_add0_revoked(list, entry) == 1
      else { throw OpenSSLFault("revocation") }
    } catch {
      X509_REVOKED_free(entry)
      throw error
    }
  }

  private func addExtensions(to list: OpaquePointer, issuer: Certificate) throws(OpenSSLFault) {
    var context = X509V3_CTX()
    X509V3_set_ctx(&context, issuer.pointer, nil, nil, list, 0)
    let identifier = X509V3_EXT_conf_nid(nil, &context, NID_authority_key_identifier, "keyid:always")
    defer { X509_EXTENSION_free(identifier) }
    let number = try SerialInteger(bigEndian(CertificateTime.seconds(of: thisUpdate)))
    guard identifier != nil, X509_CRL_add_ext(list, identifier, -1) == 1,
      number.isAccepted(by: { X509_CRL_add1_ext_i2d(list, NID_crl_number, $0, 0, 0) })
    else { throw OpenSSLFault("revocation list extension") }
  }

  private func bigEndian(_ number: Int) -> [UInt8] {
    withUnsafeBytes(of: max(0, number).bigEndian) { Array($0) }
  }
}

import COpenSSL

extension CertificateRevocationList {
  /// The issuer's running number of the list (RFC 5280, 5.2.3), hexadecimal without leading zeros; nil: it has none.
  public var number: String? {
    defer { ERR_clear_error() }
    guard let read = X509_CRL_get_ext_d2i(handle.pointer, NID_crl_number, nil, nil) else { return nil }
    let integer = read.assumingMemoryBound(to: ASN1_INTEGER.self)
    defer { ASN1_INTEGER_free(integer) }
    let digits = hexadecimal(of: integer).drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }

  /// Drawn up before the other one of the same issuer, by its date or by its number. Whoever replays an old list would
  /// have a revocation forgotten.
  public func precedes(_ other: CertificateRevocationList) -> Bool {
    if thisUpdate < other.thisUpdate { return true }
    guard let number, let others = other.number else { return false }
    return (number.count, number) < (others.count, others)
  }

  /// The list is this issuer's own, signed by its key over a hash that holds, and complete.
  public func isIssued(by issuer: Certificate) -> Bool { isUsable(from: issuer) }
}

extension OCSPResponse {
  /// The answer was signed by this issuer's key, or by that of a responder which the issuer made out a certificate for.
  public func speaks(for issuer: Certificate, lists: [CertificateRevocationList]) -> Bool {
    isUsable(from: issuer, lists: lists)
  }
}

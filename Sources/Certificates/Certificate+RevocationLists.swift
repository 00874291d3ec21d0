import COpenSSL

extension Certificate {
  /// Where the issuer says that its whole revocation list lies (RFC 5280, 4.2.1.13): `http` and `https` alone, at most
  /// four. Points for some reasons only, or with a list of somebody else's, are left out.
  public var revocationListAddresses: [String] {
    defer { ERR_clear_error() }
    guard let read = X509_get_ext_d2i(handle.pointer, NID_crl_distribution_points, nil, nil) else { return [] }
    let points = OpaquePointer(read)
    defer { CRL_DIST_POINTS_free(points) }
    let found = (0..<max(0, OPENSSL_sk_num(points))).flatMap { index -> [String] in
      guard let item = OPENSSL_sk_value(points, index) else { return [] }
      return Certificate.addresses(of: item.assumingMemoryBound(to: DIST_POINT.self).pointee)
    }
    return Array(found.filter { $0.hasPrefix("http://") || $0.hasPrefix("https://") }.prefix(4))
  }

  private static func addresses(of point: DIST_POINT) -> [String] {
    guard point.reasons == nil, point.CRLissuer == nil, let name = point.distpoint?.pointee, name.type == 0,
      let names = name.name.fullname
    else { return [] }
    return (0..<max(0, OPENSSL_sk_num(names))).compactMap { index in
      guard let item = OPENSSL_sk_value(names, index) else { return nil }
      let general = item.assumingMemoryBound(to: GENERAL_NAME.self).pointee
      guard general.type == GEN_URI, let text = general.d.uniformResourceIdentifier else { return nil }
      return address(bytes(of: text))
    }
  }

  /// Printable ASCII without blanks, of a length that addresses have.
  private static func address(_ bytes: [UInt8]) -> String? {
    guard (1...2048).contains(bytes.count), bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}

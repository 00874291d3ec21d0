import COpenSSL

extension Certificate {
  /// Whether the issuer's name is this one, as RFC 5280, 7.1 compares names: letter case and spacing don't count.
  public func hasIssuer(named der: [UInt8]) -> Bool {
    Certificate.name(der, equals: X509_get_issuer_name(handle.pointer))
  }

  /// Whether the subject's name is this one, compared in the same way.
  public func hasSubject(named der: [UInt8]) -> Bool {
    Certificate.name(der, equals: X509_get_subject_name(handle.pointer))
  }

  private static func name(_ der: [UInt8], equals other: OpaquePointer?) -> Bool {
    defer { ERR_clear_error() }
    let read = der.withUnsafeBufferPointer { buffer in
      var cursor = buffer.baseAddress
      return d2i_X509_NAME(nil, &cursor, buffer.count)
    }
    guard let read else { return false }
    defer { X509_NAME_free(read) }
    return X509_NAME_cmp(read, other) == 0
  }
}

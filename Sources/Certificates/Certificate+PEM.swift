import COpenSSL

extension Certificate {
  /// All certificates of a PEM text, in its order; never an empty list.
  public static func certificates(inPEM text: String) throws(CertificateError) -> [Certificate] {
    guard let input = BIO_new(BIO_s_mem()) else { throw .notPEM }
    defer { BIO_free(input) }
    // A memory BIO of its own copy: BIO_new_mem_buf would keep a pointer into a temporary array.
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, BIO_write(input, bytes, Int32(clamping: bytes.count)) == Int32(clamping: bytes.count)
    else { throw .notPEM }
    var found: [Certificate] = []
    while let read = PEM_read_bio_X509(input, nil, nil, nil) {
      let handle = CertificateHandle(owned: read)
      found.append(try Certificate(handle: handle, der: encodedDER { i2d_X509(read, $0) }))
    }
    ERR_clear_error()
    guard !found.isEmpty else { throw .notPEM }
    return found
  }
}

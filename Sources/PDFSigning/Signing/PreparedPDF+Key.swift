public import Certificates

extension PreparedPDF {
  /// Has a key sign the attributes and puts its signature in. Blocks as long as the key does.
  ///
  /// - Throws: what the key throws; `CertificateError` when its certificate or chain can't be read; `PDFSigningRefusal`.
  public func signed(with key: some SigningKey) throws -> SignedPDF {
    let certificate = try Certificate(der: key.certificate)
    let chain = try key.chain.map { der throws(CertificateError) in try Certificate(der: der) }
    let value = try key.sign(signedAttributes(for: certificate).bytesToSign)
    return try complete(with: value, certificate: certificate, chain: chain)
  }
}

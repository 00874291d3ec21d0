extension Certificate {
  /// All certificates of a PEM text, in its order; never an empty list.
  public static func certificates(inPEM text: String) throws(CertificateError) -> [Certificate] {
    var found: [Certificate] = []
    for block in PEMBlock.all(in: text) where block.label == "CERTIFICATE" {
      found.append(try Certificate(der: block.content))
    }
    if found.isEmpty { throw .notPEM }
    return found
  }
}

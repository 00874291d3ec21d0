import Certificates

/// Kho bằng chứng của tệp: the document security store (EN 319 142-1, 5.4.2.2), certificates, lists and answers that were
/// added for those who judge later. What can't be read proves nothing and is left out.
struct SecurityStore {
  let material: ReceivedMaterial

  /// More items of a kind than this are no document's.
  private static let mostItems = 128
  /// Of one item, in bytes.
  private static let longestItem = 8 << 20

  /// - Parameter known: certificates that needn't be read again.
  init(_ reader: PDFReader, known: KnownCertificates = KnownCertificates()) throws(PDFSigningRefusal) {
    let store = try reader.dictionary(try reader.catalog().dictionary["DSS"]) ?? [:]
    var material = ReceivedMaterial()
    for der in try SecurityStore.items("Certs", of: store, reader) {
      if let certificate = SecurityStore.read({ () throws(CertificateError) in try known.certificate(der: der) }) {
        material.certificates.append(certificate)
      }
    }
    for der in try SecurityStore.items("CRLs", of: store, reader) {
      if let list = SecurityStore.read({ () throws(CertificateError) in try CertificateRevocationList(der: der) }) {
        material.evidence.revocationLists.append(list)
      }
    }
    for der in try SecurityStore.items("OCSPs", of: store, reader) {
      if let response = SecurityStore.read({ () throws(CertificateError) in try OCSPResponse(der: der) }) {
        material.evidence.ocspResponses.append(response)
      }
    }
    self.material = material
  }

  private static func read<Item>(_ body: () throws(CertificateError) -> Item) -> Item? {
    do throws(CertificateError) { return try body() } catch { return nil }
  }

  private static func items(
    _ key: String, of store: PDFDictionary, _ reader: PDFReader
  ) throws(PDFSigningRefusal) -> [[UInt8]] {
    var found: [[UInt8]] = []
    for entry in (try reader.array(store[key]) ?? []).prefix(mostItems) {
      guard case .stream(let dictionary, let encoded) = try reader.resolve(entry) else { continue }
      switch dictionary["Filter"] {
      case nil: found.append(encoded)
      case .name("FlateDecode"): Inflate.decode(encoded, limit: longestItem).map { found.append($0) }
      default: continue
      }
    }
    return found
  }
}

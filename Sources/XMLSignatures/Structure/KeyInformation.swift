import Certificates
import SignatureJudgement

/// An element `ds:KeyInfo`: certificates alone count, for a bare key is nobody's (XML Signature, 4.5).
struct KeyInformation {
  let certificates: [Certificate]
  let revocationLists: [CertificateRevocationList]

  init(_ element: XMLElement?) throws(SignatureFault) {
    var (certificates, lists): ([Certificate], [CertificateRevocationList]) = ([], [])
    for part in try element?.elements() ?? [] {
      // What has to be fetched first, from wherever.
      if ["RetrievalMethod", "KeyInfoReference"].contains(part.localName) { throw .doubt(.referenceUnsupported) }
      guard part.isNamed("X509Data", XMLNamespace.signature) else { continue }
      for item in try part.elements() where item.namespace == XMLNamespace.signature {
        switch item.localName {
        case "X509Certificate": certificates.append(try KeyInformation.certificate(item))
        case "X509CRL": try Readable.list(item).map { lists.append($0) }
        default: continue
        }
      }
    }
    guard certificates.count <= XMLLimits.certificates, lists.count <= XMLLimits.evidence
    else { throw .doubt(.formatUnsupported) }
    guard !certificates.isEmpty else { throw .doubt(.certificateMissing) }
    (self.certificates, revocationLists) = (certificates, lists)
  }

  private static func certificate(_ element: XMLElement) throws(SignatureFault) -> Certificate {
    guard let read = try Readable.certificate(element) else { throw .defect(.signatureMalformed) }
    return read
  }
}

/// Elements that hold DER in base64; what can't be read proves nothing and is nil.
enum Readable {
  static func certificate(_ element: XMLElement) throws(SignatureFault) -> Certificate? {
    let der = try element.bytes()
    return read { () throws(CertificateError) in try Certificate(der: der) }
  }

  static func list(_ element: XMLElement) throws(SignatureFault) -> CertificateRevocationList? {
    let der = try element.bytes()
    return read { () throws(CertificateError) in try CertificateRevocationList(der: der) }
  }

  static func answer(_ element: XMLElement) throws(SignatureFault) -> OCSPResponse? {
    let der = try element.bytes()
    return read { () throws(CertificateError) in try OCSPResponse(der: der) }
  }

  private static func read<Item>(_ body: () throws(CertificateError) -> Item) -> Item? {
    do throws(CertificateError) { return try body() } catch { return nil }
  }
}

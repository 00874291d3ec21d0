/// Certificates, revocation lists and revocation answers read from files, to be made a trust list of.
public struct TrustMaterial: Sendable {
  public private(set) var certificates: [Certificate] = []
  public private(set) var revocationLists: [CertificateRevocationList] = []
  public private(set) var ocspResponses: [OCSPResponse] = []

  public init() {}

  /// Reads one file: PEM with any number of certificates and lists, or DER of one certificate, list or OCSP response.
  ///
  /// - Throws: `CertificateError.notPEM` when there is none in it; the others when one of them is broken.
  public mutating func add(_ bytes: [UInt8]) throws(CertificateError) {
    let before = count
    if bytes.starts(with: [0x30]) {
      try addDER(bytes)
    } else {
      let text = String(decoding: bytes, as: UTF8.self)
      for block in PEMBlock.all(in: text) { try add(block) }
    }
    if count == before { throw .notPEM }
  }

  private var count: Int { certificates.count + revocationLists.count + ocspResponses.count }

  private mutating func addDER(_ bytes: [UInt8]) throws(CertificateError) {
    do throws(CertificateError) {
      certificates.append(try Certificate(der: bytes))
    } catch {
      do throws(CertificateError) {
        revocationLists.append(try CertificateRevocationList(der: bytes))
      } catch {
        ocspResponses.append(try OCSPResponse(der: bytes))
      }
    }
  }

  private mutating func add(_ block: PEMBlock) throws(CertificateError) {
    switch block.label {
    case "CERTIFICATE": certificates.append(try Certificate(der: block.content))
    case "X509 CRL": revocationLists.append(try CertificateRevocationList(der: block.content))
    default: break
    }
  }

  /// Self-issued certificates are roots.
  public var list: TrustList {
    TrustList(
      roots: certificates.filter { $0.issuerName == $0.subjectName },
      intermediates: certificates.filter { $0.issuerName != $0.subjectName }, revocationLists: revocationLists,
      ocspResponses: ocspResponses)
  }
}

import COpenSSL
import Certificates
import Cryptography
import SwiftASN1

/// A CMS SignedData with one signer, as read from a signature's contents.
struct CMSReading {
  let signer: Certificate
  /// All certificates that travel along, the signer's among them.
  let certificates: [Certificate]
  private let signerInfo: CMSSignerInfo

  /// - Parameter contents: the DER encoding and the zeros that fill up the reserved space.
  init(_ contents: [UInt8]) throws(SignatureFault) {
    let encoded = try CMSReading.encodedElement(in: contents)
    let parts: (certificates: [[UInt8]], signerInfo: CMSSignerInfo)
    do {
      parts = try CMSReading.signedData(in: try DER.parse(encoded))
    } catch let fault as SignatureFault {
      throw fault
    } catch {
      throw .defect(.signatureMalformed)
    }
    var certificates: [Certificate] = []
    for der in parts.certificates {
      do { certificates.append(try Certificate(der: der)) } catch { throw .defect(.signatureMalformed) }
    }
    signerInfo = parts.signerInfo
    let wanted = parts.signerInfo
    guard
      let signer = certificates.first(where: {
        $0.issuerDER == wanted.issuerDER && $0.serialNumberDER == wanted.serialNumberDER
      })
    else { throw .defect(.certificateMismatch) }
    self.signer = signer
    self.certificates = certificates
  }

  /// Checks digest, signature value and the binding to the certificate.
  func check(over content: [UInt8], requiresSigningCertificate: Bool) throws(SignatureFault) {
    guard let hash = HashAlgorithm(signerInfo.digestAlgorithm),
      CMSAlgorithm.matches(signerInfo.signatureAlgorithm, key: signer.publicKey, hash: hash)
    else { throw .doubt(.algorithmUnsupported) }
    guard hash.digest(of: content) == signerInfo.messageDigest else { throw .defect(.digestMismatch) }
    guard signer.verify(signature: signerInfo.value, over: signerInfo.signedBytes, hash: hash)
    else { throw .defect(.valueMismatch) }
    if let digest = signerInfo.signingCertificateDigest {
      guard let hash = HashAlgorithm(signerInfo.signingCertificateHash) else { throw .doubt(.algorithmUnsupported) }
      guard hash.digest(of: signer.der) == digest else { throw .defect(.certificateMismatch) }
    } else if requiresSigningCertificate {
      throw .defect(.certificateMismatch)
    }
  }

  /// The first element, if nothing but zeros follows it.
  private static func encodedElement(in contents: [UInt8]) throws(SignatureFault) -> ArraySlice<UInt8> {
    let length = contents.withUnsafeBufferPointer { buffer -> Int? in
      var cursor = buffer.baseAddress
      var (bodyLength, tag, tagClass): (Int, Int32, Int32) = (0, 0, 0)
      let flags = ASN1_get_object(&cursor, &bodyLength, &tag, &tagClass, buffer.count)
      ERR_clear_error()
      // 0x80 is an error, bit 0 the indefinite length that DER has not.
      guard flags & 0x81 == 0, let start = buffer.baseAddress, let cursor else { return nil }
      return start.distance(to: cursor) + bodyLength
    }
    guard let length, length > 0, length <= contents.count, contents[length...].allSatisfy({ $0 == 0 })
    else { throw .defect(.signatureMalformed) }
    return contents[..<length]
  }

  private static func signedData(
    in root: ASN1Node
  ) throws -> (certificates: [[UInt8]], signerInfo: CMSSignerInfo) {
    try DER.sequence(root, identifier: .sequence) { contentInfo in
      guard try ASN1ObjectIdentifier(derEncoded: &contentInfo) == .cmsSignedData else {
        throw SignatureFault.defect(.signatureMalformed)
      }
      return try DER.explicitlyTagged(&contentInfo, tagNumber: 0, tagClass: .contextSpecific) { node in
        try DER.sequence(node, identifier: .sequence) { try signedDataParts(&$0) }
      }
    }
  }

  private static func signedDataParts(
    _ nodes: inout ASN1NodeCollection.Iterator
  ) throws -> (certificates: [[UInt8]], signerInfo: CMSSignerInfo) {
    _ = try Int(derEncoded: &nodes)
    _ = nodes.next()
    guard let content = nodes.next(), try isDetached(content) else {
      throw SignatureFault.defect(.signatureMalformed)
    }
    var certificates: [[UInt8]] = []
    var infos: [CMSSignerInfo] = []
    while let node = nodes.next() {
      switch node.identifier {
      case .context(0): certificates = try children(of: node).map { Array($0.encodedBytes) }
      case .context(1): continue
      case .set: infos = try children(of: node).map { try CMSSignerInfo($0) }
      default: throw SignatureFault.defect(.signatureMalformed)
      }
    }
    guard infos.count == 1 else { throw SignatureFault.defect(.signatureMalformed) }
    return (certificates, infos[0])
  }

  private static func isDetached(_ content: ASN1Node) throws -> Bool {
    let parts = try children(of: content)
    guard parts.count == 1 else { return false }
    return try ASN1ObjectIdentifier(derEncoded: parts[0]) == .cmsData
  }
}

/// The nodes inside a constructed one.
func children(of node: ASN1Node) throws -> [ASN1Node] {
  guard case .constructed(let nodes) = node.content else { throw SignatureFault.defect(.signatureMalformed) }
  return Array(nodes)
}

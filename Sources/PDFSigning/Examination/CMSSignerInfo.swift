import Certificates
import SwiftASN1

/// The SignerInfo of a CMS signature (RFC 5652, 5.3), attributes required.
struct CMSSignerInfo {
  let issuerDER: [UInt8]
  let serialNumberDER: [UInt8]
  let digestAlgorithm: ASN1ObjectIdentifier
  let signatureAlgorithm: ASN1ObjectIdentifier
  /// The attributes under the tag they are signed with: SET OF.
  let signedBytes: [UInt8]
  let messageDigest: [UInt8]
  /// From signing-certificate-v2; nil when the attribute is missing.
  let signingCertificateDigest: [UInt8]?
  let signingCertificateHash: ASN1ObjectIdentifier
  let value: SignatureValue

  init(_ node: ASN1Node) throws {
    let parts = try children(of: node)
    guard parts.count >= 6, try Int(derEncoded: parts[0]) == 1, parts[3].identifier == .context(0) else {
      throw SignatureFault.defect(.signatureMalformed)
    }
    let issuerAndSerial = try children(of: parts[1])
    guard issuerAndSerial.count == 2 else { throw SignatureFault.defect(.signatureMalformed) }
    issuerDER = Array(issuerAndSerial[0].encodedBytes)
    serialNumberDER = Array(issuerAndSerial[1].encodedBytes)
    digestAlgorithm = try CMSSignerInfo.algorithm(parts[2])
    signatureAlgorithm = try CMSSignerInfo.algorithm(parts[4])
    value = SignatureValue(Array(try ASN1OctetString(derEncoded: parts[5]).bytes))
    signedBytes = try CMSSignerInfo.retagged(parts[3])
    let attributes = try CMSSignerInfo.attributes(parts[3])
    guard let type = attributes[.contentType], try ASN1ObjectIdentifier(derEncoded: type) == .cmsData,
      let digest = attributes[.messageDigest]
    else { throw SignatureFault.defect(.signatureMalformed) }
    messageDigest = Array(try ASN1OctetString(derEncoded: digest).bytes)
    if attributes[.signingCertificateV2] == nil, attributes[.signingCertificate] != nil {
      throw SignatureFault.doubt(.algorithmUnsupported)
    }
    let binding = try attributes[.signingCertificateV2].map(CMSSignerInfo.binding)
    signingCertificateDigest = binding?.digest
    signingCertificateHash = binding?.hash ?? .sha256
  }

  private static func algorithm(_ node: ASN1Node) throws -> ASN1ObjectIdentifier {
    guard let first = try children(of: node).first else { throw SignatureFault.defect(.signatureMalformed) }
    return try ASN1ObjectIdentifier(derEncoded: first)
  }

  /// The same set under its universal tag (RFC 5652, 5.4), elements as they came.
  private static func retagged(_ attributes: ASN1Node) throws -> [UInt8] {
    let elements = try children(of: attributes)
    var serializer = DER.Serializer()
    serializer.appendConstructedNode(identifier: .set) { coder in
      for element in elements { coder.serializeRawBytes(element.encodedBytes) }
    }
    return serializer.serializedBytes
  }

  /// Each attribute's only value; an attribute that comes twice, or with several values, is malformed.
  private static func attributes(_ node: ASN1Node) throws -> [ASN1ObjectIdentifier: ASN1Node] {
    var found: [ASN1ObjectIdentifier: ASN1Node] = [:]
    for attribute in try children(of: node) {
      let parts = try children(of: attribute)
      guard parts.count == 2 else { throw SignatureFault.defect(.signatureMalformed) }
      let values = try children(of: parts[1])
      let type = try ASN1ObjectIdentifier(derEncoded: parts[0])
      guard values.count == 1, found.updateValue(values[0], forKey: type) == nil else {
        throw SignatureFault.defect(.signatureMalformed)
      }
    }
    return found
  }

  /// The first ESSCertIDv2: its hash algorithm, SHA-256 unless given, and the certificate's digest.
  private static func binding(_ node: ASN1Node) throws -> (hash: ASN1ObjectIdentifier, digest: [UInt8]) {
    guard let list = try children(of: node).first, let first = try children(of: list).first else {
      throw SignatureFault.defect(.signatureMalformed)
    }
    var parts = try children(of: first)[...]
    var hash = ASN1ObjectIdentifier.sha256
    if let algorithm = parts.first, algorithm.identifier == .sequence {
      hash = try CMSSignerInfo.algorithm(algorithm)
      parts = parts.dropFirst()
    }
    guard let digest = parts.first else { throw SignatureFault.defect(.signatureMalformed) }
    return (hash, Array(try ASN1OctetString(derEncoded: digest).bytes))
  }
}

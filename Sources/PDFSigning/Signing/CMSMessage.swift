import Certificates
import SignedMessages
import SwiftASN1

/// A CMS SignedData with one signer and detached content (RFC 5652, 5.1).
struct CMSMessage {
  let attributes: SignedAttributes
  let algorithm: CMSAlgorithm
  let value: SignatureValue
  let certificate: Certificate
  let chain: [Certificate]
  /// DER of a token over the value; nil: the time stays unproved.
  let timestamp: [UInt8]?

  /// The ContentInfo.
  var der: [UInt8] {
    var serializer = DER.Serializer()
    serializer.appendConstructedNode(identifier: .sequence) { coder in
      coder.write(ASN1ObjectIdentifier.cmsSignedData)
      coder.appendConstructedNode(identifier: .context(0)) { coder in
        coder.appendConstructedNode(identifier: .sequence) { writeSignedData(into: &$0) }
      }
    }
    return serializer.serializedBytes
  }

  private func writeSignedData(into coder: inout DER.Serializer) {
    coder.write(1)
    coder.write(setOf: [CMSAlgorithm.sha256], identifier: .set)
    coder.appendConstructedNode(identifier: .sequence) { $0.write(ASN1ObjectIdentifier.cmsData) }
    coder.write(setOf: ([certificate] + chain).map { EncodedElement(der: $0.der) }, identifier: .context(0))
    coder.appendConstructedNode(identifier: .set) { coder in
      coder.appendConstructedNode(identifier: .sequence) { writeSignerInfo(into: &$0) }
    }
  }

  private func writeSignerInfo(into coder: inout DER.Serializer) {
    coder.write(1)
    coder.appendConstructedNode(identifier: .sequence) { coder in
      coder.serializeRawBytes(certificate.issuerDER)
      coder.serializeRawBytes(certificate.serialNumberDER)
    }
    coder.write(CMSAlgorithm.sha256)
    coder.write(setOf: attributes.attributes, identifier: .context(0))
    coder.write(algorithm)
    coder.write(ASN1OctetString(contentBytes: value.bytes[...]))
    guard let timestamp else { return }
    let attribute = CMSAttribute(.signatureTimestamp) { $0.serializeRawBytes(timestamp) }
    coder.write(setOf: [attribute], identifier: .context(1))
  }
}

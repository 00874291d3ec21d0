import Certificates
import SignedMessages
import SwiftASN1

/// The signed attributes of a PAdES B-B signature: content type, message digest, signing certificate (EN 319 122-1).
public struct SignedAttributes: Hashable, Sendable {
  /// The DER encoding as a SET OF: what the key signs, hashed with SHA-256 (RFC 5652, 5.4).
  public let bytesToSign: [UInt8]

  let attributes: [CMSAttribute]

  init(messageDigest: [UInt8], certificate: Certificate) {
    attributes = [
      CMSAttribute(.contentType) { $0.write(ASN1ObjectIdentifier.cmsData) },
      CMSAttribute(.messageDigest) { $0.write(ASN1OctetString(contentBytes: messageDigest[...])) },
      CMSAttribute(.signingCertificateV2) { $0.write(SigningCertificate(certificate)) },
    ]
    var serializer = DER.Serializer()
    serializer.write(setOf: attributes, identifier: .set)
    bytesToSign = serializer.serializedBytes
  }
}

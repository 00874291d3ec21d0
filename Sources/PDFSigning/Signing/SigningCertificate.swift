import Certificates
import Cryptography
import SignedMessages
import SwiftASN1

/// The signing-certificate-v2 attribute's value (RFC 5035): binds the signature to one certificate by SHA-256.
struct SigningCertificate: DERSerializable {
  private let certificate: Certificate

  init(_ certificate: Certificate) { self.certificate = certificate }

  /// SigningCertificateV2 > SEQUENCE OF ESSCertIDv2 > hash and issuerSerial; SHA-256 is the default and left out.
  func serialize(into coder: inout DER.Serializer) throws {
    coder.appendConstructedNode(identifier: .sequence) { coder in
      coder.appendConstructedNode(identifier: .sequence) { coder in
        coder.appendConstructedNode(identifier: .sequence) { coder in
          coder.write(ASN1OctetString(contentBytes: certificate.fingerprint.bytes[...]))
          coder.appendConstructedNode(identifier: .sequence) { writeIssuerSerial(into: &$0) }
        }
      }
    }
  }

  /// GeneralNames with one directoryName, then the serial number.
  private func writeIssuerSerial(into coder: inout DER.Serializer) {
    let directoryName = ASN1Identifier(tagWithNumber: 4, tagClass: .contextSpecific)
    coder.appendConstructedNode(identifier: .sequence) { coder in
      coder.appendConstructedNode(identifier: directoryName) { $0.serializeRawBytes(certificate.issuerDER) }
    }
    coder.serializeRawBytes(certificate.serialNumberDER)
  }
}

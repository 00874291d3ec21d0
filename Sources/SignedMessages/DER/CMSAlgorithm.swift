package import Certificates
package import SwiftASN1

/// An algorithm identifier as we write it; RSA's carry a NULL, the others nothing (RFC 5754).
package struct CMSAlgorithm: DERSerializable, Hashable, Sendable {
  package let identifier: ASN1ObjectIdentifier
  private let hasNull: Bool

  package static let sha256 = CMSAlgorithm(identifier: .sha256, hasNull: false)

  /// What a key of this kind signs with, over SHA-256; nil for keys we don't sign with.
  package static func signature(of key: PublicKeyKind) -> CMSAlgorithm? {
    switch key {
    case .rsa: CMSAlgorithm(identifier: .sha256WithRSA, hasNull: true)
    case .ellipticCurve: CMSAlgorithm(identifier: .ecdsaWithSHA256, hasNull: false)
    case .other: nil
    }
  }

  package func serialize(into coder: inout DER.Serializer) throws {
    coder.appendConstructedNode(identifier: .sequence) { coder in
      coder.write(identifier)
      if hasNull { coder.write(ASN1Null()) }
    }
  }
}

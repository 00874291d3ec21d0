import Certificates
import SwiftASN1

/// An algorithm identifier; RSA's carry a NULL, the others nothing (RFC 5754).
struct CMSAlgorithm: DERSerializable, Hashable, Sendable {
  let identifier: ASN1ObjectIdentifier
  private let hasNull: Bool

  static let sha256 = CMSAlgorithm(identifier: .sha256, hasNull: false)

  /// What a key of this kind signs with, over SHA-256; nil for keys we don't sign with.
  static func signature(of key: PublicKeyKind) -> CMSAlgorithm? {
    switch key {
    case .rsa: CMSAlgorithm(identifier: .sha256WithRSA, hasNull: true)
    case .ellipticCurve: CMSAlgorithm(identifier: .ecdsaWithSHA256, hasNull: false)
    case .other: nil
    }
  }

  /// Whether a signature so labelled is one of this kind of key over this hash.
  static func matches(_ identifier: ASN1ObjectIdentifier, key: PublicKeyKind, hash: HashAlgorithm) -> Bool {
    switch (key, identifier) {
    case (.rsa, .rsaEncryption): true
    case (.rsa, .sha256WithRSA), (.ellipticCurve, .ecdsaWithSHA256): hash == .sha256
    case (.rsa, .sha384WithRSA), (.ellipticCurve, .ecdsaWithSHA384): hash == .sha384
    case (.rsa, .sha512WithRSA), (.ellipticCurve, .ecdsaWithSHA512): hash == .sha512
    default: false
    }
  }

  func serialize(into coder: inout DER.Serializer) throws {
    coder.appendConstructedNode(identifier: .sequence) { coder in
      coder.write(identifier)
      if hasNull { coder.write(ASN1Null()) }
    }
  }
}

import Certificates
import SignatureJudgement

/// Algorithms by their addresses (XML Signature 1.1, 6; RFC 6931, RFC 9231); none that makes do without a key pair.
enum XMLAlgorithm {
  private static let original = "http://www.w3.org/2000/09/xmldsig#"
  private static let more = "http://www.w3.org/2001/04/xmldsig-more#"
  private static let later = "http://www.w3.org/2007/05/xmldsig-more#"
  private static let encryption = "http://www.w3.org/2001/04/xmlenc#"

  static let enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature"

  private static let hashes: [String: HashAlgorithm] = [
    original + "sha1": .sha1, encryption + "sha256": .sha256, more + "sha384": .sha384, encryption + "sha512": .sha512,
    later + "sha3-256": .sha3Bits256, later + "sha3-384": .sha3Bits384, later + "sha3-512": .sha3Bits512,
  ]

  /// RSA-PSS without parameters: MGF1 over the same hash, a salt as long as it (RFC 6931, 2.3.10).
  private static let schemes: [String: SignatureScheme] = [
    original + "rsa-sha1": .rsaPKCS1(.sha1), more + "rsa-sha256": .rsaPKCS1(.sha256),
    more + "rsa-sha384": .rsaPKCS1(.sha384), more + "rsa-sha512": .rsaPKCS1(.sha512),
    later + "sha256-rsa-MGF1": .rsaPSS(.sha256, saltLength: 32),
    later + "sha384-rsa-MGF1": .rsaPSS(.sha384, saltLength: 48),
    later + "sha512-rsa-MGF1": .rsaPSS(.sha512, saltLength: 64),
    more + "ecdsa-sha1": .ecdsa(.sha1), more + "ecdsa-sha256": .ecdsa(.sha256), more + "ecdsa-sha384": .ecdsa(.sha384),
    more + "ecdsa-sha512": .ecdsa(.sha512),
  ]

  static func hash(_ address: String) -> HashAlgorithm? { hashes[address] }

  static func scheme(_ address: String) -> SignatureScheme? { schemes[address] }

  static let sha256 = encryption + "sha256"

  /// What a key of this kind signs with here; nil: it doesn't.
  static func signing(with key: PublicKeyKind) -> String? {
    switch key {
    case .rsa: more + "rsa-sha256"
    case .ellipticCurve: more + "ecdsa-sha256"
    case .other: nil
    }
  }
}

extension XMLElement {
  /// The `Algorithm` that it names; it must have one.
  func algorithm() throws(SignatureFault) -> String {
    guard let address = attribute("Algorithm") else { throw .defect(.signatureMalformed) }
    return address
  }

  /// A `DigestMethod`, which has no parameters; nil for a hash that we don't know.
  func digestMethod() throws(SignatureFault) -> HashAlgorithm? {
    guard try elements().isEmpty else { throw .defect(.signatureMalformed) }
    return XMLAlgorithm.hash(try algorithm())
  }
}

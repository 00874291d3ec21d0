import Certificates
import CPKCS11
import Cryptography

/// How a token is asked for a signature over SHA-256 (PKCS#11 mechanisms v2.40, 2.1 and 2.3).
enum SigningMechanism: Hashable {
  /// The token hashes and pads.
  case rsaWithSHA256
  /// The token pads a DigestInfo.
  case rsaOverDigestInfo
  /// The token signs a digest; the order of the curve has so many bits.
  case ecdsa(bits: Int)

  var type: CK_MECHANISM_TYPE {
    switch self {
    case .rsaWithSHA256: CKM_SHA256_RSA_PKCS
    case .rsaOverDigestInfo: CKM_RSA_PKCS
    case .ecdsa: CKM_ECDSA
    }
  }

  /// What may be tried for such a key, the best first; empty for keys we don't sign with.
  static func candidates(for key: PublicKeyKind, among offered: [CK_MECHANISM_TYPE]) -> [SigningMechanism] {
    let suitable: [SigningMechanism] =
      switch key {
      case .rsa(let bits): bits >= 2048 ? [.rsaWithSHA256, .rsaOverDigestInfo] : []
      case .ellipticCurve(let bits): [.ecdsa(bits: bits)]
      case .other: []
      }
    return suitable.filter { offered.contains($0.type) }
  }

  /// What the token is given for this message.
  func input(for message: [UInt8]) -> [UInt8] {
    switch self {
    case .rsaWithSHA256: message
    case .rsaOverDigestInfo: SigningMechanism.digestInfoOfSHA256 + SHA256Digest(of: message).bytes
    case .ecdsa: SHA256Digest(of: message).bytes
    }
  }

  /// The signature as certificates and CMS want it.
  func value(from answer: [UInt8]) throws(TokenRefusal) -> SignatureValue {
    switch self {
    case .rsaWithSHA256, .rsaOverDigestInfo: return SignatureValue(answer)
    case .ecdsa(let bits):
      guard answer.count == (bits + 7) / 8 * 2 else { throw .driverBroken }
      return SignatureValue(rawECDSA: answer)
    }
  }

  /// RFC 8017, 9.2, note 1: what stands before the digest.
  private static let digestInfoOfSHA256: [UInt8] = [
    0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20,
  ]
}

import COpenSSL

/// A hash algorithm that a signature may name. Whether one rests on a strong enough one is asked with ``isStrong``:
/// SHA-1 is here to be read and reported, never to be relied on; MD5 is absent on purpose.
public enum HashAlgorithm: String, Sendable, CaseIterable {
  case sha1, sha256, sha384, sha512
  /// SHA-3 (FIPS 202).
  case sha3Bits256 = "sha3-256"
  case sha3Bits384 = "sha3-384"
  case sha3Bits512 = "sha3-512"

  /// No collisions are known, nor are they in reach.
  public var isStrong: Bool { self != .sha1 }

  /// In bytes.
  public var digestLength: Int { Int(EVP_MD_get_size(method)) }

  var method: OpaquePointer? {
    switch self {
    case .sha1: EVP_sha1()
    case .sha256: EVP_sha256()
    case .sha384: EVP_sha384()
    case .sha512: EVP_sha512()
    case .sha3Bits256: EVP_sha3_256()
    case .sha3Bits384: EVP_sha3_384()
    case .sha3Bits512: EVP_sha3_512()
    }
  }

  /// The digest of these bytes, ``digestLength`` long.
  public func digest(of message: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: digestLength)
    let succeeded = EVP_Digest(message, message.count, &digest, nil, method, nil)
    precondition(succeeded == 1, "libcrypto offers SHA-1, SHA-2 and SHA-3")
    return digest
  }
}

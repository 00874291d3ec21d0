import COpenSSL

/// A hash algorithm a signature may rest on; SHA-1 and MD5 are absent on purpose.
public enum HashAlgorithm: String, Sendable, CaseIterable {
  case sha256, sha384, sha512

  var method: OpaquePointer? {
    switch self {
    case .sha256: EVP_sha256()
    case .sha384: EVP_sha384()
    case .sha512: EVP_sha512()
    }
  }

  /// The digest of these bytes: 32, 48 or 64 bytes.
  public func digest(of message: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MD_get_size(method)))
    let succeeded = EVP_Digest(message, message.count, &digest, nil, method, nil)
    precondition(succeeded == 1, "libcrypto offers the SHA-2 family")
    return digest
  }
}

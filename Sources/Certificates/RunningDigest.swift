import COpenSSL

/// A digest of bytes that come in pieces, of which a copy can go on by itself; one owner, not for sharing.
public final class RunningDigest {
  private let context: OpaquePointer
  private let hash: HashAlgorithm

  public init(_ hash: HashAlgorithm) {
    guard let created = EVP_MD_CTX_new(), EVP_DigestInit_ex(created, hash.method, nil) == 1 else {
      preconditionFailure("libcrypto offers SHA-1, SHA-2 and SHA-3")
    }
    (context, self.hash) = (created, hash)
  }

  private init(copying other: RunningDigest) {
    guard let created = EVP_MD_CTX_new(), EVP_MD_CTX_copy_ex(created, other.context) == 1 else {
      preconditionFailure("a hash state can be copied")
    }
    (context, hash) = (created, other.hash)
  }

  deinit { EVP_MD_CTX_free(context) }

  /// The same so far.
  public func copy() -> RunningDigest { RunningDigest(copying: self) }

  public func update(_ piece: UnsafeBufferPointer<UInt8>) {
    guard let start = piece.baseAddress else { return }
    precondition(EVP_DigestUpdate(context, start, piece.count) == 1, "hashing memory does not fail")
  }

  /// The digest of all pieces; none may follow.
  public func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: hash.digestLength)
    precondition(EVP_DigestFinal_ex(context, &digest, nil) == 1, "a hash state can be finished")
    return digest
  }
}

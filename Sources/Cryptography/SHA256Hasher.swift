import COpenSSL

/// Computes the SHA-256 digest of bytes that arrive in pieces, such as an upload; one owner, not for sharing.
public final class SHA256Hasher {
  private let context: OpaquePointer

  public init() {
    guard let created = EVP_MD_CTX_new(), EVP_DigestInit_ex(created, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto offers SHA-256")
    }
    context = created
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Adds a piece after the pieces before it.
  public func update(_ piece: UnsafeRawBufferPointer) {
    guard let start = piece.baseAddress else { return }
    precondition(EVP_DigestUpdate(context, start, piece.count) == 1, "hashing memory does not fail")
  }

  /// Adds a piece after the pieces before it.
  public func update(_ piece: [UInt8]) {
    piece.withUnsafeBytes { update($0) }
  }

  /// The digest of all pieces so far; more may follow.
  public var digest: SHA256Digest {
    var computed = [UInt8](repeating: 0, count: 32)
    guard let copy = EVP_MD_CTX_new() else { preconditionFailure("out of memory") }
    defer { EVP_MD_CTX_free(copy) }
    let succeeded = EVP_MD_CTX_copy_ex(copy, context) == 1 && EVP_DigestFinal_ex(copy, &computed, nil) == 1
    precondition(succeeded, "a hash state can be copied and finished")
    return SHA256Digest(computed: computed)
  }
}

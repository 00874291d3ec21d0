import COpenSSL

/// Owns one parsed X509_CRL; nothing writes to it after `init`, and libcrypto locks its own caches.
final class RevocationListHandle: @unchecked Sendable {
  let pointer: OpaquePointer

  /// - Parameter owned: a reference this object takes over.
  init(owned: OpaquePointer) { pointer = owned }

  deinit { X509_CRL_free(pointer) }
}

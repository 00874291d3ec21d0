import COpenSSL

/// Owns one parsed X509; nothing writes to it after `init`, and libcrypto locks its own caches.
final class CertificateHandle: @unchecked Sendable {
  let pointer: OpaquePointer

  /// - Parameter owned: a reference this object takes over.
  init(owned: OpaquePointer) { pointer = owned }

  deinit { X509_free(pointer) }
}

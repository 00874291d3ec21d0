import COpenSSL

/// Owns one parsed OCSP_BASICRESP; nothing writes to it after `init`.
final class OCSPResponseHandle: @unchecked Sendable {
  let pointer: OpaquePointer

  /// - Parameter owned: a reference this object takes over.
  init(owned: OpaquePointer) { pointer = owned }

  deinit { OCSP_BASICRESP_free(pointer) }
}

import COpenSSL

/// A library context of libcrypto that knows RC2 and its like, apart from the one everything else uses.
final class LegacyAlgorithms: @unchecked Sendable {
  /// nil where libcrypto's legacy provider is not installed; never freed.
  static let shared = LegacyAlgorithms()

  let library: OpaquePointer

  private init?() {
    guard let created = OSSL_LIB_CTX_new() else { return nil }
    guard OSSL_PROVIDER_load(created, "legacy") != nil, OSSL_PROVIDER_load(created, "default") != nil else {
      OSSL_LIB_CTX_free(created)
      ERR_clear_error()
      return nil
    }
    library = created
  }
}

import COpenSSL
import Glibc
import WorkTime

/// Owns an X509_STORE of trusted roots; filled in `init` only, and libcrypto locks it for readers.
final class CertificateStore: @unchecked Sendable {
  private let store: OpaquePointer

  init(roots: [Certificate]) {
    guard let store = X509_STORE_new() else { preconditionFailure("out of memory for a certificate store") }
    self.store = store
    for root in roots { X509_STORE_add_cert(store, root.handle.pointer) }
    ERR_clear_error()
  }

  /// Trusts one authority, itself a root or not, and nobody else.
  convenience init(anchor: Certificate) {
    self.init(roots: [anchor])
    X509_STORE_set_flags(store, UInt(X509_V_FLAG_PARTIAL_CHAIN))
  }

  deinit { X509_STORE_free(store) }

  /// Builds the path from the certificate up to a root at this instant, revocation not looked at.
  func path(
    from certificate: Certificate, intermediates: [Certificate], at instant: Instant
  ) -> Result<[Certificate], PathFault> {
    guard let context = X509_STORE_CTX_new(), let untrusted = OPENSSL_sk_new_null() else {
      return .failure(PathFault(code: X509_V_ERR_OUT_OF_MEM))
    }
    defer {
      X509_STORE_CTX_free(context)
      OPENSSL_sk_free(untrusted)
      ERR_clear_error()
    }
    for intermediate in intermediates {
      OPENSSL_sk_push(untrusted, UnsafeRawPointer(intermediate.handle.pointer))
    }
    guard X509_STORE_CTX_init(context, store, certificate.handle.pointer, untrusted) == 1 else {
      return .failure(PathFault(code: X509_V_ERR_OUT_OF_MEM))
    }
    let parameters = X509_STORE_CTX_get0_param(context)
    let seconds = instant.microseconds.quotientAndRemainder(dividingBy: 1_000_000).quotient
    X509_VERIFY_PARAM_set_time(parameters, time_t(seconds))
    // Level 2: RSA from 2048 bits, curves from 224, hashes from SHA-224.
    X509_VERIFY_PARAM_set_auth_level(parameters, 2)
    guard X509_verify_cert(context) == 1 else {
      return .failure(PathFault(code: X509_STORE_CTX_get_error(context)))
    }
    return certificates(in: X509_STORE_CTX_get0_chain(context))
  }

  private func certificates(in chain: OpaquePointer?) -> Result<[Certificate], PathFault> {
    var path: [Certificate] = []
    for index in 0..<max(0, OPENSSL_sk_num(chain)) {
      guard let item = OPENSSL_sk_value(chain, index) else { continue }
      let pointer = OpaquePointer(item)
      X509_up_ref(pointer)
      let handle = CertificateHandle(owned: pointer)
      guard case .success(let member) = readMember(handle) else {
        return .failure(PathFault(code: X509_V_ERR_UNSPECIFIED))
      }
      path.append(member)
    }
    return .success(path)
  }

  private func readMember(_ handle: CertificateHandle) -> Result<Certificate, CertificateError> {
    Result { () throws(CertificateError) in
      try Certificate(handle: handle, der: encodedDER { i2d_X509(handle.pointer, $0) })
    }
  }
}

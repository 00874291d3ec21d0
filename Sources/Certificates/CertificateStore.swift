import COpenSSL
import Glibc
import WorkTime

/// Owns an X509_STORE of trusted roots; filled in `init` only, and libcrypto locks it for readers.
final class CertificateStore: @unchecked Sendable {
  private let store: OpaquePointer
  private let roots: [Certificate]
  private let links: VerifiedLinks

  /// - Parameter links: what was calculated before, and what will be.
  init(roots: [Certificate], links: VerifiedLinks) {
    guard let store = X509_STORE_new() else { preconditionFailure("out of memory for a certificate store") }
    self.store = store
    self.roots = roots
    self.links = links
    for root in roots { X509_STORE_add_cert(store, root.handle.pointer) }
    ERR_clear_error()
  }

  /// Trusts one authority, itself a root or not, and nobody else.
  convenience init(anchor: Certificate, links: VerifiedLinks) {
    self.init(roots: [anchor], links: links)
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
    let seconds = time_t(instant.microseconds.quotientAndRemainder(dividingBy: 1_000_000).quotient)
    X509_VERIFY_PARAM_set_time(parameters, seconds)
    // Level 2: RSA from 2048 bits, curves from 224, hashes from SHA-224.
    X509_VERIFY_PARAM_set_auth_level(parameters, 2)
    let members = Dictionary(
      ([certificate] + intermediates + roots).map { ($0.handle.pointer, $0) }, uniquingKeysWith: { first, _ in first })
    let verification = PathVerification(context, links: links, certificates: members, at: seconds)
    guard verification.verify(context) == 1 else {
      return .failure(PathFault(code: X509_STORE_CTX_get_error(context)))
    }
    // libcrypto takes a path's members from those that it was given.
    let path = certificatePointers(in: X509_STORE_CTX_get0_chain(context)).map { members[$0] }
    guard path.allSatisfy({ $0 != nil }) else { return .failure(PathFault(code: X509_V_ERR_UNSPECIFIED)) }
    return .success(path.compactMap(\.self))
  }
}

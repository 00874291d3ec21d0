import COpenSSL
import Glibc

/// Stands in for the step of X509_verify_cert that calculates signatures and looks at validity. A path whose links all hold,
/// remembered or calculated here, and whose certificates are all valid, passes. Everything else is left to libcrypto's own
/// step: it alone refuses, and says why. Building the path, its constraints, purposes, strengths and names stay libcrypto's
/// in both cases.
final class PathVerification {
  private let links: VerifiedLinks
  /// Every certificate that the path can be built of.
  private let certificates: [OpaquePointer: Certificate]
  private let time: time_t
  private let standard: X509_STORE_CTX_verify_fn

  init(_ context: OpaquePointer, links: VerifiedLinks, certificates: [OpaquePointer: Certificate], at time: time_t) {
    guard let standard = X509_STORE_CTX_get_verify(context) else {
      preconditionFailure("libcrypto has a way to verify a path")
    }
    self.links = links
    self.certificates = certificates
    self.time = time
    self.standard = standard
  }

  /// X509_verify_cert in this way; 1 when the path holds.
  func verify(_ context: OpaquePointer) -> Int32 {
    X509_STORE_CTX_set_ex_data(context, PathVerification.place, Unmanaged.passUnretained(self).toOpaque())
    X509_STORE_CTX_set_verify(context) { context in
      guard let context, let kept = X509_STORE_CTX_get_ex_data(context, PathVerification.place) else { return -1 }
      return Unmanaged<PathVerification>.fromOpaque(kept).takeUnretainedValue().step(context)
    }
    return withExtendedLifetime(self) { X509_verify_cert(context) }
  }

  /// The application's own place in a context.
  private static let place: Int32 = 0

  private func step(_ context: OpaquePointer) -> Int32 {
    let path = certificatePointers(in: X509_STORE_CTX_get0_chain(context))
    if isGood(path) { return 1 }
    links.count(max(0, path.count - 1))
    return standard(context)
  }

  /// From the root down, so that only keys are calculated with that lead to it.
  private func isGood(_ path: [OpaquePointer]) -> Bool {
    guard path.count > 1, path.allSatisfy(isValid) else { return false }
    return zip(path.dropFirst(), path).reversed().allSatisfy { isLinked($1, to: $0) }
  }

  /// As libcrypto has it: from notBefore on, and before notAfter.
  private func isValid(_ certificate: OpaquePointer) -> Bool {
    var time = time
    return X509_cmp_time(X509_get0_notBefore(certificate), &time) < 0
      && X509_cmp_time(X509_get0_notAfter(certificate), &time) > 0
  }

  /// The issuer may sign certificates, and did sign this one.
  private func isLinked(_ certificate: OpaquePointer, to issuer: OpaquePointer) -> Bool {
    guard let signed = certificates[certificate], let signer = certificates[issuer],
      X509_check_issued(issuer, certificate) == X509_V_OK, let key = X509_get0_pubkey(issuer)
    else { return false }
    let link = VerifiedLinks.Link(
      issuer: signer.fingerprint, signed: signed.fingerprint, kind: signed.isAuthority ? .authority : .endEntity)
    return links.holds(link) { X509_verify(certificate, key) }
  }
}

/// The members of a stack of certificates.
func certificatePointers(in stack: OpaquePointer?) -> [OpaquePointer] {
  (0..<max(0, OPENSSL_sk_num(stack))).compactMap { index in OPENSSL_sk_value(stack, index).map { OpaquePointer($0) } }
}

import COpenSSL
import Cryptography
import WorkTime

/// An instant as certificates write it: whole seconds, UTC.
final class CertificateTime {
  private let pointer: UnsafeMutablePointer<ASN1_TIME>

  init(_ instant: Instant) throws(OpenSSLFault) {
    guard let created = ASN1_TIME_set(nil, CertificateTime.seconds(of: instant)) else { throw OpenSSLFault("time") }
    pointer = created
  }

  deinit { ASN1_STRING_free(pointer) }

  /// Whether libcrypto took the time in a call that answers 1 for yes.
  func isAccepted(by call: (UnsafeMutablePointer<ASN1_TIME>) -> Int32) -> Bool {
    withExtendedLifetime(self) { call(pointer) == 1 }
  }

  /// Whole seconds since 1970, rounded down.
  static func seconds(of instant: Instant) -> Int {
    let (quotient, remainder) = instant.microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    return Int(remainder < 0 ? quotient - 1 : quotient)
  }
}

import COpenSSL
import Cryptography
import WorkTime

extension Certificate {
  /// First and last instant of validity, in whole seconds.
  func validity() throws(OpenSSLFault) -> (notBefore: Instant, notAfter: Instant) {
    (try instant(X509_get0_notBefore(pointer)), try instant(X509_get0_notAfter(pointer)))
  }

  private func instant(_ time: UnsafePointer<ASN1_TIME>?) throws(OpenSSLFault) -> Instant {
    let epoch = try CertificateTime(Instant(seconds: 0))
    var days: Int32 = 0
    var seconds: Int32 = 0
    guard epoch.isAccepted(by: { ASN1_TIME_diff(&days, &seconds, $0, time) }) else {
      throw OpenSSLFault("certificate time")
    }
    return Instant(seconds: Int64(days) * 86_400 + Int64(seconds))
  }
}

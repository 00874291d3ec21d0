import COpenSSL
import Cryptography

/// A whole number as libcrypto's ASN.1 INTEGER.
final class SerialInteger {
  private let pointer: UnsafeMutablePointer<ASN1_INTEGER>

  /// - Parameter bytes: most significant first.
  init(_ bytes: [UInt8]) throws(OpenSSLFault) {
    let number = BN_bin2bn(bytes, Int32(bytes.count), nil)
    defer { BN_free(number) }
    guard let created = BN_to_ASN1_INTEGER(number, nil) else { throw OpenSSLFault("integer") }
    pointer = created
  }

  deinit { ASN1_STRING_free(pointer) }

  /// Whether libcrypto took the number in a call that answers 1 for yes.
  func isAccepted(by call: (UnsafeMutablePointer<ASN1_INTEGER>) -> Int32) -> Bool {
    withExtendedLifetime(self) { call(pointer) == 1 }
  }
}

public import Cryptography

/// Why a key container was not opened, sealed or given another PIN.
public enum KeyRefusal: Error, Sendable, Equatable {
  /// The PIN is not the container's; damage inside the encrypted part looks the same.
  case wrongPIN
  /// The bytes are no PKCS#12 file, a truncated one, one without an integrity check, or one of unknown algorithms.
  case damaged
  case noPrivateKey
  /// No certificate in the file belongs to the private key.
  case noMatchingCertificate
  /// Neither RSA of 2048 bits or more nor ECDSA on P-256.
  case unsupportedKey
  /// The new PIN breaks `PINRule`; never empty.
  case unsuitablePIN([PINProblem])
  case fault(OpenSSLFault)
}

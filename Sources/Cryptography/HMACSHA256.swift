import COpenSSL

/// Message authentication with SHA-256 under one secret key (RFC 2104, FIPS 198-1).
public struct HMACSHA256: Sendable {
  private let key: [UInt8]

  /// - Parameter key: not empty; 32 random bytes are right.
  public init(key: [UInt8]) {
    precondition(!key.isEmpty, "an authentication key is not empty")
    self.key = key
  }

  /// The 32-byte code of a message.
  public func code(for message: [UInt8]) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: 32)
    var length = 0
    let result = EVP_Q_mac(
      nil, "HMAC", nil, "SHA256", nil, key, key.count, message, message.count, &code, code.count, &length)
    precondition(result != nil && length == 32, "libcrypto offers HMAC with SHA-256")
    return code
  }

  /// Whether the code is that of the message, compared in constant time.
  public func isValid(code: [UInt8], for message: [UInt8]) -> Bool {
    constantTimeEquals(code, self.code(for: message))
  }
}

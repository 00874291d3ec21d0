import Certificates

/// HMAC-SHA-256 (RFC 2104), for the forger who takes a public key for a secret.
enum HMACForTests {
  static func sha256(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    let hash = HashAlgorithm.sha256
    let short = key.count > 64 ? hash.digest(of: key) : key
    let padded = short + [UInt8](repeating: 0, count: 64 - short.count)
    return hash.digest(of: padded.map { $0 ^ 0x5C } + hash.digest(of: padded.map { $0 ^ 0x36 } + message))
  }
}

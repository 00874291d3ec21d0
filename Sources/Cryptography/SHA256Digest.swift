import COpenSSL

/// A SHA-256 digest (FIPS 180-4), 32 bytes.
public struct SHA256Digest: Hashable, Sendable, Codable, CustomStringConvertible {
  /// Exactly 32 bytes.
  public let bytes: [UInt8]

  /// The digest of these bytes.
  public init(of message: some Sequence<UInt8>) {
    let contiguous = Array(message)
    var digest = [UInt8](repeating: 0, count: 32)
    let succeeded = EVP_Digest(contiguous, contiguous.count, &digest, nil, EVP_sha256(), nil)
    precondition(succeeded == 1, "libcrypto offers SHA-256")
    bytes = digest
  }

  /// Reads 64 hexadecimal digits; nil for anything else.
  public init?(hexadecimal text: some StringProtocol) {
    guard let read = Hexadecimal.bytes(of: text, count: 32) else { return nil }
    bytes = read
  }

  /// - Parameter computed: the 32 bytes a hasher gave.
  init(computed: [UInt8]) {
    precondition(computed.count == 32, "a SHA-256 digest has 32 bytes")
    bytes = computed
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let digest = SHA256Digest(hexadecimal: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a SHA-256 digest in hexadecimal")
    }
    self = digest
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hexadecimal)
  }

  /// 64 lower-case hexadecimal digits.
  public var hexadecimal: String { Hexadecimal.text(of: bytes) }

  public var description: String { hexadecimal }
}

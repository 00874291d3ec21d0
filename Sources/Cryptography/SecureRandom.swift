import COpenSSL

/// Unpredictable bytes from the system's cryptographic generator.
public enum SecureRandom {
  public static func bytes(_ count: Int) -> [UInt8] {
    precondition((0...Int(Int32.max)).contains(count), "a count of bytes")
    var drawn = [UInt8](repeating: 0, count: count)
    precondition(RAND_bytes(&drawn, Int32(count)) == 1, "the system's random generator works")
    return drawn
  }

  /// 256 random bits as 43 characters that are safe in a URL, a cookie and a form.
  public static func token() -> String { base64URL(bytes(32)) }

  /// Base64 in the URL-safe alphabet without padding (RFC 4648, section 5).
  static func base64URL(_ bytes: [UInt8]) -> String {
    var encoded = [UInt8](repeating: 0, count: (bytes.count + 2) / 3 * 4 + 1)
    let length = Int(EVP_EncodeBlock(&encoded, bytes, Int32(bytes.count)))
    let characters = encoded[..<length].compactMap { (character: UInt8) -> UInt8? in
      switch character {
      case UInt8(ascii: "+"): UInt8(ascii: "-")
      case UInt8(ascii: "/"): UInt8(ascii: "_")
      case UInt8(ascii: "="): nil
      default: character
      }
    }
    return String(decoding: characters, as: UTF8.self)
  }
}

import Cryptography

/// The form of every token of ours: 256 random bits in 43 characters of the URL-safe base64 alphabet.
enum RandomToken {
  private static let length = 43

  static func draw() -> String { SecureRandom.token() }

  static func isWellFormed(_ text: String) -> Bool {
    text.utf8.count == length && text.utf8.allSatisfy { isInAlphabet($0) }
  }

  private static func isInAlphabet(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

import Cryptography
import CArgon2
import Foundation

/// What is kept of a password: its argon2id hash in PHC form, salt and cost included (RFC 9106).
///
/// Making and comparing one takes tens of milliseconds and the memory of its cost: run it off the cooperative pool.
/// For an unknown user name compare with a hash of a random token, so that the answer takes as long.
public struct PasswordHash: Hashable, Sendable, Codable {
  /// `$argon2id$v=19$m=...,t=...,p=...$salt$hash`, as stored.
  public let encoded: String
  /// The cost it was made with.
  public let parameters: HashingParameters

  /// Hashes a password with a fresh random salt of 16 bytes.
  public init(hashing password: String, parameters: HashingParameters = .recommended) throws(PasswordHashFault) {
    let salt = SecureRandom.bytes(16)
    let secret = PasswordHash.normalised(password)
    var text = [CChar](repeating: 0, count: 128)
    let code = argon2id_hash_encoded(
      parameters.passes, parameters.kibibytes, parameters.lanes, secret, secret.count, salt, salt.count, 32,
      &text, text.count)
    guard code == ARGON2_OK.rawValue else { throw PasswordHashFault(code: code) }
    encoded = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    self.parameters = parameters
  }

  /// Reads a stored hash; nil unless it is argon2id version 1.3 in PHC form within the bounds of `HashingParameters`.
  public init?(encoded: String) {
    let fields = encoded.split(separator: "$", omittingEmptySubsequences: false)
    guard fields.count == 6, fields[0].isEmpty, fields[1] == "argon2id", fields[2] == "v=19",
      let parameters = HashingParameters(phc: fields[3]),
      PasswordHash.isBase64(fields[4], length: 11...64), PasswordHash.isBase64(fields[5], length: 43...86)
    else { return nil }
    self.encoded = encoded
    self.parameters = parameters
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let hash = PasswordHash(encoded: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an argon2id hash in PHC form")
    }
    self = hash
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(encoded)
  }

  /// Whether this is the password, in whichever Unicode form the keyboard gave it.
  public func matches(_ password: String) throws(PasswordHashFault) -> Bool {
    let secret = PasswordHash.normalised(password)
    let code = argon2id_verify(encoded, secret, secret.count)
    switch code {
    case ARGON2_OK.rawValue: return true
    case ARGON2_VERIFY_MISMATCH.rawValue: return false
    default: throw PasswordHashFault(code: code)
    }
  }

  /// Whether it was made at another cost than is wanted now: hash again when the password is next at hand.
  public func needsRehash(for wanted: HashingParameters = .recommended) -> Bool { parameters != wanted }

  private static func normalised(_ password: String) -> [UInt8] {
    Array(password.precomposedStringWithCanonicalMapping.utf8)
  }

  private static func isBase64(_ text: Substring, length: ClosedRange<Int>) -> Bool {
    length.contains(text.utf8.count) && text.utf8.count % 4 != 1
      && text.utf8.allSatisfy { character in
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"): true
        default: false
        }
      }
  }
}

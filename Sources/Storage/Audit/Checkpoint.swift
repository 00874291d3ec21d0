public import Cryptography
internal import Foundation
internal import Ledger
public import WorkTime

/// The server's testimony that at some time the newest events of the chains were these.
public struct Checkpoint: Hashable, Sendable {
  /// Never before the time of the checkpoint before.
  public let at: Instant
  /// In the order of the chains.
  public let heads: [ChainHead]
  /// The signature of the checkpoint before, in hexadecimal; empty for the first.
  let previous: String
  /// Ed25519 over `canonical`, 64 bytes.
  let signature: [UInt8]

  /// Whether no chain of these heads has grown beyond this checkpoint.
  func covers(_ heads: [ChainHead]) -> Bool {
    let known = Dictionary(uniqueKeysWithValues: self.heads.map { ($0.chain, $0.position) })
    return heads.allSatisfy { $0.position <= known[$0.chain] ?? 0 }
  }

  /// Whether this key signed it.
  public func isSigned(by key: ServerKey.PublicKey) -> Bool {
    key.isValid(signature: signature, for: Checkpoint.canonical(at: at, heads: heads, previous: previous))
  }

  /// As a line of the file of checkpoints, without its end.
  public var line: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      return String(decoding: try encoder.encode(CheckpointLine(self)), as: UTF8.self)
    }
  }

  /// Reads such a line; nil for anything else.
  public init?(line: [UInt8]) throws {
    do {
      guard let read = try JSONDecoder().decode(CheckpointLine.self, from: Data(line)).checkpoint else { return nil }
      self = read
    } catch is DecodingError {
      return nil
    }
  }

  init(at: Instant, heads: [ChainHead], previous: String, signature: [UInt8]) {
    (self.at, self.heads, self.previous, self.signature) = (at, heads, previous, signature)
  }

  /// What is signed: `congvu-checkpoint-1`, then each field as its length in bytes (decimal), `:` and its UTF-8 bytes:
  /// the signature before, the time in microseconds, then chain, position and hash of each head.
  static func canonical(at: Instant, heads: [ChainHead], previous: String) -> [UInt8] {
    var fields = [previous, String(at.microseconds)]
    for head in heads {
      fields += [String(head.chain.rawValue), String(head.position), head.hash.hexadecimal]
    }
    return Array("congvu-checkpoint-1".utf8) + fields.flatMap { Array("\($0.utf8.count):\($0)".utf8) }
  }
}

/// One line of the file of checkpoints.
struct CheckpointLine: Codable {
  struct Head: Codable {
    let chain: Int64
    let position: Int64
    let hash: SHA256Digest
  }

  let at: Instant
  let heads: [Head]
  let previous: String
  let signature: String

  init(_ checkpoint: Checkpoint) {
    at = checkpoint.at
    heads = checkpoint.heads.map { Head(chain: $0.chain.rawValue, position: $0.position, hash: $0.hash) }
    previous = checkpoint.previous
    signature = HexadecimalBytes.text(checkpoint.signature)
  }

  /// nil if the signature is not hexadecimal.
  var checkpoint: Checkpoint? {
    guard let bytes = HexadecimalBytes.bytes(signature) else { return nil }
    let heads = heads.map { ChainHead(chain: Chain(rawValue: $0.chain), position: $0.position, hash: $0.hash) }
    return Checkpoint(at: at, heads: heads, previous: previous, signature: bytes)
  }
}

/// Bytes as lower-case hexadecimal digits.
enum HexadecimalBytes {
  static func text(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// nil unless the text is an even number of hexadecimal digits.
  static func bytes(_ text: String) -> [UInt8]? {
    let digits = Array(text)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[index].hexDigitValue, let low = digits[index + 1].hexDigitValue else { return nil }
      bytes.append(UInt8(high << 4 | low))
    }
    return bytes
  }
}

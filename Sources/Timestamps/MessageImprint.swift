public import Certificates
import SignedMessages
import SwiftASN1

/// What a timestamp is over, as its digest (RFC 3161, 2.4.1).
public struct MessageImprint: Hashable, Sendable {
  /// Nil for a hash we don't know.
  public let hash: HashAlgorithm?
  /// The hash's dotted object identifier, known or not.
  public let hashName: String
  public let digest: [UInt8]

  init(_ node: ASN1Node) throws {
    let parts = try children(of: node, .sequence)
    guard parts.count == 2 else { throw TimestampRefusal.malformed }
    let algorithm = try AlgorithmIdentifier(parts[0])
    hash = algorithm.hash
    hashName = algorithm.identifier.description
    digest = Array(try ASN1OctetString(derEncoded: parts[1]).bytes)
    guard hash.map({ $0.digestLength == digest.count }) ?? true else { throw TimestampRefusal.malformed }
  }

  /// Whether it is the digest of these bytes; never for a hash we don't know.
  public func isOver(_ bytes: [UInt8]) -> Bool { hash?.digest(of: bytes) == digest }
}

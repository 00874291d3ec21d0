public import Cryptography
import SignedMessages
import SwiftASN1

/// Yêu cầu cấp dấu thời gian (RFC 3161, 2.4.1): asks for a token over a SHA-256 digest, with the server's certificate.
public struct TimestampRequest: Hashable, Sendable {
  public let digest: SHA256Digest
  /// Nil leaves the policy to the server.
  public let policy: TimestampPolicy?
  /// By which the answer is known to be to this request: 62 unpredictable bits, big-endian.
  public let nonce: [UInt8]

  /// - Parameter digest: of what the timestamp is to be over.
  public init(over digest: SHA256Digest, policy: TimestampPolicy? = nil) {
    self.digest = digest
    self.policy = policy
    var nonce = SecureRandom.bytes(8)
    // Positive, and no shorter than it looks: the same bytes come back in every correct encoding.
    nonce[0] = nonce[0] & 0x7F | 0x40
    self.nonce = nonce
  }

  /// The TimeStampReq.
  public var der: [UInt8] {
    var serializer = DER.Serializer()
    serializer.appendConstructedNode(identifier: .sequence) { coder in
      coder.write(1)
      coder.appendConstructedNode(identifier: .sequence) { coder in
        coder.write(CMSAlgorithm.sha256)
        coder.write(ASN1OctetString(contentBytes: digest.bytes[...]))
      }
      if let policy { coder.serializeRawBytes(policy.der) }
      coder.write(nonce[...])
      coder.write(true)
    }
    return serializer.serializedBytes
  }
}

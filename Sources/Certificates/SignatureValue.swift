/// What a private key answers when it signs: RSA PKCS#1 v1.5 as big-endian bytes, ECDSA as the DER pair of RFC 3279.
public struct SignatureValue: Hashable, Sendable {
  public let bytes: [UInt8]

  public init(_ bytes: [UInt8]) { self.bytes = bytes }
}

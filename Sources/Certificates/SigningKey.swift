/// Khóa ký: whatever can sign in its owner's name, opened by them: a key file's key or one inside a token.
/// Why it is a protocol, and what stays outside it: docs/decisions/0022-where-keys-are.md.
public protocol SigningKey: Sendable {
  /// The signer's certificate, DER.
  var certificate: [UInt8] { get }
  /// The certificates above it, DER: its issuer first.
  var chain: [[UInt8]] { get }

  /// The signature over SHA-256 of a message: RSA PKCS#1 v1.5 or ECDSA, by the certificate's kind of key. May block.
  func sign(_ message: [UInt8]) throws -> SignatureValue
}

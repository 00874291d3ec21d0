public import Certificates
public import Cryptography

/// A signer's key after its PIN was given: signs as many messages as one batch needs, then is let go.
///
/// The private key stays inside libcrypto and is freed with this object. Nothing changes after it was opened, so
/// several threads may sign with it at once. Keep it no longer than the act its owner confirmed.
public final class UnlockedKey: SigningKey {
  /// The signer's certificate, DER.
  public let certificate: [UInt8]
  /// The certificates above it, DER: its issuer first.
  public let chain: [[UInt8]]
  public let algorithm: SignatureAlgorithm
  /// The name the container gives the key, such as its owner's; nil if it gives none.
  public let friendlyName: String?
  let privateKey: PrivateKey

  init(_ content: ContainerContent) throws(KeyRefusal) {
    guard let algorithm = content.privateKey.signatureAlgorithm else { throw .unsupportedKey }
    self.algorithm = algorithm
    privateKey = content.privateKey
    friendlyName = content.friendlyName
    do throws(OpenSSLFault) {
      certificate = try content.certificate.der
      var chain: [[UInt8]] = []
      for link in content.chain { chain.append(try link.der) }
      self.chain = chain
    } catch {
      throw .fault(error)
    }
  }

  /// The signature of a message (not of its digest), in the form `algorithm` says. A fraction of a millisecond.
  public func sign(_ message: [UInt8]) throws(OpenSSLFault) -> SignatureValue {
    SignatureValue(try privateKey.signSHA256(message))
  }
}

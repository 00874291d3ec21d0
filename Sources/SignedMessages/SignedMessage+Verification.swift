public import Certificates

extension SignedMessage {
  /// Checks digest, signature value and the binding to the certificate over detached content (RFC 5652, 5.6). Whether
  /// the signer is to be trusted, and the hash strong enough, is for the caller to judge.
  public func verify(over detached: [UInt8]) throws(SignedMessageDefect) {
    try verify { $0.digest(of: detached) }
  }

  /// The same over content of which the digest is told.
  public func verify(over digest: (HashAlgorithm) -> [UInt8]) throws(SignedMessageDefect) {
    guard let hash = signerInfo.digestAlgorithm, let scheme = signerInfo.scheme, scheme.hash == hash,
      scheme.fits(signer.publicKey)
    else { throw .algorithmUnsupported }
    let attributes = signerInfo.attributes
    guard digest(hash) == attributes.messageDigest else { throw .digestMismatch }
    guard signer.verify(signature: signerInfo.value, over: signerInfo.signedBytes, scheme: scheme)
    else { throw .valueMismatch }
    for reference in attributes.signingCertificates {
      guard reference.hash != nil else { throw .algorithmUnsupported }
      guard reference.names(signer) else { throw .certificateMismatch }
    }
  }

  /// The same over the content that the message carries; one without never holds.
  public func verify() throws(SignedMessageDefect) {
    guard let content else { throw .digestMismatch }
    try verify(over: content)
  }
}

import COpenSSL

extension Certificate {
  /// Whether this certificate's key made the signature over the message: RSA PKCS#1 v1.5 or ECDSA, by the kind of key.
  public func verify(
    signature: SignatureValue, over message: [UInt8], hash: HashAlgorithm = .sha256
  ) -> Bool {
    guard publicKey != .other, let key = X509_get0_pubkey(handle.pointer), let context = EVP_MD_CTX_new()
    else { return false }
    defer {
      EVP_MD_CTX_free(context)
      ERR_clear_error()
    }
    guard EVP_DigestVerifyInit(context, nil, hash.method, nil, key) == 1 else { return false }
    return EVP_DigestVerify(context, signature.bytes, signature.bytes.count, message, message.count) == 1
  }
}

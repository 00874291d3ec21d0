import COpenSSL

extension Certificate {
  /// Whether this certificate's key made the signature over the message: RSA PKCS#1 v1.5 or ECDSA, by the kind of key.
  public func verify(
    signature: SignatureValue, over message: [UInt8], hash: HashAlgorithm = .sha256
  ) -> Bool {
    switch publicKey {
    case .rsa: verify(signature: signature, over: message, scheme: .rsaPKCS1(hash))
    case .ellipticCurve: verify(signature: signature, over: message, scheme: .ecdsa(hash))
    case .other: false
    }
  }

  /// Whether this certificate's key made the signature over the message in exactly this way.
  public func verify(signature: SignatureValue, over message: [UInt8], scheme: SignatureScheme) -> Bool {
    guard scheme.fits(publicKey), let key = X509_get0_pubkey(handle.pointer), let context = EVP_MD_CTX_new()
    else { return false }
    defer {
      EVP_MD_CTX_free(context)
      ERR_clear_error()
    }
    var parameters: OpaquePointer?
    guard EVP_DigestVerifyInit(context, &parameters, scheme.hash.method, nil, key) == 1,
      Certificate.fix(scheme, in: parameters)
    else { return false }
    return EVP_DigestVerify(context, signature.bytes, signature.bytes.count, message, message.count) == 1
  }

  private static func fix(_ scheme: SignatureScheme, in parameters: OpaquePointer?) -> Bool {
    guard case .rsaPSS(let hash, let saltLength) = scheme else { return true }
    return EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) == 1
      && EVP_PKEY_CTX_set_rsa_mgf1_md(parameters, hash.method) == 1
      && EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, Int32(clamping: max(0, saltLength))) == 1
  }
}

import COpenSSL
public import Cryptography

/// A private key inside libcrypto; it leaves only into an encrypted key container or the demo authority's own file.
///
/// Nothing changes it after it was made, so many threads may use it at once.
public final class PrivateKey: @unchecked Sendable {
  /// Kinds of key that are made here.
  public enum Kind: Sendable {
    /// For signers; about 100 ms to make.
    case rsa2048
    /// For signers.
    case p256
    /// For certification authorities.
    case p384
  }

  let pointer: OpaquePointer

  init(owning pointer: OpaquePointer) { self.pointer = pointer }

  deinit { EVP_PKEY_free(pointer) }

  /// A new random key; blocks the thread.
  public static func generate(_ kind: Kind) throws(OpenSSLFault) -> PrivateKey {
    let context =
      switch kind {
      case .rsa2048: EVP_PKEY_CTX_new_id(EVP_PKEY_RSA, nil)
      case .p256, .p384: EVP_PKEY_CTX_new_id(EVP_PKEY_EC, nil)
      }
    defer { EVP_PKEY_CTX_free(context) }
    guard EVP_PKEY_keygen_init(context) == 1 else { throw OpenSSLFault("key generation") }
    let chosen =
      switch kind {
      case .rsa2048: EVP_PKEY_CTX_set_rsa_keygen_bits(context, 2048)
      case .p256: EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context, NID_X9_62_prime256v1)
      case .p384: EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context, NID_secp384r1)
      }
    var generated: OpaquePointer?
    guard chosen == 1, EVP_PKEY_keygen(context, &generated) == 1, let generated else {
      throw OpenSSLFault("key generation")
    }
    return PrivateKey(owning: generated)
  }

  /// How this key signs documents; nil if it may not (RSA under 2048 bits, other curves, other algorithms).
  var signatureAlgorithm: SignatureAlgorithm? {
    switch EVP_PKEY_get_id(pointer) {
    case EVP_PKEY_RSA: EVP_PKEY_get_bits(pointer) >= 2048 ? .rsaSHA256 : nil
    case EVP_PKEY_EC: groupName == "prime256v1" ? .ecdsaP256SHA256 : nil
    default: nil
    }
  }

  /// SHA-256 is computed here; libcrypto pads RSA as PKCS #1 v1.5 by itself.
  func signSHA256(_ message: [UInt8]) throws(OpenSSLFault) -> [UInt8] {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    var signature = [UInt8](repeating: 0, count: Int(EVP_PKEY_get_size(pointer)))
    var length = signature.count
    guard EVP_DigestSignInit(context, nil, EVP_sha256(), nil, pointer) == 1,
      EVP_DigestSign(context, &signature, &length, message, message.count) == 1
    else { throw OpenSSLFault("signature") }
    return Array(signature.prefix(length))
  }

  private var groupName: String? {
    var name = [CChar](repeating: 0, count: 64)
    var length = 0
    guard EVP_PKEY_get_group_name(pointer, &name, name.count, &length) == 1 else { return nil }
    return String(decoding: name.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

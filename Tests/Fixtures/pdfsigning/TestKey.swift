public import Certificates
import COpenSSL

/// A private key for tests, made in memory and never written.
public final class TestKey: @unchecked Sendable {
  let pointer: OpaquePointer

  private init(_ pointer: OpaquePointer) { self.pointer = pointer }

  deinit { EVP_PKEY_free(pointer) }

  public static func rsa(bits: Int32) -> TestKey {
    generate(EVP_PKEY_RSA) { EVP_PKEY_CTX_set_rsa_keygen_bits($0, bits) }
  }

  /// On P-256.
  public static func ellipticCurve() -> TestKey {
    generate(EVP_PKEY_EC) { EVP_PKEY_CTX_set_ec_paramgen_curve_nid($0, NID_X9_62_prime256v1) }
  }

  /// Signs with SHA-256: RSA PKCS#1 v1.5 or ECDSA.
  public func sign(_ message: [UInt8]) -> SignatureValue {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    var length = Int(EVP_PKEY_get_size(pointer))
    var value = [UInt8](repeating: 0, count: length)
    precondition(EVP_DigestSignInit(context, nil, EVP_sha256(), nil, pointer) == 1, "the key signs")
    precondition(EVP_DigestSign(context, &value, &length, message, message.count) == 1, "the key signs")
    return SignatureValue(Array(value.prefix(length)))
  }

  private static func generate(_ kind: Int32, configure: (OpaquePointer?) -> Int32) -> TestKey {
    let context = EVP_PKEY_CTX_new_id(kind, nil)
    defer { EVP_PKEY_CTX_free(context) }
    var key: OpaquePointer?
    let succeeded = EVP_PKEY_keygen_init(context) == 1 && configure(context) == 1 && EVP_PKEY_keygen(context, &key) == 1
    guard succeeded, let key else { preconditionFailure("libcrypto makes keys") }
    return TestKey(key)
  }
}

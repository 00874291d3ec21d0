public import Certificates
import COpenSSL

/// A private key for tests, made in memory and never written but to a test's own folder.
public final class TestKey: @unchecked Sendable {
  let pointer: OpaquePointer

  private init(_ pointer: OpaquePointer) { self.pointer = pointer }

  deinit { EVP_PKEY_free(pointer) }

  public static func rsa(bits: Int32) -> TestKey {
    generate(EVP_PKEY_RSA) { EVP_PKEY_CTX_set_rsa_keygen_bits($0, bits) }
  }

  /// On P-256.
  public static func ellipticCurve() -> TestKey { ellipticCurve(named: "P-256") }

  /// - Parameter name: as libcrypto knows it: `P-384`, `secp256k1`.
  public static func ellipticCurve(named name: String) -> TestKey {
    generate(EVP_PKEY_EC) { EVP_PKEY_CTX_set_group_name($0, name) }
  }

  /// Signs with SHA-256: RSA PKCS#1 v1.5 or ECDSA.
  public func sign(_ message: [UInt8]) -> SignatureValue { sign(message, hash: .sha256, saltLength: nil) }

  /// - Parameter saltLength: makes it RSA-PSS.
  public func sign(_ message: [UInt8], hash: HashAlgorithm, saltLength: Int32?) -> SignatureValue {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    var length = Int(EVP_PKEY_get_size(pointer))
    var value = [UInt8](repeating: 0, count: length)
    var parameters: OpaquePointer?
    let method = EVP_get_digestbyname(hash.rawValue)
    precondition(EVP_DigestSignInit(context, &parameters, method, nil, pointer) == 1, "the key signs")
    if let saltLength {
      EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING)
      EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, saltLength)
    }
    precondition(EVP_DigestSign(context, &value, &length, message, message.count) == 1, "the key signs")
    return SignatureValue(Array(value.prefix(length)))
  }

  /// PKCS#8 in PEM, for the programs that tests ask.
  public var pem: [UInt8] {
    let output = BIO_new(BIO_s_mem())
    defer { BIO_free(output) }
    PEM_write_bio_PKCS8PrivateKey(output, pointer, nil, nil, 0, nil, nil)
    var bytes = [UInt8](repeating: 0, count: BIO_ctrl_pending(output))
    BIO_read(output, &bytes, Int32(bytes.count))
    return bytes
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

import COpenSSL

/// The server's own signing key (Ed25519, RFC 8032), with which it testifies to its ledger and exports.
///
/// The private key stays inside libcrypto; many threads may sign at once.
public final class ServerKey: @unchecked Sendable {
  // Only read after init: every signature makes a context of its own.
  private let key: OpaquePointer
  public let publicKey: PublicKey

  private init(owning key: OpaquePointer) throws(OpenSSLFault) {
    self.key = key
    var raw = [UInt8](repeating: 0, count: 32)
    var length = raw.count
    let succeeded = EVP_PKEY_get_raw_public_key(key, &raw, &length) == 1
    guard succeeded, let publicKey = PublicKey(bytes: raw) else {
      EVP_PKEY_free(key)
      throw OpenSSLFault("public key of the server key")
    }
    self.publicKey = publicKey
  }

  deinit { EVP_PKEY_free(key) }

  /// A new random key.
  public static func generate() throws(OpenSSLFault) -> ServerKey {
    let context = EVP_PKEY_CTX_new_id(EVP_PKEY_ED25519, nil)
    defer { EVP_PKEY_CTX_free(context) }
    var generated: OpaquePointer?
    guard EVP_PKEY_keygen_init(context) == 1, EVP_PKEY_keygen(context, &generated) == 1, let generated else {
      throw OpenSSLFault("Ed25519 key generation")
    }
    return try ServerKey(owning: generated)
  }

  /// Reads an unencrypted PKCS#8 key in PEM.
  public convenience init(pem: String) throws(ServerKeyRefusal) {
    do throws(OpenSSLFault) {
      let stream = try MemoryBIO(Array(pem.utf8))
      // Without a callback of ours libcrypto would ask for a passphrase on the terminal.
      let read = withExtendedLifetime(stream) {
        PEM_read_bio_PrivateKey(stream.pointer, nil, { _, _, _, _ in -1 }, nil)
      }
      guard let read else { throw OpenSSLFault("server key in PEM") }
      guard EVP_PKEY_get_id(read) == EVP_PKEY_ED25519 else {
        EVP_PKEY_free(read)
        throw OpenSSLFault("server key in PEM")
      }
      try self.init(owning: read)
    } catch {
      throw .notAnEd25519Key
    }
  }

  /// The private key, unencrypted, as PKCS#8 in PEM; whoever reads it can sign as the server.
  public var pem: String {
    get throws(OpenSSLFault) {
      let stream = try MemoryBIO()
      guard PEM_write_bio_PKCS8PrivateKey(stream.pointer, key, nil, nil, 0, nil, nil) == 1 else {
        throw OpenSSLFault("server key to PEM")
      }
      return String(decoding: stream.drain(), as: UTF8.self)
    }
  }

  /// The 64-byte signature of these bytes.
  public func sign(_ bytes: [UInt8]) throws(OpenSSLFault) -> [UInt8] {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    var signature = [UInt8](repeating: 0, count: 64)
    var length = signature.count
    guard EVP_DigestSignInit(context, nil, nil, nil, key) == 1,
      EVP_DigestSign(context, &signature, &length, bytes, bytes.count) == 1, length == 64
    else { throw OpenSSLFault("Ed25519 signature") }
    return signature
  }
}

import COpenSSL
import Cryptography
import Foundation

/// Tệp khóa ký: an encrypted PKCS#12 file (RFC 7292) with a private key, its certificate and the chain above it.
///
/// Opening and sealing stretch the PIN for some tenths of a second: run them off the cooperative pool.
public enum KeyContainer {
  /// Decrypts a container. Files of old programs open too (certificates under RC2, key under 3DES); only a key that is
  /// itself under RC2 does not, because libcrypto 3.0 looks for its cipher in the wrong library context.
  public static func open(_ bytes: [UInt8], pin: String) throws(KeyRefusal) -> UnlockedKey {
    try UnlockedKey(ContainerReader.content(of: bytes, pin: normalised(pin)))
  }

  /// Encrypts a key with AES-256-CBC (PBES2, PBKDF2 with HMAC-SHA-256; MAC with SHA-256).
  ///
  /// - Parameters:
  ///   - certificate: DER; has to be that of the private key.
  ///   - chain: DER, the issuer first.
  public static func seal(
    privateKey: PrivateKey, certificate: [UInt8], chain: [[UInt8]], pin: String, friendlyName: String,
    stretching: PINStretching = .strong
  ) throws(KeyRefusal) -> [UInt8] {
    guard let leaf = Certificate(der: certificate) else { throw .noMatchingCertificate }
    var links: [Certificate] = []
    for der in chain {
      guard let link = Certificate(der: der) else { throw .damaged }
      links.append(link)
    }
    let content = ContainerContent(
      privateKey: privateKey, certificate: leaf, chain: links, friendlyName: friendlyName)
    return try seal(content, pin: pin, stretching: stretching)
  }

  /// The same key under another PIN, in today's algorithms.
  public static func changePIN(
    _ bytes: [UInt8], old: String, new: String, stretching: PINStretching = .strong
  ) throws(KeyRefusal) -> [UInt8] {
    let content = try ContainerReader.content(of: bytes, pin: normalised(old))
    return try seal(content, pin: new, stretching: stretching)
  }

  static func seal(
    _ content: ContainerContent, pin: String, stretching: PINStretching
  ) throws(KeyRefusal) -> [UInt8] {
    let problems = PINRule.problems(pin)
    guard problems.isEmpty else { throw .unsuitablePIN(problems) }
    guard content.privateKey.signatureAlgorithm != nil else { throw .unsupportedKey }
    guard content.certificate.belongs(to: content.privateKey) else { throw .noMatchingCertificate }
    do throws(OpenSSLFault) {
      return try encrypted(content, pin: normalised(pin), rounds: stretching.rounds)
    } catch {
      throw .fault(error)
    }
  }

  private static func encrypted(
    _ content: ContainerContent, pin: String, rounds: Int32
  ) throws(OpenSSLFault) -> [UInt8] {
    let chain = CertificateStack(content.chain)
    let sealed = withExtendedLifetime(chain) {
      PKCS12_create(
        pin, content.friendlyName, content.privateKey.pointer, content.certificate.pointer, chain.pointer,
        NID_aes_256_cbc, NID_aes_256_cbc, rounds, rounds, 0)
    }
    defer { PKCS12_free(sealed) }
    guard let sealed else { throw OpenSSLFault("PKCS#12 encryption") }
    let stream = try MemoryBIO()
    guard i2d_PKCS12_bio(stream.pointer, sealed) == 1 else { throw OpenSSLFault("PKCS#12 to DER") }
    return stream.drain()
  }

  private static func normalised(_ pin: String) -> String { pin.precomposedStringWithCanonicalMapping }
}

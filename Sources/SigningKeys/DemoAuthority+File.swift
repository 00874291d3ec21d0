import COpenSSL
import Cryptography
public import WorkTime

extension DemoAuthority {
  /// Both certificates and both private keys, unencrypted, in PEM; whoever reads it can issue.
  public var pem: String {
    get throws(OpenSSLFault) {
      let stream = try MemoryBIO()
      for certified in [root, issuing] {
        guard PEM_write_bio_X509(stream.pointer, certified.certificate.pointer) == 1,
          PEM_write_bio_PKCS8PrivateKey(stream.pointer, certified.key.pointer, nil, nil, 0, nil, nil) == 1
        else { throw OpenSSLFault("authority to PEM") }
      }
      return String(decoding: stream.drain(), as: UTF8.self)
    }
  }

  /// Reads what `pem` gave.
  public init(pem: String) throws(IssuingRefusal) {
    do throws(OpenSSLFault) {
      let stream = try MemoryBIO(Array(pem.utf8))
      let root = try DemoAuthority.certifiedKey(from: stream)
      let issuing = try DemoAuthority.certifiedKey(from: stream)
      guard root.certificate.isIssuer(of: issuing.certificate) else { throw OpenSSLFault("authority in PEM") }
      try self.init(root: root, issuing: issuing)
    } catch {
      throw .damagedAuthority
    }
  }

  /// The authority kept at this path (mode 0600); made and synchronised to disk there if there is none yet.
  public static func loadOrCreate(at path: String, now: Instant, validYears: Int) throws -> DemoAuthority {
    if let content = try PrivateFile.content(at: path) {
      guard try !PrivateFile.isOpenToOthers(at: path) else { throw IssuingRefusal.fileOpenToOthers }
      return try DemoAuthority(pem: String(decoding: content, as: UTF8.self))
    }
    let created = try create(at: now, validYears: validYears)
    switch try PrivateFile.create(Array(try created.pem.utf8), at: path) {
    case .created: return created
    case .exists: return try loadOrCreate(at: path, now: now, validYears: validYears)
    }
  }

  private static func certifiedKey(from stream: MemoryBIO) throws(OpenSSLFault) -> CertifiedKey {
    // Without a callback of ours libcrypto would ask for a passphrase on the terminal.
    let certificate = PEM_read_bio_X509(stream.pointer, nil, { _, _, _, _ in -1 }, nil).map(Certificate.init(owning:))
    let key = PEM_read_bio_PrivateKey(stream.pointer, nil, { _, _, _, _ in -1 }, nil).map(PrivateKey.init(owning:))
    guard let certificate, let key, certificate.belongs(to: key) else { throw OpenSSLFault("authority in PEM") }
    return CertifiedKey(certificate: certificate, key: key)
  }
}

import COpenSSL
import Cryptography

/// Decrypts PKCS#12 files, with today's algorithms first and the old ones only where those do not do.
enum ContainerReader {
  /// Larger files, and those that would stretch a PIN for minutes, are not looked into.
  private static let largestFile = 1 << 20
  private static let mostRounds = 10_000_000

  static func content(of bytes: [UInt8], pin: String) throws(KeyRefusal) -> ContainerContent {
    guard bytes.count <= largestFile else { throw .damaged }
    // A C string would end there, and so would a PIN that is only the beginning of the right one.
    guard !pin.utf8.contains(0) else { throw .wrongPIN }
    do throws(KeyRefusal) {
      return try content(of: bytes, pin: pin, library: nil)
    } catch .damaged {
      return try content(of: bytes, pin: pin, library: LegacyAlgorithms.shared?.library)
    }
  }

  private static func content(
    of bytes: [UInt8], pin: String, library: OpaquePointer?
  ) throws(KeyRefusal) -> ContainerContent {
    ERR_clear_error()
    let file = try parsed(bytes, library: library)
    defer { PKCS12_free(file) }
    try checkRounds(of: file)
    var key: OpaquePointer?
    var certificate: OpaquePointer?
    var others: OpaquePointer?
    guard PKCS12_parse(file, pin, &key, &certificate, &others) == 1 else { throw refusalOfParsing() }
    ERR_clear_error()
    let found = certificate.map(Certificate.init(owning:))
    let above = others.map { CertificateStack(owning: $0).certificates } ?? []
    guard let decrypted = key.map(PrivateKey.init(owning:)) else { throw .noPrivateKey }
    let privateKey = library == nil ? decrypted : try moved(decrypted)
    guard let found, found.belongs(to: privateKey) else { throw .noMatchingCertificate }
    return ContainerContent(
      privateKey: privateKey, certificate: found, chain: Certificate.chain(of: found, among: above),
      friendlyName: friendlyName(of: found))
  }

  private static func parsed(_ bytes: [UInt8], library: OpaquePointer?) throws(KeyRefusal) -> OpaquePointer {
    do throws(OpenSSLFault) {
      let stream = try MemoryBIO(bytes)
      var file = PKCS12_init_ex(NID_pkcs7_data, library, nil)
      let read = withExtendedLifetime(stream) { d2i_PKCS12_bio(stream.pointer, &file) }
      guard read != nil, let file else {
        PKCS12_free(file)
        throw OpenSSLFault("PKCS#12")
      }
      return file
    } catch {
      throw .damaged
    }
  }

  private static func checkRounds(of file: OpaquePointer) throws(KeyRefusal) {
    guard PKCS12_mac_present(file) == 1 else { throw .damaged }
    var rounds: UnsafePointer<ASN1_INTEGER>?
    PKCS12_get0_mac(nil, nil, nil, &rounds, file)
    if let rounds, !(0...mostRounds).contains(ASN1_INTEGER_get(rounds)) { throw .damaged }
  }

  /// A MAC that was computed and differs is the queue's only error; one that could not be computed leaves more.
  private static func refusalOfParsing() -> KeyRefusal {
    var reasons: [Int32] = []
    while true {
      let code = ERR_get_error()
      if code == 0 { break }
      reasons.append(ERR_GET_REASON(code))
    }
    return reasons == [PKCS12_R_MAC_VERIFY_FAILURE] ? .wrongPIN : .damaged
  }

  /// Takes a key out of the library context with the old algorithms into the one everything else uses.
  private static func moved(_ key: PrivateKey) throws(KeyRefusal) -> PrivateKey {
    let plain = EVP_PKEY2PKCS8(key.pointer)
    defer { PKCS8_PRIV_KEY_INFO_free(plain) }
    guard let plain, let moved = EVP_PKCS82PKEY(plain) else { throw .fault(OpenSSLFault("old key")) }
    return PrivateKey(owning: moved)
  }

  private static func friendlyName(of certificate: Certificate) -> String? {
    var length: Int32 = 0
    guard let name = X509_alias_get0(certificate.pointer, &length), length > 0 else { return nil }
    return String(decoding: UnsafeBufferPointer(start: name, count: Int(length)), as: UTF8.self)
  }
}

import COpenSSL
import Cryptography

/// An X.509 certificate inside libcrypto; not changed once it is shared.
final class Certificate: @unchecked Sendable {
  let pointer: OpaquePointer

  init(owning pointer: OpaquePointer) { self.pointer = pointer }

  /// Reads exactly one certificate; nil for anything else.
  init?(der: [UInt8]) {
    let read = der.withUnsafeBufferPointer { buffer -> OpaquePointer? in
      var position = buffer.baseAddress
      guard let read = d2i_X509(nil, &position, buffer.count) else { return nil }
      if position == buffer.baseAddress?.advanced(by: buffer.count) { return read }
      X509_free(read)
      return nil
    }
    ERR_clear_error()
    guard let read else { return nil }
    pointer = read
  }

  deinit { X509_free(pointer) }

  var der: [UInt8] {
    get throws(OpenSSLFault) {
      let stream = try MemoryBIO()
      guard i2d_X509_bio(stream.pointer, pointer) == 1 else { throw OpenSSLFault("certificate to DER") }
      return stream.drain()
    }
  }

  /// Whether this certificate's key made the other's signature, by names and key identifiers.
  func isIssuer(of other: Certificate) -> Bool { X509_check_issued(pointer, other.pointer) == X509_V_OK }

  func belongs(to key: PrivateKey) -> Bool {
    defer { ERR_clear_error() }
    return X509_check_private_key(pointer, key.pointer) == 1
  }

  /// The certificates in signing order: the issuer of `leaf`, its issuer, and so on; then those of no use to it.
  static func chain(of leaf: Certificate, among others: [Certificate]) -> [Certificate] {
    var remaining = others
    var chain: [Certificate] = []
    var last = leaf
    while let index = remaining.firstIndex(where: { $0.isIssuer(of: last) }) {
      last = remaining.remove(at: index)
      chain.append(last)
    }
    return chain + remaining
  }
}

import COpenSSL
import Cryptography
import Foundation

/// An X.501 name in the making, its text in UTF-8.
final class DistinguishedName {
  let pointer: OpaquePointer

  init() throws(OpenSSLFault) {
    guard let created = X509_NAME_new() else { throw OpenSSLFault("name") }
    pointer = created
  }

  deinit { X509_NAME_free(pointer) }

  /// Adds an attribute after those before it; libcrypto knows its greatest length and its characters.
  ///
  /// - Parameter attribute: a short name of libcrypto, such as `CN`.
  func add(_ attribute: String, _ text: String) throws(OpenSSLFault) {
    let bytes = Array(text.precomposedStringWithCanonicalMapping.utf8)
    let added = X509_NAME_add_entry_by_txt(pointer, attribute, MBSTRING_UTF8, bytes, Int32(bytes.count), -1, 0)
    guard !bytes.isEmpty, added == 1 else { throw OpenSSLFault("name attribute") }
  }
}

import COpenSSL
import Glibc
import WorkTime

/// The DER bytes that an `i2d_` function of libcrypto writes.
func encodedDER(_ encode: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) -> [UInt8] {
  let length = Int(encode(nil))
  guard length > 0 else { return [] }
  return [UInt8](unsafeUninitializedCapacity: length) { buffer, written in
    var cursor = buffer.baseAddress
    written = Int(encode(&cursor))
  }
}

/// One text attribute of a name in UTF-8; nil when the name lacks it.
func attribute(_ identifier: Int32, of name: OpaquePointer?) -> String? {
  let index = X509_NAME_get_index_by_NID(name, identifier, -1)
  guard index >= 0, let entry = X509_NAME_get_entry(name, index) else { return nil }
  return text(of: X509_NAME_ENTRY_get_data(entry))
}

/// The whole name as one line, RFC 2253 order, Vietnamese letters left readable.
func line(of name: OpaquePointer?) -> String {
  guard let output = BIO_new(BIO_s_mem()) else { return "" }
  defer { BIO_free(output) }
  // XN_FLAG_RFC2253, which Swift does not import, without the escape of letters beyond ASCII.
  let flags = ASN1_STRFLGS_ESC_2253 | ASN1_STRFLGS_ESC_CTRL | ASN1_STRFLGS_UTF8_CONVERT
  X509_NAME_print_ex(output, name, 0, UInt(flags) | UInt(XN_FLAG_SEP_COMMA_PLUS) | UInt(XN_FLAG_DN_REV))
  return String(decoding: contents(of: output), as: UTF8.self)
}

/// An ASN.1 time as an instant; nil when it is malformed.
func instant(of time: UnsafePointer<ASN1_TIME>?) -> Instant? {
  var parts = tm()
  guard time != nil, ASN1_TIME_to_tm(time, &parts) == 1 else { return nil }
  return Instant(seconds: Int64(timegm(&parts)))
}

/// The content of an ASN.1 string.
func bytes(of string: UnsafePointer<ASN1_STRING>) -> [UInt8] {
  Array(UnsafeBufferPointer(start: ASN1_STRING_get0_data(string), count: Int(max(0, ASN1_STRING_length(string)))))
}

/// An object identifier in dotted form; empty when it is too long to be one of ours.
func dottedText(of object: OpaquePointer?) -> String {
  var text = [CChar](repeating: 0, count: 128)
  let length = Int(OBJ_obj2txt(&text, Int32(text.count), object, 1))
  guard object != nil, (1..<text.count).contains(length) else { return "" }
  return String(decoding: text.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// Reads one whole element with a `d2i_` function; nil, and nothing kept, when there is more behind it or less.
func wholeElement(
  _ der: [UInt8], read: (UnsafeMutablePointer<UnsafePointer<UInt8>?>, Int) -> OpaquePointer?,
  free: (OpaquePointer) -> Void
) -> OpaquePointer? {
  defer { ERR_clear_error() }
  return der.withUnsafeBufferPointer { buffer in
    var cursor = buffer.baseAddress
    guard let pointer = read(&cursor, buffer.count) else { return nil }
    guard cursor == buffer.baseAddress?.advanced(by: buffer.count) else {
      free(pointer)
      return nil
    }
    return pointer
  }
}

func hexadecimal(of number: UnsafePointer<ASN1_INTEGER>?) -> String {
  guard let big = ASN1_INTEGER_to_BN(number, nil) else { return "" }
  defer { BN_free(big) }
  guard let digits = BN_bn2hex(big) else { return "" }
  defer { CRYPTO_free(digits, #file, #line) }
  return String(cString: digits).lowercased()
}

/// What was written to a memory BIO.
func contents(of output: OpaquePointer) -> [UInt8] {
  let pending = Int(BIO_ctrl_pending(output))
  return [UInt8](unsafeUninitializedCapacity: pending) { buffer, written in
    written = pending == 0 ? 0 : max(0, Int(BIO_read(output, buffer.baseAddress, Int32(pending))))
  }
}

private func text(of string: UnsafePointer<ASN1_STRING>?) -> String? {
  var buffer: UnsafeMutablePointer<UInt8>?
  let length = ASN1_STRING_to_UTF8(&buffer, string)
  guard length >= 0, let buffer else { return nil }
  defer { CRYPTO_free(buffer, #file, #line) }
  return String(decoding: UnsafeBufferPointer(start: buffer, count: Int(length)), as: UTF8.self)
}

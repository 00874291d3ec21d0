import CQPDF
import Glibc

/// Owns qpdf's handle, and keeps the bytes it reads from alive: qpdf does not copy them.
///
/// qpdf's errors are sticky and its text buffers are overwritten by the next call: every group of calls ends in
/// `check()`, and text is copied at once.
final class QPDFFile {
  private(set) var handle: qpdf_data?
  private let bytes: FileBytes
  private let length: Int
  private(set) var amount = ReadingAmount()

  /// - Parameter length: how much of the file to read, from its first byte.
  init(_ bytes: FileBytes, length: Int) throws(PDFSigningRefusal) {
    self.bytes = bytes
    self.length = length
    handle = qpdf_init()
    qpdf_silence_errors(handle)
    qpdf_set_suppress_warnings(handle, QPDF_TRUE)
    qpdf_set_attempt_recovery(handle, QPDF_FALSE)
    let part = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes.content[..<length]))
    _ = part.withMemoryRebound(to: CChar.self) {
      qpdf_read_memory(handle, "document", $0.baseAddress, UInt64($0.count), nil)
    }
    try check()
    guard qpdf_is_encrypted(handle) == QPDF_FALSE else { throw .encrypted }
  }

  deinit { qpdf_cleanup(&handle) }

  /// The indirect object as a value, streams with what the caller makes of their encoded bytes: a copy, unless it asks
  /// for something shorter.
  func object(
    _ identity: ObjectIdentity, content represent: (UnsafeRawBufferPointer) -> [UInt8] = { Array($0) }
  ) throws(PDFSigningRefusal) -> PDFObject {
    guard let number = Int32(exactly: identity.number), let generation = Int32(exactly: identity.generation)
    else { throw .damaged }
    defer { qpdf_oh_release_all(handle) }
    let found = qpdf_get_object_by_id(handle, number, generation)
    let isStream = qpdf_oh_is_stream(handle, found) == QPDF_TRUE
    try check()
    guard isStream else { return try direct(found) }
    guard case .dictionary(let entries) = try direct(qpdf_oh_get_dict(handle, found)) else { throw .damaged }
    let content = try bytes(of: found, decoding: qpdf_dl_none) { encoded in
      amount.streams += encoded.count
      return represent(encoded)
    }
    // Streams that lie in one another: those of an honest file are read once, few a second time for what they hold.
    guard amount.streams <= 4 * length else { throw .damaged }
    return .stream(entries, content)
  }

  /// The stream's bytes behind its filters; nil when the object is no stream or is encoded in more bytes than this.
  func decodedStream(_ identity: ObjectIdentity, atMost most: Int) throws(PDFSigningRefusal) -> [UInt8]? {
    guard case .stream(_, let encoded) = try object(identity), encoded.count <= most,
      let number = Int32(exactly: identity.number), let generation = Int32(exactly: identity.generation)
    else { return nil }
    defer { qpdf_oh_release_all(handle) }
    return try bytes(of: qpdf_get_object_by_id(handle, number, generation), decoding: qpdf_dl_generalized) {
      Array($0)
    }
  }

  /// A direct object as a value, references inside left as such.
  func direct(_ found: qpdf_oh) throws(PDFSigningRefusal) -> PDFObject {
    let text = qpdf_oh_unparse_resolved(handle, found)
    let length = qpdf_get_last_string_length(handle)
    guard let text else { throw .damaged }
    let copy = Array(UnsafeRawBufferPointer(start: text, count: length))
    try check()
    amount.text += length
    try amount.requireWithinLimits()
    do { return try PDFSyntax.object(in: copy) } catch { throw .damaged }
  }

  /// One more than the highest object number qpdf knows of.
  func firstFreeNumber() throws(PDFSigningRefusal) -> Int {
    let made = qpdf_make_indirect_object(handle, qpdf_oh_new_null(handle))
    let number = Int(qpdf_oh_get_object_id(handle, made))
    qpdf_oh_release_all(handle)
    try check()
    return number
  }

  /// How many pages qpdf finds when it walks the page tree.
  func pageCount() throws(PDFSigningRefusal) -> Int {
    let count = Int(qpdf_get_num_pages(handle))
    try check()
    return count
  }

  private func bytes(
    of stream: qpdf_oh, decoding level: qpdf_stream_decode_level_e,
    content represent: (UnsafeRawBufferPointer) -> [UInt8]
  ) throws(PDFSigningRefusal) -> [UInt8] {
    var buffer: UnsafeMutablePointer<UInt8>?
    var length = 0
    _ = qpdf_oh_get_stream_data(handle, stream, level, nil, &buffer, &length)
    defer { free(buffer) }
    let content = represent(UnsafeRawBufferPointer(start: buffer, count: buffer == nil ? 0 : length))
    try check()
    return content
  }

  /// Throws when qpdf met an error or warned since the last check.
  private func check() throws(PDFSigningRefusal) {
    guard qpdf_has_error(handle) == QPDF_FALSE else {
      let code = qpdf_get_error_code(handle, qpdf_get_error(handle))
      throw code == qpdf_e_password ? .encrypted : .damaged
    }
    guard qpdf_more_warnings(handle) == QPDF_FALSE else { throw .damaged }
  }
}

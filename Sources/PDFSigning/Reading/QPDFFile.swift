import CQPDF
import Glibc

/// Owns qpdf's handle and the bytes it reads from, which qpdf does not copy.
///
/// qpdf's errors are sticky and its text buffers are overwritten by the next call: every group of calls ends in
/// `check()`, and text is copied at once.
final class QPDFFile {
  private(set) var handle: qpdf_data?
  private let content: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: ArraySlice<UInt8>) throws(PDFSigningRefusal) {
    content = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = content.initialize(from: bytes)
    handle = qpdf_init()
    qpdf_silence_errors(handle)
    qpdf_set_suppress_warnings(handle, QPDF_TRUE)
    qpdf_set_attempt_recovery(handle, QPDF_FALSE)
    _ = UnsafeRawBufferPointer(content).withMemoryRebound(to: CChar.self) {
      qpdf_read_memory(handle, "document", $0.baseAddress, UInt64($0.count), nil)
    }
    try check()
    guard qpdf_is_encrypted(handle) == QPDF_FALSE else { throw .encrypted }
  }

  deinit {
    qpdf_cleanup(&handle)
    content.deallocate()
  }

  /// The indirect object as a value, streams with their encoded bytes.
  func object(_ identity: ObjectIdentity) throws(PDFSigningRefusal) -> PDFObject {
    guard let number = Int32(exactly: identity.number), let generation = Int32(exactly: identity.generation)
    else { throw .damaged }
    defer { qpdf_oh_release_all(handle) }
    let found = qpdf_get_object_by_id(handle, number, generation)
    let isStream = qpdf_oh_is_stream(handle, found) == QPDF_TRUE
    try check()
    guard isStream else { return try direct(found) }
    guard case .dictionary(let entries) = try direct(qpdf_oh_get_dict(handle, found)) else { throw .damaged }
    return .stream(entries, try encodedBytes(of: found))
  }

  /// A direct object as a value, references inside left as such.
  func direct(_ found: qpdf_oh) throws(PDFSigningRefusal) -> PDFObject {
    let text = qpdf_oh_unparse_resolved(handle, found)
    let length = qpdf_get_last_string_length(handle)
    guard let text else { throw .damaged }
    let copy = Array(UnsafeRawBufferPointer(start: text, count: length))
    try check()
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

  private func encodedBytes(of stream: qpdf_oh) throws(PDFSigningRefusal) -> [UInt8] {
    var buffer: UnsafeMutablePointer<UInt8>?
    var length = 0
    _ = qpdf_oh_get_stream_data(handle, stream, qpdf_dl_none, nil, &buffer, &length)
    defer { free(buffer) }
    let copy = Array(UnsafeBufferPointer(start: buffer, count: buffer == nil ? 0 : length))
    try check()
    return copy
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

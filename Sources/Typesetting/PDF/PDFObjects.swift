import CQPDF

/// A PDF file open in qpdf, to be changed and written once.
final class PDFObjects {
  typealias Object = qpdf_oh

  private var handle: qpdf_data?
  /// qpdf reads from this memory for as long as the file is open.
  private let input: UnsafeMutableBufferPointer<CChar>

  init(_ file: [UInt8]) throws(TypesettingFault) {
    input = .allocate(capacity: max(1, file.count))
    UnsafeMutableRawBufferPointer(input).copyBytes(from: file)
    handle = qpdf_init()
    qpdf_silence_errors(handle)
    qpdf_set_suppress_warnings(handle, 1)
    _ = qpdf_read_memory(handle, "document.pdf", input.baseAddress, UInt64(file.count), nil)
    try check()
  }

  deinit {
    qpdf_cleanup(&handle)
    input.deallocate()
  }

  var root: Object { qpdf_get_root(handle) }
  var trailer: Object { qpdf_get_trailer(handle) }

  func page(_ index: Int) -> Object { qpdf_get_page_n(handle, index) }

  /// Parses an object without references.
  func parsed(_ syntax: String) -> Object { qpdf_oh_parse(handle, syntax) }

  func unicode(_ text: String) -> Object { qpdf_oh_new_unicode_string(handle, text) }

  func array(_ items: [Object]) -> Object {
    let array = qpdf_oh_new_array(handle)
    items.forEach { qpdf_oh_append_item(handle, array, $0) }
    return array
  }

  /// The same object behind a reference.
  func indirect(_ object: Object) -> Object { qpdf_make_indirect_object(handle, object) }

  /// A stream, which is always indirect; `entries` is a dictionary without references.
  func stream(_ bytes: [UInt8], entries: String) -> Object {
    let stream = qpdf_oh_new_stream(handle)
    qpdf_oh_replace_stream_data(
      handle, stream, bytes, bytes.count, qpdf_oh_new_null(handle), qpdf_oh_new_null(handle))
    let dictionary = streamDictionary(stream)
    let parsed = parsed(entries)
    for key in keys(of: parsed) { set(dictionary, key, qpdf_oh_get_key(handle, parsed, key)) }
    return stream
  }

  func streamDictionary(_ stream: Object) -> Object { qpdf_oh_get_dict(handle, stream) }

  func set(_ dictionary: Object, _ key: String, _ value: Object) {
    qpdf_oh_replace_key(handle, dictionary, key, value)
  }

  func remove(_ key: String, from dictionary: Object) { qpdf_oh_remove_key(handle, dictionary, key) }

  func value(_ dictionary: Object, _ key: String) -> Object { qpdf_oh_get_key(handle, dictionary, key) }

  func has(_ dictionary: Object, _ key: String) -> Bool { qpdf_oh_has_key(handle, dictionary, key) != 0 }

  func isDictionary(_ object: Object) -> Bool { qpdf_oh_is_dictionary(handle, object) != 0 }

  func isName(_ object: Object, _ name: String) -> Bool {
    qpdf_oh_is_name(handle, object) != 0 && String(cString: qpdf_oh_get_name(handle, object)) == name
  }

  func items(of array: Object) -> [Object] {
    (0..<qpdf_oh_get_array_n_items(handle, array)).map { qpdf_oh_get_array_item(handle, array, $0) }
  }

  func keys(of dictionary: Object) -> [String] {
    var keys: [String] = []
    qpdf_oh_begin_dict_key_iter(handle, dictionary)
    while qpdf_oh_dict_more_keys(handle) != 0 { keys.append(String(cString: qpdf_oh_dict_next_key(handle))) }
    return keys
  }

  /// The whole file: classic cross-reference table, identifier from the content.
  func written() throws(TypesettingFault) -> [UInt8] {
    try check()
    _ = qpdf_init_write_memory(handle)
    qpdf_set_object_stream_mode(handle, qpdf_o_disable)
    qpdf_set_deterministic_ID(handle, 1)
    qpdf_set_minimum_pdf_version(handle, "1.7")
    _ = qpdf_write(handle)
    try check()
    guard let buffer = qpdf_get_buffer(handle) else { throw .assembling("nothing was written") }
    return Array(UnsafeBufferPointer(start: buffer, count: qpdf_get_buffer_length(handle)))
  }

  /// qpdf's errors stay until they are asked for, and stop the process if they never are.
  func check() throws(TypesettingFault) {
    guard qpdf_has_error(handle) != 0 else { return }
    throw .assembling(String(cString: qpdf_get_error_full_text(handle, qpdf_get_error(handle))))
  }
}

import CQPDF

/// FlateDecode compression, done by qpdf's writer, since qpdf is the one library here that brings zlib along.
enum Flate {
  /// Each content compressed; in the same order.
  static func compress(_ contents: [[UInt8]]) throws(PDFSigningRefusal) -> [[UInt8]] {
    var handle: qpdf_data? = qpdf_init()
    defer { qpdf_cleanup(&handle) }
    qpdf_silence_errors(handle)
    _ = qpdf_empty_pdf(handle)
    let root = qpdf_get_root(handle)
    for (index, content) in contents.enumerated() {
      let stream = qpdf_oh_new_stream(handle)
      let null = qpdf_oh_new_null(handle)
      qpdf_oh_replace_stream_data(handle, stream, content, content.count, null, null)
      qpdf_oh_replace_key(handle, root, "/Content\(index)", stream)
    }
    let file = try write(handle)
    let reader = try PDFReader(file)
    let catalog = try reader.catalog().dictionary
    var compressed: [[UInt8]] = []
    for index in contents.indices {
      guard case .stream(let entries, let bytes) = try reader.resolve(catalog["Content\(index)"]),
        entries["Filter"] == .name("FlateDecode")
      else { throw .pictureMalformed }
      compressed.append(bytes)
    }
    return compressed
  }

  private static func write(_ handle: qpdf_data?) throws(PDFSigningRefusal) -> [UInt8] {
    _ = qpdf_init_write_memory(handle)
    qpdf_set_object_stream_mode(handle, qpdf_o_disable)
    qpdf_set_stream_data_mode(handle, qpdf_s_compress)
    _ = qpdf_write(handle)
    guard qpdf_has_error(handle) == QPDF_FALSE, let buffer = qpdf_get_buffer(handle) else { throw .pictureMalformed }
    return Array(UnsafeBufferPointer(start: buffer, count: qpdf_get_buffer_length(handle)))
  }
}

import CZip

/// A zip archive in memory, opened for reading; its parts are unpacked no further than they were allowed to be.
final class ZipArchive {
  private let handle: OpaquePointer
  /// Keeps the bytes alive as long as libzip may read them.
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  /// Bytes that may still be unpacked, over all parts.
  private var allowance: Int

  init(_ source: [UInt8], unpackingAtMost allowance: Int) throws(TableFileRefusal) {
    bytes = .allocate(capacity: max(1, source.count))
    _ = bytes.initialize(from: source)
    self.allowance = allowance
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let buffer = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(source.count), 0, &error) else {
      bytes.deallocate()
      throw .notATable
    }
    guard let opened = zip_open_from_source(buffer, zip_int32_t(ZIP_RDONLY), &error) else {
      zip_source_free(buffer)
      bytes.deallocate()
      throw .notATable
    }
    handle = opened
  }

  deinit {
    zip_discard(handle)
    bytes.deallocate()
  }

  /// The unpacked part; nil if the archive has none of this name.
  func part(_ name: String) throws(TableFileRefusal) -> [UInt8]? {
    let index = zip_name_locate(handle, name, 0)
    guard index >= 0 else { return nil }
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_stat_index(handle, zip_uint64_t(index), 0, &facts) == 0 else { throw .damaged(part: name) }
    guard facts.size <= zip_uint64_t(allowance) else { throw .tooLarge }
    guard let file = zip_fopen_index(handle, zip_uint64_t(index), 0) else { throw .damaged(part: name) }
    defer { zip_fclose(file) }
    let unpacked = try read(file, name: name)
    allowance -= unpacked.count
    return unpacked
  }

  /// Counts what comes out: the size that the archive states may be a lie.
  private func read(_ file: OpaquePointer, name: String) throws(TableFileRefusal) -> [UInt8] {
    var whole: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = zip_fread(file, &piece, zip_uint64_t(piece.count))
      guard count >= 0 else { throw .damaged(part: name) }
      if count == 0 { return whole }
      guard whole.count + Int(count) <= allowance else { throw .tooLarge }
      whole += piece[..<Int(count)]
    }
  }
}

import CZlib

/// FlateDecode (ISO 32000-1, 7.4.4) with a bound, so that a small stream can't swell up.
enum Inflate {
  /// nil: broken, or longer than `limit` bytes.
  static func decode(_ encoded: [UInt8], limit: Int) -> [UInt8]? {
    var stream = z_stream()
    guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var (input, decoded) = (encoded, [UInt8]())
    return input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(clamping: source.count)
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let (code, count) = step(&stream, into: &piece)
        decoded += piece[..<count]
        if decoded.count > limit { return nil }
        if code == Z_STREAM_END { return decoded }
        guard code == Z_OK, count > 0 else { return nil }
      }
    }
  }

  private static func step(_ stream: inout z_stream, into piece: inout [UInt8]) -> (code: Int32, count: Int) {
    let size = piece.count
    return piece.withUnsafeMutableBufferPointer { target in
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(size)
      let code = inflate(&stream, Z_NO_FLUSH)
      return (code, size - Int(stream.avail_out))
    }
  }
}

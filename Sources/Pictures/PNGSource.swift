import CPango

/// A PNG file that cairo reads piece by piece.
struct PNGSource {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The closure points to a `PNGSource`.
  static let read: cairo_read_func_t = { closure, target, count in
    guard let source = closure?.assumingMemoryBound(to: PNGSource.self), let target else {
      return CAIRO_STATUS_READ_ERROR
    }
    let end = source.pointee.position + Int(count)
    guard end <= source.pointee.bytes.count else { return CAIRO_STATUS_READ_ERROR }
    for (offset, index) in (source.pointee.position..<end).enumerated() {
      target[offset] = source.pointee.bytes[index]
    }
    source.pointee.position = end
    return CAIRO_STATUS_SUCCESS
  }
}

import CPango

/// A transparent cairo surface to draw on; used by one thread.
final class Canvas {
  let cairo: OpaquePointer
  private let surface: OpaquePointer
  private let width: Int
  private let height: Int

  init(width: Int, height: Int) throws(PictureFault) {
    let made = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
    guard let made, let cairo = cairo_create(made) else { throw .drawing("no image surface") }
    (surface, self.cairo, self.width, self.height) = (made, cairo, width, height)
    try check(cairo_status(cairo))
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  /// Writes the dots directly; the closure gets the first row and the bytes from row to row.
  func fill(_ write: (UnsafeMutablePointer<UInt8>, Int) -> Void) {
    cairo_surface_flush(surface)
    guard let pixels = cairo_image_surface_get_data(surface) else { return }
    write(pixels, Int(cairo_image_surface_get_stride(surface)))
    cairo_surface_mark_dirty(surface)
  }

  func picture() throws(PictureFault) -> Picture {
    try check(cairo_status(cairo))
    cairo_surface_flush(surface)
    guard let pixels = cairo_image_surface_get_data(surface) else { throw .drawing("no pixels") }
    let stride = Int(cairo_image_surface_get_stride(surface))
    let rgba = Pixels.straight(pixels, width: width, height: height, stride: stride)
    return Picture(width: width, height: height, rgba: rgba)
  }

  func png() throws(PictureFault) -> [UInt8] {
    let sink = PNGSink()
    let pointer = Unmanaged.passUnretained(sink).toOpaque()
    try check(cairo_surface_write_to_png_stream(surface, PNGSink.write, pointer))
    return sink.bytes
  }

  private func check(_ status: cairo_status_t) throws(PictureFault) {
    guard status == CAIRO_STATUS_SUCCESS else { throw .drawing(String(cString: cairo_status_to_string(status))) }
  }
}

import CPango

/// A cairo surface that holds one page as a picture on white ground.
///
/// A page without red is drawn as shades of grey, which takes a third of the time to compress: the surface's only
/// channel begins full (white) and ink takes away from it.
final class ImageCanvas {
  private let surface: OpaquePointer
  private let cairo: OpaquePointer
  private let page: LaidOutPage

  init(_ page: LaidOutPage, dotsPerInch: Double) throws(TypesettingFault) {
    let scale = dotsPerInch / 72
    let width = Int32((page.size.width * scale).rounded())
    let height = Int32((page.size.height * scale).rounded())
    let format = page.hasColour ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_A8
    guard let surface = cairo_image_surface_create(format, width, height), let cairo = cairo_create(surface)
    else { throw .drawing("no image surface") }
    (self.surface, self.cairo, self.page) = (surface, cairo, page)
    try check(cairo_status(cairo))
    cairo_set_source_rgb(cairo, 1, 1, 1)
    cairo_paint(cairo)
    cairo_set_operator(cairo, page.hasColour ? CAIRO_OPERATOR_OVER : CAIRO_OPERATOR_DEST_OUT)
    cairo_scale(cairo, scale, scale)
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  /// The page as a PNG file; to be called once.
  func picture() throws(TypesettingFault) -> [UInt8] {
    var painter = PagePainter(cairo: cairo)
    painter.paint(page)
    painter.finish()
    try check(cairo_status(cairo))
    let sink = ByteSink()
    try check(cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.pointer))
    return sink.bytes
  }
}

import CPango

/// A cairo surface that writes pages as PDF.
final class PDFCanvas {
  private let sink = ByteSink()
  private let surface: OpaquePointer
  private let cairo: OpaquePointer

  init() throws(TypesettingFault) {
    guard
      let surface = cairo_pdf_surface_create_for_stream(
        ByteSink.write, sink.pointer, PageGeometry.width, PageGeometry.height),
      let cairo = cairo_create(surface)
    else { throw .drawing("no PDF surface") }
    (self.surface, self.cairo) = (surface, cairo)
    try check(cairo_surface_status(surface))
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  /// Draws the pages and returns the file; to be called once.
  func file(of pages: [LaidOutPage]) throws(TypesettingFault) -> [UInt8] {
    var painter = PagePainter(cairo: cairo)
    for page in pages {
      cairo_pdf_surface_set_size(surface, page.size.width, page.size.height)
      painter.paint(page)
      cairo_show_page(cairo)
    }
    painter.finish()
    try check(cairo_status(cairo))
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface))
    return sink.bytes
  }
}

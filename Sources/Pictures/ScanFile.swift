import CPango
public import WorkTime

/// A PDF whose pages are pictures. The same pages and time give the same bytes.
public final class ScanFile {
  private let sink = ScanSink()
  private let createdAt: Instant
  private let surface: OpaquePointer?

  public init(createdAt: Instant) {
    self.createdAt = createdAt
    surface = cairo_pdf_surface_create_for_stream(
      ScanSink.write, Unmanaged.passUnretained(sink).toOpaque(), ScanCanvas.Frame.page.width,
      ScanCanvas.Frame.page.height)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, timestamp)
  }

  deinit { cairo_surface_destroy(surface) }

  public func add(_ canvas: ScanCanvas) throws(ScanFault) {
    guard let cairo = cairo_create(surface) else { throw ScanFault("no PDF surface") }
    defer { cairo_destroy(cairo) }
    let scale = ScanCanvas.Frame.page.width / Double(cairo_image_surface_get_width(canvas.surface))
    cairo_scale(cairo, scale, scale)
    cairo_set_source_surface(cairo, canvas.surface, 0, 0)
    cairo_paint(cairo)
    cairo_show_page(cairo)
    try ScanFault.check(cairo_status(cairo))
  }

  /// The file; to be called once.
  public func finished() throws(ScanFault) -> [UInt8] {
    cairo_surface_finish(surface)
    try ScanFault.check(cairo_surface_status(surface))
    return sink.bytes
  }

  /// ISO 8601 in Vietnam time.
  private var timestamp: String {
    let time = VietnamTime(createdAt)
    let clock = [time.hour, time.minute, time.second].map { $0 < 10 ? "0\($0)" : String($0) }
    return "\(time.date)T\(clock.joined(separator: ":"))+07:00"
  }
}

/// Collects what cairo writes.
private final class ScanSink {
  private(set) var bytes: [UInt8] = []

  static let write: cairo_write_func_t = { closure, data, count in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ScanSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
    return CAIRO_STATUS_SUCCESS
  }
}

import CPango

/// Why a scan could not be drawn, in cairo's words.
public struct ScanFault: Error {
  public let reason: String

  init(_ reason: String) { self.reason = reason }

  static func check(_ status: cairo_status_t) throws(ScanFault) {
    guard status == CAIRO_STATUS_SUCCESS else { throw ScanFault(String(cString: cairo_status_to_string(status))) }
  }
}

/// An A4 sheet under the scanner: paper on which pictures are laid, slightly askew.
public final class ScanCanvas {
  /// Points from the sheet's upper left corner.
  public struct Frame: Sendable {
    public var left: Double
    public var top: Double
    public var width: Double
    public var height: Double

    public init(left: Double, top: Double, width: Double, height: Double) {
      self.left = left
      self.top = top
      self.width = width
      self.height = height
    }

    public static let page = Frame(left: 0, top: 0, width: 210 / 25.4 * 72, height: 297 / 25.4 * 72)
  }

  let surface: OpaquePointer
  private let cairo: OpaquePointer

  public init(dotsPerInch: Double) throws(ScanFault) {
    let scale = dotsPerInch / 72
    let side = { (points: Double) in Int32((points * scale).rounded()) }
    guard
      let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, side(Frame.page.width), side(Frame.page.height)),
      let cairo = cairo_create(surface)
    else { throw ScanFault("no image surface") }
    (self.surface, self.cairo) = (surface, cairo)
    try ScanFault.check(cairo_status(cairo))
    cairo_set_source_rgb(cairo, 0.99, 0.985, 0.965)
    cairo_paint(cairo)
    cairo_scale(cairo, scale, scale)
    tilt(by: 0.0035)
    // Ink darkens what is below it, as on paper.
    cairo_set_operator(cairo, CAIRO_OPERATOR_MULTIPLY)
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  /// - Parameter radians: clockwise, about the middle of the sheet.
  private func tilt(by radians: Double) {
    cairo_translate(cairo, Frame.page.width / 2, Frame.page.height / 2)
    cairo_rotate(cairo, radians)
    cairo_translate(cairo, -Frame.page.width / 2, -Frame.page.height / 2)
  }

  /// Lays a picture (PNG) on the sheet.
  public func lay(_ png: [UInt8], in frame: Frame) throws(ScanFault) {
    var source = PNGReading(bytes: png)
    let picture = withUnsafeMutablePointer(to: &source) {
      cairo_image_surface_create_from_png_stream(PNGReading.read, $0)
    }
    guard let picture else { throw ScanFault("no picture") }
    defer { cairo_surface_destroy(picture) }
    try ScanFault.check(cairo_surface_status(picture))
    cairo_save(cairo)
    cairo_translate(cairo, frame.left, frame.top)
    cairo_scale(
      cairo, frame.width / Double(cairo_image_surface_get_width(picture)),
      frame.height / Double(cairo_image_surface_get_height(picture)))
    cairo_set_source_surface(cairo, picture, 0, 0)
    cairo_paint(cairo)
    cairo_restore(cairo)
    try ScanFault.check(cairo_status(cairo))
  }
}

/// Bytes that cairo reads piece by piece.
private struct PNGReading {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The closure points to a `PNGReading`.
  static let read: cairo_read_func_t = { closure, target, count in
    guard let reading = closure?.assumingMemoryBound(to: PNGReading.self), let target else {
      return CAIRO_STATUS_READ_ERROR
    }
    let (start, end) = (reading.pointee.position, reading.pointee.position + Int(count))
    guard end <= reading.pointee.bytes.count else { return CAIRO_STATUS_READ_ERROR }
    reading.pointee.bytes.withUnsafeBufferPointer { bytes in
      if let first = bytes.baseAddress { target.update(from: first + start, count: end - start) }
    }
    reading.pointee.position = end
    return CAIRO_STATUS_SUCCESS
  }
}

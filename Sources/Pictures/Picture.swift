import CPango

/// A raster picture in memory.
public struct Picture: Hashable, Sendable {
  /// Dots.
  public let width: Int
  /// Dots.
  public let height: Int
  /// Rows from the top, 4 bytes a dot: red, green, blue, alpha; colours not multiplied by alpha.
  public let rgba: [UInt8]

  /// - Precondition: `rgba` holds exactly 4 bytes a dot.
  public init(width: Int, height: Int, rgba: [UInt8]) {
    precondition(width > 0 && height > 0 && rgba.count == 4 * width * height, "4 bytes a dot")
    (self.width, self.height, self.rgba) = (width, height, rgba)
  }

  /// Reads a PNG file of any kind, at most `largestSide` dots on a side.
  public init(png: [UInt8]) throws(PictureFault) {
    try Picture.checkSize(ofPNG: png)
    var source = PNGSource(bytes: png)
    let surface = withUnsafeMutablePointer(to: &source) {
      cairo_image_surface_create_from_png_stream(PNGSource.read, $0)
    }
    guard let surface else { throw .notAPicture }
    defer { cairo_surface_destroy(surface) }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else { throw .notAPicture }
    self = try Pixels.picture(of: surface)
  }

  /// The picture as a PNG file; the colour of wholly transparent dots is lost.
  public func pngBytes() throws(PictureFault) -> [UInt8] {
    let canvas = try Canvas(width: width, height: height)
    canvas.fill { Pixels.write(rgba, width: width, height: height, to: $0, stride: $1) }
    return try canvas.png()
  }

  /// Dots.
  public static let largestSide = 8000

  /// Reads width and height from the header (PNG specification, 11.2.2) before anything is decoded.
  private static func checkSize(ofPNG png: [UInt8]) throws(PictureFault) {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard png.count > 24, png.starts(with: signature) else { throw .notAPicture }
    let sides = [16, 20].map { offset in png[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    guard sides.allSatisfy({ $0 > 0 }) else { throw .notAPicture }
    guard sides.allSatisfy({ $0 <= largestSide }) else { throw .tooLarge(width: sides[0], height: sides[1]) }
  }
}

import CPango

/// Converts between straight alpha and cairo's premultiplied ARGB words (native byte order).
enum Pixels {
  /// Reads an image surface of format ARGB32 or RGB24; others are painted over to ARGB32 first.
  static func picture(of surface: OpaquePointer) throws(PictureFault) -> Picture {
    let width = Int(cairo_image_surface_get_width(surface))
    let height = Int(cairo_image_surface_get_height(surface))
    let canvas = try Canvas(width: width, height: height)
    cairo_set_source_surface(canvas.cairo, surface, 0, 0)
    cairo_set_operator(canvas.cairo, CAIRO_OPERATOR_SOURCE)
    cairo_paint(canvas.cairo)
    return try canvas.picture()
  }

  static func straight(_ pixels: UnsafePointer<UInt8>, width: Int, height: Int, stride: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 4 * width * height) { rgba, count in
      var next = 0
      for row in 0..<height {
        let words = UnsafeRawPointer(pixels + row * stride)
        for column in 0..<width {
          let word = words.load(fromByteOffset: 4 * column, as: UInt32.self)
          let alpha = word >> 24
          rgba[next] = straight(word >> 16 & 255, alpha)
          rgba[next + 1] = straight(word >> 8 & 255, alpha)
          rgba[next + 2] = straight(word & 255, alpha)
          rgba[next + 3] = UInt8(alpha)
          next += 4
        }
      }
      count = next
    }
  }

  private static func straight(_ value: UInt32, _ alpha: UInt32) -> UInt8 {
    alpha == 0 ? 0 : UInt8(min(255, (value * 255 + alpha / 2) / alpha))
  }

  static func write(
    _ rgba: [UInt8], width: Int, height: Int, to pixels: UnsafeMutablePointer<UInt8>, stride: Int
  ) {
    for row in 0..<height {
      let words = UnsafeMutableRawPointer(pixels + row * stride)
      for column in 0..<width {
        let start = 4 * (row * width + column)
        let alpha = UInt32(rgba[start + 3])
        let red = multiplied(rgba[start], alpha)
        let green = multiplied(rgba[start + 1], alpha)
        let blue = multiplied(rgba[start + 2], alpha)
        let word = alpha << 24 | red << 16 | green << 8 | blue
        words.storeBytes(of: word, toByteOffset: 4 * column, as: UInt32.self)
      }
    }
  }

  private static func multiplied(_ value: UInt8, _ alpha: UInt32) -> UInt32 { (UInt32(value) * alpha + 127) / 255 }
}

/// Hình ảnh chữ ký or con dấu: a picture with transparency, compressed once for any number of signatures.
public struct SignaturePicture: Hashable, Sendable {
  /// In pixels.
  public let width: Int
  /// In pixels.
  public let height: Int
  /// Red, green and blue, FlateDecode.
  let colours: [UInt8]
  /// Opacity, FlateDecode.
  let opacity: [UInt8]

  /// - Parameter rgba: rows from the top, four bytes a pixel, colours not multiplied by opacity.
  public init(width: Int, height: Int, rgba: [UInt8]) throws(PDFSigningRefusal) {
    guard (1...10_000).contains(width), (1...10_000).contains(height), rgba.count == width * height * 4
    else { throw .pictureMalformed }
    var (colours, opacity): ([UInt8], [UInt8]) = ([], [])
    colours.reserveCapacity(width * height * 3)
    opacity.reserveCapacity(width * height)
    for pixel in stride(from: 0, to: rgba.count, by: 4) {
      colours += rgba[pixel..<(pixel + 3)]
      opacity.append(rgba[pixel + 3])
    }
    let compressed = try Flate.compress([colours, opacity])
    (self.width, self.height) = (width, height)
    (self.colours, self.opacity) = (compressed[0], compressed[1])
  }

  /// The two image objects (ISO 32000-1, 8.9.5 and 11.6.5.3); the identity is that of the coloured one.
  func add(to update: inout IncrementalUpdate) -> ObjectIdentity {
    let mask = update.add(.stream(entries(colourSpace: "DeviceGray"), opacity))
    return update.add(.stream(entries(colourSpace: "DeviceRGB").merging(["SMask": .reference(mask)]) { $1 }, colours))
  }

  private func entries(colourSpace: String) -> PDFDictionary {
    [
      "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(width), "Height": .integer(height),
      "ColorSpace": .name(colourSpace), "BitsPerComponent": .integer(8), "Filter": .name("FlateDecode"),
    ]
  }
}

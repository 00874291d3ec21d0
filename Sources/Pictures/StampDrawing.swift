/// Draws the pictures of demonstrations: a seal that says it is a sample, and a signature made from a name.
///
/// The same arguments give the same dots. Any number of threads may draw at once.
public enum StampDrawing {
  /// Dots an inch of every picture drawn here.
  public static let dotsPerInch = 300.0

  /// Con dấu mẫu: round, red, on transparent ground, marked `MẪU`; its side is the diameter in real size.
  /// - Parameters:
  ///   - agency: runs along the ring, e.g. `UBND XÃ TRUNG TIẾN`.
  ///   - locality: runs along the ring's lower half, e.g. `TỈNH THANH HÓA`; may be empty.
  ///   - diameter: 10 to 60 millimetres.
  public static func seal(
    agency: String, locality: String = "", diameter: Double
  ) throws(PictureFault) -> Picture {
    guard (10...60).contains(diameter) else { throw .impossibleDiameter(diameter) }
    let side = Int((diameter / 25.4 * dotsPerInch).rounded())
    let canvas = try Canvas(width: side, height: side)
    SealDrawing(canvas: canvas, side: Double(side)).draw(agency: agency.uppercased(), locality: locality.uppercased())
    return try canvas.picture()
  }

  /// Chữ ký mẫu: blue strokes like handwriting on transparent ground, 45 x 20 millimetres, made from the name alone.
  public static func signature(of name: String) throws(PictureFault) -> Picture {
    let width = Int((45 / 25.4 * dotsPerInch).rounded())
    let height = Int((20 / 25.4 * dotsPerInch).rounded())
    let canvas = try Canvas(width: width, height: height)
    SignatureDrawing(canvas: canvas, width: Double(width), height: Double(height)).draw(name: name)
    return try canvas.picture()
  }
}

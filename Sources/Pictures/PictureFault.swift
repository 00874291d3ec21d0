/// Why a picture could not be read or drawn.
public enum PictureFault: Error, Hashable, Sendable {
  case notAPicture
  /// A side is longer than `Picture.largestSide`, in dots.
  case tooLarge(width: Int, height: Int)
  /// A seal measures 10 to 60 millimetres.
  case impossibleDiameter(Double)
  /// The drawing library's own words.
  case drawing(String)
}

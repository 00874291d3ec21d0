/// Why a document could not be typeset.
public enum TypesettingFault: Error, Hashable, Sendable {
  /// Fontconfig answers `found` when asked for `wanted`; install the package fonts-liberation2.
  case fontMissing(wanted: String, found: String)
  /// The face lacks these letters of the Vietnamese alphabet; install the package fonts-liberation2.
  case fontLacksLetters(face: String, letters: String)
  case fontUnreadable(path: String)
  /// No sRGB profile at any of these paths; install the package icc-profiles-free.
  case colourProfileMissing(searched: [String])
  /// The seal must measure 10 to 60 millimetres.
  case impossibleSealDiameter(Double)
  /// A number field takes 1 to 9 digits.
  case impossibleDigitCount(Int)
  /// A field of this name can be reserved once in a file; copies of a signed slip are one file.
  case reservedTwice(ReservedField.Name)
  /// Previews are drawn at 10 to 600 dots an inch.
  case impossibleResolution(Double)
  /// The drawing library's own words.
  case drawing(String)
  /// The PDF library's own words.
  case assembling(String)
}

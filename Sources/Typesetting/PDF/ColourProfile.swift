import Foundation

/// The sRGB profile of the output intent.
enum ColourProfile {
  private static let places = [
    "/usr/share/color/icc/sRGB.icc",
    "/usr/share/color/icc/colord/sRGB.icc",
    "/usr/share/color/icc/ghostscript/srgb.icc",
    "/usr/local/share/color/icc/sRGB.icc",
  ]

  /// Read once a run of the program.
  static let sRGB: Result<[UInt8], TypesettingFault> = {
    for place in places {
      if let profile = FileManager.default.contents(atPath: place), !profile.isEmpty { return .success(Array(profile)) }
    }
    return .failure(.colourProfileMissing(searched: places))
  }()
}

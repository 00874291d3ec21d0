import CPango

/// Asks fontconfig for faces of the one family documents are set in.
enum FontCatalogue {
  /// A face as fontconfig resolves it.
  struct Face {
    var family: String
    var path: String
    /// Letters of the question that the face lacks.
    var missing: String
  }

  /// The face for a style, checked for these letters.
  static func face(_ style: TextStyle, covering letters: String = "") throws(TypesettingFault) -> Face {
    guard let pattern = FcPatternCreate() else { throw .drawing("no font pattern") }
    defer { FcPatternDestroy(pattern) }
    FcPatternAddString(pattern, FC_FAMILY, Array(TextStyle.family.utf8) + [0])
    FcPatternAddInteger(pattern, FC_WEIGHT, style.isBold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR)
    FcPatternAddInteger(pattern, FC_SLANT, style.isItalic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN)
    FcConfigSubstitute(nil, pattern, FcMatchPattern)
    FcDefaultSubstitute(pattern)
    var result = FcResultNoMatch
    guard let match = FcFontMatch(nil, pattern, &result) else {
      throw .fontMissing(wanted: TextStyle.family, found: "")
    }
    defer { FcPatternDestroy(match) }
    return Face(
      family: string(match, FC_FAMILY), path: string(match, FC_FILE), missing: missing(letters, in: match))
  }

  private static func string(_ pattern: OpaquePointer, _ key: String) -> String {
    var value: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, key, 0, &value) == FcResultMatch, let value else { return "" }
    return String(cString: value)
  }

  private static func missing(_ letters: String, in pattern: OpaquePointer) -> String {
    var set: OpaquePointer?
    guard FcPatternGetCharSet(pattern, FC_CHARSET, 0, &set) == FcResultMatch else { return letters }
    return String(String.UnicodeScalarView(letters.unicodeScalars.filter { FcCharSetHasChar(set, $0.value) == 0 }))
  }
}

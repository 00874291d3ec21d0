import Foundation

/// Proves at start-up that documents will be set in the right face: fontconfig substitutes silently.
public enum FontCheck {
  /// Throws unless "Liberation Serif" is installed in its four cuts, each with the whole Vietnamese alphabet.
  public static func verify() throws(TypesettingFault) {
    for isBold in [false, true] {
      for isItalic in [false, true] {
        let style = TextStyle(size: 14, isBold: isBold, isItalic: isItalic)
        let face = try FontCatalogue.face(style, covering: vietnameseLetters)
        guard face.family == TextStyle.family else {
          throw .fontMissing(wanted: TextStyle.family, found: face.family)
        }
        guard face.missing.isEmpty else { throw .fontLacksLetters(face: face.path, letters: face.missing) }
      }
    }
  }

  /// 29 letters with every tone in both cases, figures and the marks documents are typed with; NFC.
  static let vietnameseLetters: String = {
    let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
    let vowels = "aăâeêioôơuưy".flatMap { vowel in tones.map { String(vowel) + $0 } }.joined()
    let lower = (vowels + "bcdđghklmnpqrstvx" + "fjwz").precomposedStringWithCanonicalMapping
    return lower + lower.uppercased() + "0123456789.,;:!?()/-–“”\"'%+*"
  }()
}

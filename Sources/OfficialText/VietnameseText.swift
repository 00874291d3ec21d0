import Foundation

/// What Vietnamese spelling needs beyond Unicode's general rules.
public enum VietnameseText {
  /// Letters of points, in order: no f, j, w, z and none of ă, â, ê, ô, ơ, ư. Nghị định 30/2020/NĐ-CP, Phụ lục I.
  public static let pointLetters = Array("abcdđeghiklmnopqrstuvxy")

  /// The text with every letter and its marks as one code point (Unicode NFC).
  public static func composed(_ text: String) -> String {
    isSurelyComposed(text) ? text : text.precomposedStringWithCanonicalMapping
  }

  /// For searching: lower case, without marks, đ as d (`Quyết định` -> `quyet dinh`); composed and decomposed
  /// spellings fold alike. Other characters stay as they are.
  public static func folded(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count * 3) { target in FoldingTable.fold(bytes, into: target) }
    }
  }

  /// Capitals of the composed text, the same under every locale.
  public static func uppercased(_ text: String) -> String { composed(text).uppercased() }

  /// Whether the text has letters and all of them are capitals.
  public static func isUppercase(_ text: some StringProtocol) -> Bool {
    var hasLetter = false
    for character in text where character.isLetter {
      guard character.isUppercase else { return false }
      hasLetter = true
    }
    return hasLetter
  }

  /// For comparing: the tone of an open `oa`, `oe`, `uy` on its first vowel, as in the printed `CỘNG HÒA`
  /// (`HOÀ` -> `HÒA`, `uỷ` -> `ủy`); `quý`, `hoàn`, `khuỷu` keep theirs.
  public static func toneNormalised(_ text: String) -> String {
    var characters = Array(composed(text))
    for index in characters.indices.dropFirst() {
      guard let second = ToneTable.toned[characters[index]], ToneTable.first[second.plain] != nil,
        let moved = ToneTable.moved(tone: second.tone, from: second.plain, to: characters[index - 1]),
        index + 1 == characters.count || !characters[index + 1].isLetter,
        index < 2 || !"qQ".contains(characters[index - 2])
      else { continue }
      characters[index - 1] = moved
      characters[index] = second.plain
    }
    return String(characters)
  }

  /// Whether two texts are the same words, however their tones are placed and their letters composed.
  public static func areSameWords(_ left: String, _ right: String) -> Bool {
    toneNormalised(left) == toneNormalised(right)
  }

  /// True for text without combining marks or characters that composition could change.
  private static func isSurelyComposed(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x300, 0x1E00..<0x1F00, 0x2010..<0x2028: true
      default: false
      }
    }
  }
}

import Foundation
import OfficialText
import Testing

@Suite("Vietnamese spelling")
struct VietnameseTextTests {
  @Test(
    "folding leaves plain small letters",
    arguments: [
      ("Quyết định", "quyet dinh"), ("QUYE\u{302}\u{301}T ĐI\u{323}NH", "quyet dinh"),
      ("Đặng Thị Ưởng", "dang thi uong"),
      ("Số: 15/QĐ-UBND", "so: 15/qd-ubnd"), ("“Nguyễn” – 1.000đ", "“nguyen” – 1.000d"), ("", ""),
      ("Čeština ÑÜ", "cestina nu"),
      ("文書 😀", "文書 😀"), ("Ðiều", "dieu"),
    ])
  func folds(text: String, expected: String) {
    #expect(VietnameseText.folded(text) == expected)
  }

  @Test("folding agrees with Foundation's folding over every Vietnamese letter")
  func foldsLikeFoundation() {
    let letters = (0xC0...0x1B0).map { $0 } + (0x1EA0...0x1EF9).map { $0 }
    for scalar in letters.compactMap(Unicode.Scalar.init) where scalar.properties.isAlphabetic {
      let letter = String(scalar)
      let decomposed = letter.decomposedStringWithCanonicalMapping
      guard decomposed.unicodeScalars.count > 1 else { continue }
      let oracle = letter.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      #expect(VietnameseText.folded(letter) == oracle)
    }
  }

  @Test(
    "capitals are right, also from decomposed text",
    arguments: [
      ("đường Nguyễn Ưởng", "ĐƯỜNG NGUYỄN ƯỞNG"), ("thi\u{323} tra\u{302}\u{301}n", "THỊ TRẤN"), ("ị i ỷ", "Ị I Ỷ"),
    ])
  func capitals(text: String, expected: String) {
    #expect(Array(VietnameseText.uppercased(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "tones of open syllables stand on the first vowel",
    arguments: [
      ("CỘNG HOÀ", "CỘNG HÒA"), ("Uỷ ban", "Ủy ban"), ("UỶ BAN", "ỦY BAN"), ("HOẢ TỐC", "HỎA TỐC"), ("khoẻ", "khỏe"),
      ("thuỷ, tuý", "thủy, túy"), ("Quý hoàn khuỷu quỹ thoại", "Quý hoàn khuỷu quỹ thoại"), ("HÒA", "HÒA"),
      ("Oà", "Òa"),
      ("QUỲNH QUỸ", "QUỲNH QUỸ"),
    ])
  func tones(text: String, expected: String) {
    #expect(VietnameseText.toneNormalised(text) == expected)
  }

  @Test("the same words are the same in any spelling")
  func sameWords() {
    #expect(VietnameseText.areSameWords("CỘNG HÒA", "CO\u{302}\u{323}NG HOA\u{300}"))
    #expect(!VietnameseText.areSameWords("hòa", "hóa"))
  }
}

/// The number in a heading's label, Roman (`Chương II`), Arabic (`Mục 2`) or in words (`Phần thứ hai`).
struct HeadingNumber: Hashable {
  enum Numeral {
    case roman, arabic, words
  }

  static let ordinals = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]

  let value: Int
  let numeral: Numeral

  init?(_ word: some StringProtocol) {
    if let roman = RomanNumeral(word) {
      (value, numeral) = (roman.value, .roman)
    } else if word.utf8.allSatisfy({ (48...57).contains($0) }), let arabic = Int(word) {
      (value, numeral) = (arabic, .arabic)
    } else if let ordinal = HeadingNumber.ordinals.firstIndex(of: word.lowercased()) {
      (value, numeral) = (ordinal + 1, .words)
    } else {
      return nil
    }
  }

  /// - Parameter label: e.g. `Chương II`; its last word is the number.
  init?(label: String) {
    guard let word = label.split(separator: " ").last else { return nil }
    self.init(word)
  }
}

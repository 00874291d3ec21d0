/// Chữ số La Mã, 1 to 89: enough for parts, chapters and annexes.
struct RomanNumeral: Hashable {
  private static let digits = [
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  let value: Int

  /// nil outside 1 to 89.
  init?(_ value: Int) {
    guard (1...89).contains(value) else { return nil }
    self.value = value
  }

  /// Reads capitals in the one correct spelling; nil for anything else.
  init?(_ text: some StringProtocol) {
    var rest = text[...]
    var sum = 0
    for (value, digit) in RomanNumeral.digits {
      while rest.hasPrefix(digit) {
        sum += value
        rest = rest.dropFirst(digit.count)
      }
    }
    guard rest.isEmpty, let numeral = RomanNumeral(sum), numeral.text == text else { return nil }
    self = numeral
  }

  var text: String {
    var left = value
    return RomanNumeral.digits.reduce(into: "") { text, digit in
      while left >= digit.0 {
        text += digit.1
        left -= digit.0
      }
    }
  }
}

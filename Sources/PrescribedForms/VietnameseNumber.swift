/// Số tiền bằng chữ: whole numbers in words, as receipts need them.
public enum VietnameseNumber {
  private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
  private static let billion: UInt = 1_000_000_000

  /// `Hai mươi mốt nghìn đồng`
  public static func amount(_ dong: Int) -> String {
    let words = words(dong) + " đồng"
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// `một triệu không trăm linh năm nghìn`
  public static func words(_ number: Int) -> String {
    if number == 0 { return digits[0] }
    let words = positive(number.magnitude, isContinued: false).joined(separator: " ")
    return number < 0 ? "âm " + words : words
  }

  /// - Parameter isContinued: something greater was read before, so hundreds are said even when there are none.
  private static func positive(_ number: UInt, isContinued: Bool) -> [String] {
    var words: [String] = []
    if number >= billion { words = positive(number / billion, isContinued: isContinued) + ["tỷ"] }
    let below = number % billion
    for (group, name) in [(below / 1_000_000, "triệu"), (below / 1_000 % 1_000, "nghìn"), (below % 1_000, "")]
    where group > 0 {
      words += threeDigits(Int(group), isContinued: isContinued || !words.isEmpty) + (name.isEmpty ? [] : [name])
    }
    return words
  }

  private static func threeDigits(_ number: Int, isContinued: Bool) -> [String] {
    let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
    let saysHundreds = hundreds > 0 || isContinued
    return (saysHundreds ? [digits[hundreds], "trăm"] : []) + twoDigits(rest, isContinued: saysHundreds)
  }

  /// Linh, mười, mươi; mốt, tư, lăm.
  private static func twoDigits(_ number: Int, isContinued: Bool) -> [String] {
    let (tens, unit) = number.quotientAndRemainder(dividingBy: 10)
    let head =
      switch tens {
      case 0: isContinued && unit > 0 ? ["linh"] : []
      case 1: ["mười"]
      default: [digits[tens], "mươi"]
      }
    return switch (tens, unit) {
    case (_, 0): head
    case (2..., 1): head + ["mốt"]
    case (2..., 4): head + ["tư"]
    case (1..., 5): head + ["lăm"]
    default: head + [digits[unit]]
    }
  }
}

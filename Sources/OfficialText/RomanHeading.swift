/// A line such as `I. MỤC ĐÍCH, YÊU CẦU`: no heading of the decree's, but the custom in plans and reports. It stays a
/// paragraph, bold when in capitals.
struct RomanHeading {
  let isCapitals: Bool

  init?(_ text: String) {
    let numeral = text.prefix { "IVXL".contains($0) }
    let rest = text.dropFirst(numeral.count)
    guard RomanNumeral(numeral) != nil, rest.hasPrefix("."), rest.dropFirst().first.map({ !$0.isNumber }) ?? false
    else { return nil }
    isCapitals = VietnameseText.isUppercase(rest)
  }
}

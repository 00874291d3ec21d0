/// Số điện thoại of Vietnam, mobile or not.
public struct PhoneNumber: Hashable, Sendable {
  /// International: `+84912345678`.
  public let text: String

  /// - Parameter typed: `0912 345 678`, `+84 912.345.678`, `84912345678`.
  /// - Returns: nil for anything that is no such number.
  public init?(_ typed: some StringProtocol) {
    let signs = String(typed.filter { !$0.isWhitespace && !".-()".contains($0) })
    let digits = signs.drop { $0 == "+" }
    guard signs.count - digits.count <= 1, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    let national: Substring
    if digits.hasPrefix("84") {
      national = digits.dropFirst(2)
    } else if digits.count == signs.count, digits.hasPrefix("0") {
      national = digits.dropFirst()
    } else {
      return nil
    }
    guard (9...10).contains(national.count), national.first != "0" else { return nil }
    text = "+84\(national)"
  }
}

/// Địa chỉ thư điện tử, as citizens have them: ASCII, one `@`, a domain with a dot.
public struct EmailAddress: Hashable, Sendable {
  /// The domain in lower case: `Nguoi.Dan@example.vn`.
  public let text: String

  /// - Parameter typed: blanks around it don't count.
  /// - Returns: nil for anything that is no such address.
  public init?(_ typed: some StringProtocol) {
    let sides = EmailAddress.trimmed(typed).split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count == 2 else { return nil }
    let labels = sides[1].split(separator: ".", omittingEmptySubsequences: false)
    let atoms = sides[0].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ EmailAddress.isLabel($0) }), sides[0].utf8.count <= 64,
      atoms.allSatisfy({ atom in !atom.isEmpty && atom.allSatisfy { EmailAddress.isWordSign($0) } })
    else { return nil }
    let text = "\(sides[0])@\(sides[1].lowercased())"
    guard text.utf8.count <= 254 else { return nil }
    self.text = text
  }

  private static func trimmed(_ typed: some StringProtocol) -> String {
    let start = typed.drop { $0.isWhitespace }
    return String(start.prefix(upTo: start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex))
  }

  private static func isLabel(_ label: Substring) -> Bool {
    !label.isEmpty && label.first != "-" && label.last != "-"
      && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  private static func isWordSign(_ sign: Character) -> Bool {
    sign.isASCII && (sign.isLetter || sign.isNumber || "!#$%&'*+-/=?^_`{|}~".contains(sign))
  }
}

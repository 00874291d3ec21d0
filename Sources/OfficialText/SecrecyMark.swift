/// Độ mật: a line that marks a text as a state secret. Luật Bảo vệ bí mật nhà nước 2018, Điều 8: such a text may not be
/// drafted on a machine with a network, so that this system refuses it.
public enum SecrecyMark {
  private static let degrees: Set<String> = ["mật", "tối mật", "tuyệt mật"]
  private static let labels = ["độ mật", "dấu mật", "mức độ mật"]

  /// Whether a line of the text says nothing but a degree of secrecy in capitals (`TỐI MẬT`), or names one after
  /// `Độ mật:`. Words within sentences, such as `bảo mật`, are no mark.
  public static func isOn(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { isMark(bare($0)) }
  }

  /// Without the dashes, stars and brackets around a stamp.
  private static func bare(_ line: Substring) -> Substring {
    let isFrame = { (character: Character) in !character.isLetter }
    return Substring(line.drop(while: isFrame).reversed().drop(while: isFrame).reversed())
  }

  private static func isMark(_ line: Substring) -> Bool {
    let words = VietnameseText.composed(line.lowercased())[...].trimmed
    if degrees.contains(words) { return line.allSatisfy { !$0.isLowercase } }
    guard let colon = words.firstIndex(of: ":") else { return false }
    let (label, degree) = (words[..<colon].trimmed, words[words.index(after: colon)...].trimmed)
    return labels.contains(label) && degrees.contains(degree)
  }
}

extension Substring {
  fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

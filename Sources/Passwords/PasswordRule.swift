import Foundation

/// What a password has to be (after NIST SP 800-63B: length and no obvious choice, no rule on kinds of characters).
public enum PasswordRule {
  /// In characters as the reader sees them.
  public static let minimumLength = 10
  /// In characters as the reader sees them.
  public static let maximumLength = 128

  /// Everything that is wrong with a chosen password; empty if it may be used.
  ///
  /// - Parameters:
  ///   - userName: the account's.
  ///   - fullName: the person's.
  public static func problems(_ password: String, userName: String, fullName: String) -> [PasswordProblem] {
    let text = folded(password)
    var problems: [PasswordProblem] = []
    if password.count < minimumLength { problems.append(.tooShort) }
    if password.count > maximumLength { problems.append(.tooLong) }
    if isCommon(text) { problems.append(.common) }
    if isRepetitive(text) { problems.append(.repetitive) }
    if contains(text, name: folded(userName)) { problems.append(.containsUserName) }
    if contains(text, name: folded(fullName)) { problems.append(.containsFullName) }
    return problems
  }

  /// Dots, blanks and dashes are what one leaves out: `vanthu.trungtien` is in `vanthutrungtien1`. Of a short name that
  /// would find too much: `nva` is in `chín vàng`.
  private static func contains(_ text: String, name: String) -> Bool {
    let joined = letters(of: name)
    return name.count >= 3 && text.contains(name) || joined.count >= 6 && letters(of: text).contains(joined)
  }

  private static func letters(of text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }

  /// Common words count with digits and signs put before or after them.
  private static func isCommon(_ text: String) -> Bool {
    let letters = text.trimmingCharacters(in: CharacterSet.letters.inverted)
    return commonWords.contains(text) || commonWords.contains(letters)
  }

  private static func isRepetitive(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.map { Int($0.value) }
    guard scalars.count > 1 else { return false }
    let steps = Set(zip(scalars, scalars.dropFirst()).map { $1 - $0 })
    return Set(scalars).count < 5 || steps == [1] || steps == [-1]
  }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
      .replacingOccurrences(of: "đ", with: "d")
  }

  private static let commonWords: Set = [
    "1234567890", "0123456789", "0987654321", "1q2w3e4r5t", "1qaz2wsx3edc", "123456789a", "a123456789",
    "password", "passw0rd", "p@ssw0rd", "p@ssword", "matkhau", "mat khau", "quantri", "admin", "administrator",
    "qwerty", "qwertyuiop", "asdfghjkl", "zxcvbnm", "iloveyou", "letmein", "welcome", "abc", "abcdef",
    "congvu", "cong vu", "vanthu", "van thu", "ubnd", "ubndxa", "uybannhandan", "vietnam", "viet nam", "thanhhoa",
    "thanh hoa", "hanoi", "anhyeuem", "emyeuanh", "khongbiet", "changeme", "test", "demo", "user", "guest",
  ]
}

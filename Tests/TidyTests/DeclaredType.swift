/// A type where it is declared.
struct DeclaredType: Sendable {
  /// From 1.
  let line: Int
  /// `struct`, `enum`, `class`, `actor`, `protocol` or `typealias`.
  let keyword: String
  let name: String
  let isPublic: Bool

  private static let keywords: Set<Substring> = ["struct", "enum", "class", "actor", "protocol", "typealias"]

  /// Those that a line of code declares; most declare none.
  static func declared(in code: String, at line: Int) -> [DeclaredType] {
    let words = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    return zip(words, words.dropFirst()).compactMap { keyword, name in
      guard keywords.contains(keyword), name.first?.isUppercase == true else { return nil }
      return DeclaredType(
        line: line, keyword: String(keyword), name: String(name), isPublic: words.contains("public"))
    }
  }
}

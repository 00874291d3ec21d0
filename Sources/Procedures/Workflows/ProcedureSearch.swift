import OfficialText

/// Tìm thủ tục in a few keystrokes: `kh` finds Đăng ký kết hôn, `dkks` Đăng ký khai sinh, `1193` the code.
///
/// The catalogue of a commune is a few hundred names, so all are looked at; marks and capitals don't matter.
struct ProcedureSearch {
  private let typed: String
  private let words: [String]

  init(_ text: String) {
    words = ProcedureSearch.words(of: text)
    typed = words.joined(separator: " ")
  }

  /// Those that match, best first, shorter names before longer ones; all of them when nothing is typed.
  func best(of names: [ProcedureName], limit: Int) -> [ProcedureName] {
    if words.isEmpty { return Array(names.prefix(limit)) }
    let ranked = names.compactMap { name in rank(of: name).map { (rank: $0, name: name) } }
    let sorted = ranked.sorted { left, right in
      (left.rank.rawValue, left.name.name.count, left.name.code.text)
        < (right.rank.rawValue, right.name.name.count, right.name.code.text)
    }
    return sorted.prefix(limit).map(\.name)
  }

  /// How well a name matches, best first.
  private enum Rank: Int {
    case code, beginning, lastInitials, phrase, firstInitials, initials, words, codeDigits
  }

  private func rank(of name: ProcedureName) -> Rank? {
    if name.code.text == typed { return .code }
    let said = ProcedureSearch.words(of: name.name)
    if said.joined(separator: " ").hasPrefix(typed), typed.count > 2 { return .beginning }
    if words.count == 1, let rank = rankByInitials(of: said) { return rank }
    if ProcedureSearch.isPhrase(words, in: said) { return .phrase }
    if words.allSatisfy({ word in said.contains { $0.hasPrefix(word) } }) { return .words }
    let digits = typed.filter(\.isNumber)
    let isCode = typed.allSatisfy { $0.isNumber || $0 == "." } && digits.count >= 3
    return isCode && name.code.text.filter(\.isNumber).contains(digits) ? .codeDigits : nil
  }

  /// `kh` are the last initials of `Đăng ký kết hôn`, `dkk` the first.
  private func rankByInitials(of said: [String]) -> Rank? {
    guard typed.count >= 2 else { return nil }
    let initials = String(said.compactMap(\.first))
    if initials.hasSuffix(typed) { return .lastInitials }
    if ProcedureSearch.isPhrase(words, in: said), said.contains(typed) { return .phrase }
    if initials.hasPrefix(typed) { return .firstInitials }
    return initials.contains(typed) ? .initials : nil
  }

  /// Whether the words stand in a row there, each begun at least.
  private static func isPhrase(_ words: [String], in said: [String]) -> Bool {
    guard words.count <= said.count else { return false }
    return (0...(said.count - words.count)).contains { start in
      words.indices.allSatisfy { said[start + $0].hasPrefix(words[$0]) }
    }
  }

  /// Folded, without punctuation but the full stop of a code.
  private static func words(of text: String) -> [String] {
    VietnameseText.folded(text).split { !$0.isLetter && !$0.isNumber && $0 != "." }.map(String.init)
  }
}

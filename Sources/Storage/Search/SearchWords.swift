internal import OfficialText

/// A text as the words that both engines index: folded (`đ` is `d`, no marks, lower case), split at whatever is neither
/// a letter nor a digit, each word once.
struct SearchWords {
  /// In the order of their first appearance; letters and digits only.
  let words: [String]

  /// No word is longer, in characters.
  private static let longestWord = 64
  /// So many bytes of distinct words of one text are indexed: PostgreSQL takes up to 1 MiB.
  private static let capacity = 400_000

  init(_ text: String) {
    var seen: Set<String> = []
    var words: [String] = []
    var size = 0
    for part in VietnameseText.folded(text).split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let word = String(part.prefix(SearchWords.longestWord))
      guard seen.insert(word).inserted else { continue }
      size += word.utf8.count
      guard size <= SearchWords.capacity else { break }
      words.append(word)
    }
    self.words = words
  }

  /// A mark as a word of its own: it begins with `_`, which no word of a text does. No two marks share one.
  static func word(ofMark mark: String) -> String {
    "_"
      + mark.utf8.map { byte in
        let isPlain = (97...122).contains(byte) || (48...57).contains(byte)
        return isPlain ? String(UnicodeScalar(byte)) : "_\(String(byte, radix: 16))_"
      }.joined()
  }
}

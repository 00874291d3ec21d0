/// Marks at the end of list entries.
enum Punctuation {
  /// The words without any closing mark, then `mark`.
  static func ended(_ words: String, with mark: String) -> String {
    var bare = Substring(words)
    while let last = bare.last, last.isWhitespace || ".;,".contains(last) { bare.removeLast() }
    return bare + mark
  }
}

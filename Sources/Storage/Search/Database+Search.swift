extension Database {
  /// Makes a text findable, in place of the one indexed before under that id.
  /// - Parameters:
  ///   - id: 1 up to 2^40; newer things have higher numbers.
  ///   - marks: exact filter words that no text can contain, such as `a12` for agency 12.
  public func indexText(_ scope: SearchScope, id: Int64, text: String, marks: [String]) throws {
    let words = SearchWords(text).words + Set(marks).sorted().map(SearchWords.word(ofMark:))
    switch session.dialect {
    case .sqlite: try SQLiteSearch(database: self).index(scope, id: id, words: words)
    case .postgreSQL: try PostgresSearch(database: self).index(scope, id: id, words: words)
    }
  }

  /// Takes a text out of the index; does nothing if it is not there.
  public func removeText(_ scope: SearchScope, id: Int64) throws {
    switch session.dialect {
    case .sqlite: try SQLiteSearch(database: self).remove(scope, id: id)
    case .postgreSQL: try PostgresSearch(database: self).remove(scope, id: id)
    }
  }

  /// The ids of the texts that contain every word, each as a prefix and without regard to marks and capitals, and that
  /// have every mark; highest id first.
  /// - Parameters:
  ///   - words: what a person typed; `15/QĐ` is two words. None at all finds nothing.
  ///   - before: only ids below; nil for the first page.
  public func search(
    _ scope: SearchScope, words: String, marks: [String], before: Int64?, limit: Int
  ) throws -> [Int64] {
    let prefixes = SearchWords(words).words
    let exact = Set(marks).sorted().map(SearchWords.word(ofMark:))
    guard !prefixes.isEmpty, limit > 0 else { return [] }
    return switch session.dialect {
    case .sqlite:
      try SQLiteSearch(database: self).find(scope, prefixes: prefixes, exact: exact, before: before, limit: limit)
    case .postgreSQL:
      try PostgresSearch(database: self).find(scope, prefixes: prefixes, exact: exact, before: before, limit: limit)
    }
  }
}

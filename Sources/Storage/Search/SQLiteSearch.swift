/// Full-text search by FTS5. The index keeps no text of its own, so the words that are replaced must be told to it.
struct SQLiteSearch {
  let database: Database

  private static let scopeShift: Int64 = 1 << 40

  func index(_ scope: SearchScope, id: Int64, words: [String]) throws {
    let entry = try number(of: scope) * SQLiteSearch.scopeShift + checked(id)
    try forget(entry)
    let text = words.joined(separator: " ")
    try database.run("INSERT INTO search_entries (entry, words) VALUES (\(entry), \(text))")
    try database.run("INSERT INTO search_index (rowid, words) VALUES (\(entry), \(text))")
  }

  func remove(_ scope: SearchScope, id: Int64) throws {
    guard let number = try knownNumber(of: scope) else { return }
    try forget(number * SQLiteSearch.scopeShift + checked(id))
  }

  func find(_ scope: SearchScope, prefixes: [String], exact: [String], before: Int64?, limit: Int) throws -> [Int64] {
    guard let number = try knownNumber(of: scope) else { return [] }
    let start = number * SQLiteSearch.scopeShift
    let end = start + min(max(before ?? SQLiteSearch.scopeShift, 0), SQLiteSearch.scopeShift)
    let pattern = (prefixes.map { "\"\($0)\"*" } + exact.map { "\"\($0)\"" }).joined(separator: " AND ")
    let entries: [Int64] = try database.values(
      """
      SELECT rowid FROM search_index WHERE search_index MATCH \(pattern) AND rowid > \(start) AND rowid < \(end)
      ORDER BY rowid DESC LIMIT \(limit)
      """)
    return entries.map { $0 - start }
  }

  private func forget(_ entry: Int64) throws {
    guard let old: String = try database.value("SELECT words FROM search_entries WHERE entry = \(entry)") else {
      return
    }
    try database.run("INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', \(entry), \(old))")
    try database.run("DELETE FROM search_entries WHERE entry = \(entry)")
  }

  private func checked(_ id: Int64) -> Int64 {
    precondition(id > 0 && id < SQLiteSearch.scopeShift, "a searchable id is between 1 and 2^40")
    return id
  }

  private func knownNumber(of scope: SearchScope) throws -> Int64? {
    try database.value("SELECT number FROM search_scopes WHERE name = \(scope.rawValue)")
  }

  private func number(of scope: SearchScope) throws -> Int64 {
    if let known = try knownNumber(of: scope) { return known }
    return try database.values("INSERT INTO search_scopes (name) VALUES (\(scope.rawValue)) RETURNING number")[0]
  }
}

/// Full-text search by a GIN index over the same words; PostgreSQL's own parser has no part in it.
struct PostgresSearch {
  let database: Database

  func index(_ scope: SearchScope, id: Int64, words: [String]) throws {
    try database.run(
      """
      INSERT INTO search_entries (scope, id, words)
      VALUES (\(scope.rawValue), \(id), array_to_tsvector(string_to_array(\(words.joined(separator: " ")), ' ')))
      ON CONFLICT (scope, id) DO UPDATE SET words = EXCLUDED.words
      """)
  }

  func remove(_ scope: SearchScope, id: Int64) throws {
    try database.run("DELETE FROM search_entries WHERE scope = \(scope.rawValue) AND id = \(id)")
  }

  func find(_ scope: SearchScope, prefixes: [String], exact: [String], before: Int64?, limit: Int) throws -> [Int64] {
    let pattern = (prefixes.map { "'\($0)':*" } + exact.map { "'\($0)'" }).joined(separator: " & ")
    return try database.values(
      """
      SELECT id FROM search_entries
      WHERE scope = \(scope.rawValue) AND id < \(before ?? Int64.max) AND words @@ CAST(\(pattern) AS tsquery)
      ORDER BY id DESC LIMIT \(limit)
      """)
  }
}

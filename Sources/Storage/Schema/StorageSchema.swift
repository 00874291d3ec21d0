/// The tables of this module: the event log and the search index.
enum StorageSchema {
  static let migrations = [events, search]

  private static let events = Migration(
    name: "storage.1-events",
    statements: [
      """
      CREATE TABLE events (
        chain INTEGER NOT NULL,
        position INTEGER NOT NULL CHECK (position > 0),
        at INTEGER NOT NULL,
        actor INTEGER,
        subject TEXT NOT NULL,
        kind TEXT NOT NULL,
        payload TEXT NOT NULL,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (chain, position)
      )
      """,
      "CREATE INDEX events_of_subject ON events (subject, at, chain, position)",
      .appendOnly(table: "events"),
    ])

  /// SQLite: the row number of an entry is `scope << 40 | id`, so that the newest of a scope come first by row number.
  private static let search = Migration(
    name: "storage.2-search",
    statements: [
      .perEngine(
        sqlite: """
          CREATE TABLE search_scopes (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
          CREATE TABLE search_entries (entry INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
          CREATE VIRTUAL TABLE search_index USING fts5(
            words, content = 'search_entries', content_rowid = 'entry', detail = none, prefix = '1 2 3 4 5 6',
            tokenize = "ascii tokenchars '_'");
          """,
        postgreSQL: """
          CREATE TABLE search_entries (
            scope TEXT COLLATE "C" NOT NULL, id BIGINT NOT NULL, words tsvector NOT NULL, PRIMARY KEY (scope, id));
          CREATE INDEX search_entries_words ON search_entries USING gin (words);
          """)
    ])
}

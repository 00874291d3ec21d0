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
) STRICT;

CREATE TABLE schema_migrations (name TEXT NOT NULL PRIMARY KEY, digest TEXT NOT NULL) STRICT;

CREATE TABLE search_entries (entry INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5(
  words, content = 'search_entries', content_rowid = 'entry', detail = none, prefix = '1 2 3 4 5 6',
  tokenize = "ascii tokenchars '_'");

CREATE TABLE search_scopes (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

CREATE INDEX events_of_subject ON events (subject, at, chain, position);

CREATE TRIGGER events_refuses_delete BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'append-only: events'); END;

CREATE TRIGGER events_refuses_update BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'append-only: events'); END;

public import Storage

/// The tables of Evidence. What is known of a file is the fold of its events: `evidence_files` and `evidence_versions` are
/// drawn from it and made again by `congvu rebuild`; `evidence_reports` holds what the events name by digest.
public enum EvidenceSchema {
  public static let migrations = [
    Migration(
      name: "evidence-1",
      statements: [
        .portable(
          """
          CREATE TABLE evidence_files (
            file TEXT NOT NULL PRIMARY KEY,
            agency INTEGER NOT NULL REFERENCES agencies (id),
            about TEXT NOT NULL,
            recorded_at INTEGER NOT NULL,
            replaced_by TEXT,
            kept TEXT NOT NULL,
            verdict TEXT NOT NULL CHECK (verdict IN ('valid', 'indeterminate', 'invalid')),
            level TEXT CHECK (level IN ('PKCS#7', 'PAdES B-B', 'PAdES B-T', 'PAdES B-LT', 'PAdES B-LTA')),
            checked_at INTEGER NOT NULL,
            renew_by INTEGER
          )
          """),
        .portable(
          "CREATE INDEX evidence_files_by_level ON evidence_files (agency, level, verdict) WHERE replaced_by IS NULL"),
        .portable("CREATE INDEX evidence_files_by_subject ON evidence_files (about, recorded_at)"),
        .portable(
          """
          CREATE TABLE evidence_versions (
            version TEXT NOT NULL PRIMARY KEY,
            file TEXT NOT NULL REFERENCES evidence_files (file),
            number INTEGER NOT NULL CHECK (number >= 1),
            at INTEGER NOT NULL,
            UNIQUE (file, number)
          )
          """),
        .portable(
          """
          CREATE TABLE evidence_reports (
            digest TEXT NOT NULL PRIMARY KEY,
            file TEXT NOT NULL,
            at INTEGER NOT NULL,
            report TEXT NOT NULL
          )
          """),
        .appendOnly(table: "evidence_reports"),
        // next_at: when a worker may take it up: due, due again, or the end of a worker's lease; NULL: nobody may.
        // trust_list: the one by which it was judged last, whether or not that told anything new.
        .portable(
          """
          CREATE TABLE evidence_work (
            file TEXT NOT NULL PRIMARY KEY REFERENCES evidence_files (file),
            agency INTEGER NOT NULL REFERENCES agencies (id),
            state TEXT NOT NULL CHECK (state IN ('queued', 'working', 'settled', 'failed', 'held', 'replaced')),
            tries INTEGER NOT NULL CHECK (tries >= 0),
            next_at INTEGER,
            failure TEXT,
            failed_at INTEGER,
            trust_list TEXT NOT NULL,
            CHECK ((next_at IS NULL) = (state = 'replaced'))
          )
          """),
        .portable("CREATE INDEX evidence_work_due ON evidence_work (next_at, file) WHERE next_at IS NOT NULL"),
        .portable("CREATE INDEX evidence_work_by_trust ON evidence_work (state, trust_list, file)"),
        .portable("CREATE INDEX evidence_work_by_agency ON evidence_work (agency, state, failure, file)"),
      ])
  ]
}

public import Storage

/// The tables of the citizen's side. Beside the links to dossiers and the ratings nothing here is part of the record: no
/// events.
public enum CitizensSchema {
  public static let migrations = [
    Migration(
      name: "citizens-1",
      statements: [
        // The one secret of this database, drawn when it is first asked for.
        .portable(
          """
          CREATE TABLE citizen_secrets (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            secret TEXT NOT NULL
          )
          """),
        .portable(
          """
          CREATE TABLE citizen_attempts (
            scope TEXT NOT NULL CHECK (scope IN (\(list(AttemptScope.self)))),
            trace TEXT NOT NULL,
            window_end INTEGER NOT NULL,
            attempts INTEGER NOT NULL CHECK (attempts >= 1),
            PRIMARY KEY (scope, trace, window_end)
          )
          """),
        .portable("CREATE INDEX citizen_attempts_by_end ON citizen_attempts (window_end)"),
        .portable(
          """
          CREATE TABLE citizen_accounts (
            id {{identity}},
            contact_kind TEXT NOT NULL CHECK (contact_kind IN (\(list(ContactKind.self)))),
            contact TEXT NOT NULL,
            verified_by TEXT NOT NULL CHECK (verified_by IN (\(list(IdentitySource.self)))),
            verified_at INTEGER NOT NULL,
            particulars TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            UNIQUE (contact_kind, contact)
          )
          """),
        .portable(
          """
          CREATE TABLE citizen_codes (
            contact TEXT PRIMARY KEY,
            code TEXT NOT NULL,
            expires_at INTEGER NOT NULL,
            failures INTEGER NOT NULL CHECK (failures >= 0)
          )
          """),
        .portable("CREATE INDEX citizen_codes_by_end ON citizen_codes (expires_at)"),
        .portable(
          """
          CREATE TABLE citizen_sessions (
            token TEXT PRIMARY KEY,
            account INTEGER NOT NULL REFERENCES citizen_accounts (id),
            expires_at INTEGER NOT NULL
          )
          """),
        .portable("CREATE INDEX citizen_sessions_by_end ON citizen_sessions (expires_at)"),
        .portable(
          """
          CREATE TABLE citizen_dossiers (
            dossier INTEGER PRIMARY KEY REFERENCES dossiers (id),
            account INTEGER NOT NULL REFERENCES citizen_accounts (id),
            verified_by TEXT NOT NULL CHECK (verified_by IN (\(list(IdentitySource.self)))),
            at INTEGER NOT NULL
          )
          """),
        .portable("CREATE INDEX citizen_dossiers_by_account ON citizen_dossiers (account, dossier)"),
        .portable(
          """
          CREATE TABLE citizen_uploads (
            id {{identity}},
            account INTEGER NOT NULL REFERENCES citizen_accounts (id),
            form TEXT NOT NULL,
            place INTEGER NOT NULL CHECK (place >= 0),
            name TEXT NOT NULL,
            size INTEGER NOT NULL CHECK (size >= 1),
            received INTEGER NOT NULL CHECK (received BETWEEN 0 AND size),
            kept TEXT,
            created_at INTEGER NOT NULL
          )
          """),
        .portable("CREATE INDEX citizen_uploads_by_form ON citizen_uploads (account, form, place, id)"),
        .portable("CREATE INDEX citizen_uploads_by_time ON citizen_uploads (created_at)"),
        // Which dossiers were rated, and what was said, are apart: nothing leads from one to the other.
        .portable("CREATE TABLE rated_dossiers (dossier INTEGER PRIMARY KEY REFERENCES dossiers (id))"),
        .portable(
          """
          CREATE TABLE dossier_ratings (
            id {{identity}},
            agency INTEGER NOT NULL REFERENCES agencies (id),
            field TEXT NOT NULL,
            month TEXT NOT NULL,
            \(RatingQuestion.allCases.map { "\($0.rawValue) TEXT NOT NULL CHECK (\($0.rawValue) IN (\(list(Satisfaction.self))))" }
              .joined(separator: ",\n            "))
          )
          """),
        .portable("CREATE INDEX dossier_ratings_by_agency ON dossier_ratings (agency, month, id)"),
      ]),
    // Without what in it would tell who wrote it.
    Migration(
      name: "citizens-2-remarks",
      statements: [.portable("ALTER TABLE dossier_ratings ADD COLUMN remark TEXT NOT NULL DEFAULT ''")]),
  ]

  private static func list<Choice: CaseIterable & RawRepresentable<String>>(_ choices: Choice.Type) -> String {
    choices.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }
}

public import Storage

/// The tables of People. Rows say what holds now and what held when; `PeopleEvent`s testify how they came about.
public enum PeopleSchema {
  public static let migrations = [
    Migration(
      name: "people-1",
      statements: [
        .portable(
          """
          CREATE TABLE agencies (
            id {{identity}},
            code TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            printed_name TEXT NOT NULL,
            printed_superior TEXT,
            place_name TEXT NOT NULL,
            symbol TEXT NOT NULL,
            collective_name TEXT,
            superior INTEGER REFERENCES agencies (id),
            qcvn_2016 TEXT NOT NULL UNIQUE,
            decision_2020 TEXT NOT NULL UNIQUE,
            seal_diameter_tenths INTEGER NOT NULL CHECK (seal_diameter_tenths BETWEEN 100 AND 600),
            seal_picture TEXT,
            numbering TEXT NOT NULL CHECK (numbering IN ('common', 'per_type')),
            content_review TEXT NOT NULL CHECK (content_review IN ('required', 'none')),
            enforced_from TEXT,
            office_hours TEXT NOT NULL,
            valid_from TEXT NOT NULL,
            valid_to TEXT,
            CHECK (valid_to IS NULL OR valid_to >= valid_from)
          )
          """),
        .portable("CREATE INDEX agencies_by_superior ON agencies (superior, id)"),
        .portable(
          """
          CREATE TABLE persons (
            id {{identity}},
            full_name TEXT NOT NULL,
            signature_picture TEXT
          )
          """),
        .portable(
          """
          CREATE TABLE appointments (
            id {{identity}},
            person INTEGER NOT NULL REFERENCES persons (id),
            agency INTEGER NOT NULL REFERENCES agencies (id),
            position TEXT NOT NULL CHECK (position IN ('chairman', 'vice_chairman', 'office_head', 'unit_head',
              'officer', 'clerk', 'monitor', 'administrator')),
            title TEXT NOT NULL,
            unit TEXT NOT NULL,
            tenure TEXT NOT NULL CHECK (tenure IN ('full', 'acting')),
            valid_from TEXT NOT NULL,
            valid_to TEXT,
            CHECK (valid_to IS NULL OR valid_to >= valid_from)
          )
          """),
        .portable("CREATE INDEX appointments_by_person ON appointments (person, id)"),
        .portable("CREATE INDEX appointments_by_agency ON appointments (agency, position, id)"),
        .portable(
          """
          CREATE TABLE delegations (
            id {{identity}},
            agency INTEGER NOT NULL REFERENCES agencies (id),
            delegate INTEGER NOT NULL REFERENCES persons (id),
            kind TEXT NOT NULL CHECK (kind IN ('by_order', 'special_delegation')),
            matter TEXT NOT NULL,
            document_types TEXT NOT NULL,
            basis TEXT NOT NULL,
            valid_from TEXT NOT NULL,
            valid_to TEXT,
            revoked_from TEXT,
            revocation_reason TEXT,
            CHECK (valid_to IS NULL OR valid_to >= valid_from),
            CHECK (kind = 'by_order' OR valid_to IS NOT NULL),
            CHECK ((revoked_from IS NULL) = (revocation_reason IS NULL))
          )
          """),
        .portable("CREATE INDEX delegations_by_delegate ON delegations (delegate, id)"),
        .portable("CREATE INDEX delegations_by_agency ON delegations (agency, id)"),
        .portable(
          """
          CREATE TABLE held_keys (
            id {{identity}},
            person INTEGER REFERENCES persons (id),
            agency INTEGER REFERENCES agencies (id),
            serial TEXT NOT NULL,
            subject_name TEXT NOT NULL,
            not_before INTEGER NOT NULL,
            not_after INTEGER NOT NULL,
            certificate TEXT NOT NULL,
            container TEXT NOT NULL,
            wrong_pins INTEGER NOT NULL,
            locked_at INTEGER,
            retired_at INTEGER,
            retirement TEXT CHECK (retirement IN ('forgotten_pin', 'compromised', 'no_longer_needed')),
            CHECK ((person IS NULL) <> (agency IS NULL)),
            CHECK ((retired_at IS NULL) = (retirement IS NULL))
          )
          """),
        .portable("CREATE INDEX held_keys_by_person ON held_keys (person, id)"),
        .portable("CREATE INDEX held_keys_by_agency ON held_keys (agency, id)"),
        .portable("CREATE INDEX held_keys_by_certificate ON held_keys (certificate, id)"),
        .portable(
          """
          CREATE TABLE accounts (
            id {{identity}},
            person INTEGER NOT NULL REFERENCES persons (id),
            name TEXT NOT NULL UNIQUE,
            password_hash TEXT NOT NULL,
            disabled_at INTEGER
          )
          """),
        .portable("CREATE INDEX accounts_by_person ON accounts (person, id)"),
        .portable(
          """
          CREATE TABLE sessions (
            token_digest TEXT PRIMARY KEY,
            account INTEGER NOT NULL REFERENCES accounts (id),
            began_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL
          )
          """),
        .portable("CREATE INDEX sessions_by_account ON sessions (account)"),
        .portable("CREATE INDEX sessions_by_expiry ON sessions (expires_at)"),
        .portable(
          """
          CREATE TABLE sign_in_failures (
            name TEXT PRIMARY KEY,
            failures INTEGER NOT NULL,
            last_failure_at INTEGER NOT NULL
          )
          """),
      ]),
    Migration(name: "people-2-counter", statements: [counterPositions]),
    Migration(
      name: "people-3-area",
      statements: [
        .portable("ALTER TABLE agencies ADD COLUMN is_border INTEGER NOT NULL DEFAULT 0 CHECK (is_border IN (0, 1))"),
        .portable("ALTER TABLE agencies ADD COLUMN is_remote INTEGER NOT NULL DEFAULT 0 CHECK (is_remote IN (0, 1))"),
      ]),
    Migration(
      name: "people-4-succession",
      statements: [.portable("ALTER TABLE agencies ADD COLUMN successor INTEGER REFERENCES agencies (id)")]),
    Migration(name: "people-5-key-places", statements: keyPlaces),
  ]

  /// SQLite can't change a CHECK: the table is made anew, with its rows and indexes.
  private static let counterPositions = MigrationStatement.perEngine(
    sqlite: """
      CREATE TABLE appointments_2 (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person INTEGER NOT NULL REFERENCES persons (id),
        agency INTEGER NOT NULL REFERENCES agencies (id),
        position TEXT NOT NULL CHECK (position IN (\(positions))),
        title TEXT NOT NULL,
        unit TEXT NOT NULL,
        tenure TEXT NOT NULL CHECK (tenure IN ('full', 'acting')),
        valid_from TEXT NOT NULL,
        valid_to TEXT,
        CHECK (valid_to IS NULL OR valid_to >= valid_from)
      ) STRICT;
      INSERT INTO appointments_2 (id, person, agency, position, title, unit, tenure, valid_from, valid_to)
        SELECT id, person, agency, position, title, unit, tenure, valid_from, valid_to FROM appointments;
      DROP TABLE appointments;
      ALTER TABLE appointments_2 RENAME TO appointments;
      CREATE INDEX appointments_by_person ON appointments (person, id);
      CREATE INDEX appointments_by_agency ON appointments (agency, position, id);
      """,
    postgreSQL: """
      ALTER TABLE appointments DROP CONSTRAINT appointments_position_check;
      ALTER TABLE appointments ADD CONSTRAINT appointments_position_check CHECK (position IN (\(positions)));
      """)

  /// A key is in a container, in a token, or, with neither named, with its owner. SQLite can't drop a NOT NULL either.
  private static let keyPlaces = [
    MigrationStatement.perEngine(
      sqlite: """
        CREATE TABLE held_keys_2 (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          person INTEGER REFERENCES persons (id),
          agency INTEGER REFERENCES agencies (id),
          serial TEXT NOT NULL,
          subject_name TEXT NOT NULL,
          not_before INTEGER NOT NULL,
          not_after INTEGER NOT NULL,
          certificate TEXT NOT NULL,
          container TEXT,
          wrong_pins INTEGER NOT NULL,
          locked_at INTEGER,
          retired_at INTEGER,
          retirement TEXT CHECK (retirement IN ('forgotten_pin', 'compromised', 'no_longer_needed')),
          token_serial TEXT,
          token_label TEXT,
          used_at INTEGER,
          CHECK ((person IS NULL) <> (agency IS NULL)),
          CHECK ((retired_at IS NULL) = (retirement IS NULL)),
          CHECK (container IS NULL OR token_serial IS NULL),
          CHECK ((token_serial IS NULL) = (token_label IS NULL))
        ) STRICT;
        INSERT INTO held_keys_2 (id, person, agency, serial, subject_name, not_before, not_after, certificate,
            container, wrong_pins, locked_at, retired_at, retirement)
          SELECT id, person, agency, serial, subject_name, not_before, not_after, certificate, container, wrong_pins,
            locked_at, retired_at, retirement FROM held_keys;
        DROP TABLE held_keys;
        ALTER TABLE held_keys_2 RENAME TO held_keys;
        CREATE INDEX held_keys_by_person ON held_keys (person, id);
        CREATE INDEX held_keys_by_agency ON held_keys (agency, id);
        CREATE INDEX held_keys_by_certificate ON held_keys (certificate, id);
        """,
      postgreSQL: """
        ALTER TABLE held_keys ALTER COLUMN container DROP NOT NULL;
        ALTER TABLE held_keys ADD COLUMN token_serial TEXT;
        ALTER TABLE held_keys ADD COLUMN token_label TEXT;
        ALTER TABLE held_keys ADD COLUMN used_at BIGINT;
        ALTER TABLE held_keys ADD CHECK (container IS NULL OR token_serial IS NULL);
        ALTER TABLE held_keys ADD CHECK ((token_serial IS NULL) = (token_label IS NULL));
        """)
  ]

  private static let positions = """
    'chairman', 'vice_chairman', 'office_head', 'unit_head', 'officer', 'clerk', 'monitor', 'administrator', \
    'counter_officer', 'counter_head'
    """
}

public import Storage

/// The tables of Procedures. Rows say what was published; `ProcedureEvent`s testify how it came about.
public enum ProceduresSchema {
  public static let migrations = [
    Migration(
      name: "procedures-1",
      statements: [
        // `content` holds what is only ever read whole, with the version it belongs to: limits, fees, components, steps.
        .portable(
          """
          CREATE TABLE procedures (
            id {{identity}},
            code TEXT NOT NULL,
            suffix TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version >= 1),
            name TEXT NOT NULL,
            field TEXT NOT NULL,
            valid_from TEXT NOT NULL,
            valid_to TEXT,
            replaced_by TEXT,
            place TEXT NOT NULL CHECK (place IN ('everywhere', 'border_area', 'elsewhere')),
            other_system TEXT,
            online_level TEXT NOT NULL CHECK (online_level IN ('full', 'partial', 'information')),
            discretion TEXT NOT NULL CHECK (discretion IN ('ordinary', 'hidden', 'restricted')),
            content TEXT NOT NULL,
            UNIQUE (code, version),
            CHECK ((place = 'elsewhere') = (other_system IS NOT NULL)),
            CHECK (replaced_by IS NULL OR valid_to IS NOT NULL)
          )
          """),
        .portable("CREATE INDEX procedures_by_validity ON procedures (valid_from, valid_to, id)"),
      ])
  ]
}

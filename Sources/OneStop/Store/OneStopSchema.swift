public import Storage

/// The tables of the one-stop shop. A dossier itself is the fold of its events; `dossiers`, `dossier_spans` and
/// `dossier_referrals` are what queues, lists, look-up and figures are drawn from, written in the same transaction and
/// made again by `congvu rebuild`.
public enum OneStopSchema {
  public static let migrations = [
    Migration(
      name: "onestop-1",
      statements: [
        .portable(dossiers),
        .portable("CREATE INDEX dossiers_by_receiving ON dossiers (receiving, id)"),
        .portable("CREATE INDEX dossiers_by_competent ON dossiers (competent, id)"),
        // Each queue is one stretch of one of these, in the order in which it is shown.
        .portable("CREATE INDEX dossiers_at_counter ON dossiers (receiving, status, due_day, answer_due, id)"),
        .portable("CREATE INDEX dossiers_in_process ON dossiers (competent, status, due_day, step_position, id)"),
        .portable("CREATE INDEX dossiers_by_handler ON dossiers (handler, status, due_day, id)"),
        .portable("CREATE INDEX dossiers_by_acceptance ON dossiers (receiving, accepted_at, id)"),
        .portable("CREATE INDEX dossiers_by_end ON dossiers (competent, ended_at, id)"),
        .portable("CREATE INDEX dossiers_by_owner ON dossiers (receiving, owner_identity, id)"),
        .portable("CREATE INDEX dossiers_by_batch ON dossiers (batch, id)"),
        .portable(
          """
          CREATE TABLE dossier_spans (
            dossier INTEGER NOT NULL REFERENCES dossiers (id),
            number INTEGER NOT NULL CHECK (number >= 1),
            status TEXT NOT NULL CHECK (status IN (\(statuses))),
            agency INTEGER NOT NULL REFERENCES agencies (id),
            step INTEGER,
            step_name TEXT NOT NULL,
            step_due INTEGER,
            handler INTEGER REFERENCES persons (id),
            due_day INTEGER,
            since INTEGER NOT NULL,
            until INTEGER,
            PRIMARY KEY (dossier, number)
          )
          """),
        .portable(
          """
          CREATE TABLE dossier_referrals (
            dossier INTEGER NOT NULL REFERENCES dossiers (id),
            number INTEGER NOT NULL CHECK (number >= 1),
            agency INTEGER REFERENCES agencies (id),
            outside TEXT,
            sent_at INTEGER NOT NULL,
            due INTEGER NOT NULL,
            answered_at INTEGER,
            PRIMARY KEY (dossier, number),
            CHECK ((agency IS NULL) <> (outside IS NULL))
          )
          """),
        .portable("CREATE INDEX dossier_referrals_by_agency ON dossier_referrals (agency, answered_at, due, dossier)"),
        // The next code of a unit's day is taken under its chain; the code itself is unique besides.
        .portable(
          """
          CREATE TABLE dossier_sequences (
            agency INTEGER NOT NULL REFERENCES agencies (id),
            day TEXT NOT NULL,
            last INTEGER NOT NULL CHECK (last >= 0),
            PRIMARY KEY (agency, day)
          )
          """),
        .portable(
          """
          CREATE TABLE dossier_drafts (
            document INTEGER PRIMARY KEY REFERENCES documents (id),
            dossier INTEGER NOT NULL REFERENCES dossiers (id)
          )
          """),
        .portable("CREATE INDEX dossier_drafts_by_dossier ON dossier_drafts (dossier, document)"),
        .portable(
          """
          CREATE TABLE known_parties (
            id {{identity}},
            agency INTEGER NOT NULL REFERENCES agencies (id),
            party_key TEXT NOT NULL,
            party TEXT NOT NULL,
            seen_at INTEGER NOT NULL,
            UNIQUE (agency, party_key)
          )
          """),
      ]),
    Migration(
      name: "onestop-2-uploads",
      statements: [
        .portable(
          """
          CREATE TABLE uploaded_files (
            owner TEXT NOT NULL,
            digest TEXT NOT NULL,
            file TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (owner, digest)
          )
          """),
        .portable("CREATE INDEX uploaded_files_by_time ON uploaded_files (at)"),
      ]),
    // What figures as of any moment are counted by: integers alone, so that one index holds all of a dossier that a
    // count asks for. `late_from`: the midnight after the due day that no new appointment moved. `open_until`,
    // `kept_until`: until when it was open, or its result at the counter; far in the future while it is.
    Migration(
      name: "onestop-3-figures",
      statements: [
        "ALTER TABLE dossiers ADD COLUMN late_from INTEGER",
        "ALTER TABLE dossiers ADD COLUMN open_until INTEGER NOT NULL DEFAULT 9223372036854775807",
        "ALTER TABLE dossiers ADD COLUMN kept_until INTEGER NOT NULL DEFAULT 0",
        // Lệ phí among `fee`: the two go to different accounts.
        "ALTER TABLE dossiers ADD COLUMN charge INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE dossier_spans ADD COLUMN late_from INTEGER",
        "UPDATE dossiers SET open_until = ended_at WHERE ended_at IS NOT NULL",
        "UPDATE dossiers SET kept_until = COALESCE(returned_at, 9223372036854775807) WHERE result_kind IS NOT NULL",
        "UPDATE dossiers SET late_from = due_day + 86400000000 WHERE due_day IS NOT NULL",
        "UPDATE dossier_spans SET late_from = due_day + 86400000000 WHERE due_day IS NOT NULL",
        """
        CREATE INDEX dossiers_by_closing ON dossiers (competent, open_until, accepted_at, late_from, due_day,
          result_kind, status, channel, procedure, id)
        """,
        """
        CREATE INDEX dossiers_by_closing_of_procedure ON dossiers (procedure, open_until, accepted_at, late_from,
          due_day, result_kind, status, channel, kept_until, competent, id)
        """,
        "CREATE INDEX dossiers_by_intake ON dossiers (competent, accepted_at, channel, procedure, id)",
        "CREATE INDEX dossiers_by_shelf ON dossiers (competent, kept_until, open_until, accepted_at, procedure, id)",
      ]),
    Migration(
      name: "onestop-4-giving-back",
      statements: [
        "ALTER TABLE dossiers ADD COLUMN owes_back INTEGER NOT NULL DEFAULT 0 CHECK (owes_back IN (0, 1))",
        // Originals are known to the events alone: `congvu rebuild` tells those too.
        "UPDATE dossiers SET owes_back = 1 WHERE status IN ('withdrawn', 'stopped') AND paid > 0",
        "CREATE INDEX dossiers_owing_back ON dossiers (receiving, owes_back, ended_at, id)",
      ]),
    // A number is reserved for the dossier, under the signing agency's chain, before the file is signed that bears it.
    Migration(
      name: "onestop-5-slip-numbers",
      statements: [
        """
        CREATE TABLE slip_numbers (
          agency INTEGER NOT NULL REFERENCES agencies (id),
          form TEXT NOT NULL CHECK (form IN ('apology', 'stop_notice')),
          year INTEGER NOT NULL,
          number INTEGER NOT NULL CHECK (number >= 1),
          dossier INTEGER NOT NULL REFERENCES dossiers (id),
          PRIMARY KEY (agency, form, year, number),
          UNIQUE (dossier, form, year)
        )
        """
      ]),
    // What is no longer to be signed where the dossier stands.
    Migration(
      name: "onestop-6-stop-notices",
      statements: ["UPDATE dossiers SET needs_signature = 0 WHERE status <> 'in_process'"]),
    Migration(
      name: "onestop-7-legs",
      statements: [
        // Of rows from before, the events alone know the kind: `congvu rebuild` tells those too.
        """
        ALTER TABLE dossier_referrals ADD COLUMN kind TEXT NOT NULL DEFAULT 'opinion' CHECK (kind IN ('opinion', 'leg'))
        """,
        "ALTER TABLE dossier_referrals ADD COLUMN handler INTEGER REFERENCES persons (id)",
        "ALTER TABLE dossier_referrals RENAME COLUMN answered_at TO ended_at",
        "CREATE INDEX dossier_referrals_by_end ON dossier_referrals (agency, kind, ended_at, dossier)",
        "CREATE INDEX dossier_referrals_open ON dossier_referrals (dossier, due) WHERE ended_at IS NULL",
      ]),
    // The indexes of the queues again, each with all that its queues are counted and put in order by, so that a counter
    // with thousands waiting reads none of their rows.
    Migration(
      name: "onestop-8-queues",
      statements: [
        "DROP INDEX dossiers_at_counter",
        """
        CREATE INDEX dossiers_at_counter ON dossiers (receiving, status, ended_at, id, due_day, answer_due,
          hand_over_due, supplement_until, is_delivered, discretion)
        """,
        "DROP INDEX dossiers_in_process",
        """
        CREATE INDEX dossiers_in_process ON dossiers (competent, status, due_day, id, reschedule_until,
          needs_signature, discretion)
        """,
        // Those that nobody has yet are a stretch of it too.
        "DROP INDEX dossiers_by_handler",
        """
        CREATE INDEX dossiers_by_handler ON dossiers (handler, competent, status, due_day, id, step_due,
          step_position, step_unit, discretion)
        """,
        "DROP INDEX dossiers_owing_back",
        """
        CREATE INDEX dossiers_owing_back ON dossiers (receiving, owes_back, ended_at, id, discretion)
          WHERE owes_back = 1
        """,
      ]),
  ]

  private static let statuses = DossierStatus.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")

  private static let dossiers = """
    CREATE TABLE dossiers (
      id {{identity}},
      receiving INTEGER NOT NULL REFERENCES agencies (id),
      competent INTEGER NOT NULL REFERENCES agencies (id),
      support INTEGER REFERENCES agencies (id),
      status TEXT NOT NULL CHECK (status IN (\(statuses))),
      revision INTEGER NOT NULL CHECK (revision >= 0),
      procedure INTEGER NOT NULL REFERENCES procedures (id),
      procedure_code TEXT NOT NULL,
      procedure_name TEXT NOT NULL,
      field TEXT NOT NULL,
      discretion TEXT NOT NULL CHECK (discretion IN ('ordinary', 'hidden', 'restricted')),
      online_level TEXT NOT NULL CHECK (online_level IN ('full', 'partial', 'information')),
      code TEXT UNIQUE,
      batch TEXT,
      channel TEXT NOT NULL CHECK (channel IN ('counter', 'online', 'post')),
      return_channel TEXT NOT NULL CHECK (return_channel IN ('counter', 'online', 'post')),
      is_assisted INTEGER NOT NULL CHECK (is_assisted IN (0, 1)),
      applicant_name TEXT NOT NULL,
      owner_name TEXT NOT NULL,
      owner_identity TEXT NOT NULL,
      phone TEXT NOT NULL,
      email TEXT NOT NULL,
      submitted_at INTEGER NOT NULL,
      answer_due INTEGER,
      accepted_at INTEGER,
      hand_over_due INTEGER,
      receiver INTEGER REFERENCES persons (id),
      due INTEGER,
      due_day INTEGER,
      first_due_day INTEGER,
      reschedule_until INTEGER,
      step INTEGER,
      step_name TEXT,
      step_position TEXT,
      step_unit TEXT,
      step_due INTEGER,
      handler INTEGER REFERENCES persons (id),
      supplement_until TEXT,
      is_delivered INTEGER NOT NULL CHECK (is_delivered IN (0, 1)),
      requests INTEGER NOT NULL CHECK (requests >= 0),
      needs_signature INTEGER NOT NULL CHECK (needs_signature IN (0, 1)),
      ended_at INTEGER,
      returned_at INTEGER,
      fee INTEGER NOT NULL,
      paid INTEGER NOT NULL,
      paid_online INTEGER NOT NULL CHECK (paid_online IN (0, 1)),
      components INTEGER NOT NULL,
      digitised INTEGER NOT NULL,
      reused INTEGER NOT NULL,
      result_kind TEXT CHECK (result_kind IN ('document', 'signed_file', 'paper', 'acknowledgement')),
      result_number TEXT,
      result_file TEXT UNIQUE,
      changed_at INTEGER NOT NULL
    )
    """
}

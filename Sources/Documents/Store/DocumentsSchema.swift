public import Storage

/// The tables of Documents. A document itself is the fold of its events; `documents` is what lists, queues and figures
/// are drawn from, written in the same transaction and made again by `congvu rebuild`.
public enum DocumentsSchema {
  public static let migrations = [
    Migration(
      name: "documents-1",
      statements: [
        .portable(
          """
          CREATE TABLE documents (
            id {{identity}},
            agency INTEGER NOT NULL REFERENCES agencies (id),
            author INTEGER NOT NULL REFERENCES persons (id),
            stage TEXT NOT NULL CHECK (stage IN ('draft', 'content_review', 'format_review', 'cleared',
              'awaiting_signature', 'leader_signed', 'numbered', 'sealed', 'issued', 'voided', 'paper_recorded')),
            revision INTEGER NOT NULL CHECK (revision >= 0),
            type TEXT NOT NULL,
            subject TEXT NOT NULL,
            urgency TEXT NOT NULL CHECK (urgency IN ('normal', 'urgent', 'very_urgent', 'express')),
            unit TEXT NOT NULL,
            signer INTEGER NOT NULL REFERENCES persons (id),
            due_on TEXT,
            number INTEGER,
            series_year INTEGER,
            series TEXT,
            symbol TEXT,
            dated TEXT,
            changed_at INTEGER NOT NULL,
            submitted_at INTEGER,
            leader_signed_at INTEGER,
            leader_position TEXT,
            leader_check TEXT CHECK (leader_check IN ('valid', 'invalid', 'indeterminate')),
            agency_check TEXT CHECK (agency_check IN ('valid', 'invalid', 'indeterminate')),
            sealed_at INTEGER,
            issued_at INTEGER,
            is_returned INTEGER NOT NULL CHECK (is_returned IN (0, 1)),
            file TEXT,
            deviations TEXT NOT NULL,
            late_from INTEGER,
            UNIQUE (agency, series_year, series, number)
          )
          """),
        .portable("CREATE INDEX documents_by_agency ON documents (agency, id)"),
        .portable("CREATE INDEX documents_by_type ON documents (agency, type, id, stage)"),
        // These hold all that queues are counted and ordered by, so that a long queue costs no look-up of its rows.
        .portable(
          "CREATE INDEX documents_by_stage ON documents (agency, stage, id, type, is_returned, late_from, due_on)"),
        .portable(
          "CREATE INDEX documents_by_author ON documents (author, stage, agency, is_returned, late_from, due_on, id)"),
        .portable(
          "CREATE INDEX documents_by_signer ON documents (signer, stage, agency, is_returned, late_from, due_on, id)"),
        .portable("CREATE INDEX documents_by_submission ON documents (agency, submitted_at)"),
        .portable("CREATE INDEX documents_by_signature ON documents (signer, leader_signed_at)"),
        // Quoted, the name of the column is not taken for the type.
        .portable(
          """
          CREATE TABLE document_texts (
            document INTEGER NOT NULL REFERENCES documents (id),
            version INTEGER NOT NULL CHECK (version >= 1),
            "text" TEXT NOT NULL,
            digest TEXT NOT NULL,
            author INTEGER NOT NULL REFERENCES persons (id),
            at INTEGER NOT NULL,
            PRIMARY KEY (document, version)
          )
          """),
        .portable(
          """
          CREATE TABLE number_series (
            agency INTEGER NOT NULL REFERENCES agencies (id),
            year INTEGER NOT NULL,
            series TEXT NOT NULL,
            last_number INTEGER NOT NULL CHECK (last_number >= 0),
            last_date TEXT,
            PRIMARY KEY (agency, year, series)
          )
          """),
        .portable(
          """
          CREATE TABLE register_entries (
            document INTEGER PRIMARY KEY REFERENCES documents (id),
            agency INTEGER NOT NULL REFERENCES agencies (id),
            year INTEGER NOT NULL,
            series TEXT NOT NULL,
            number INTEGER NOT NULL,
            symbol TEXT NOT NULL,
            dated TEXT NOT NULL,
            type_name TEXT NOT NULL,
            subject TEXT NOT NULL,
            signer_name TEXT NOT NULL,
            recipients TEXT NOT NULL,
            archive_unit TEXT NOT NULL,
            copies INTEGER NOT NULL,
            sent_on TEXT,
            remark TEXT NOT NULL,
            UNIQUE (agency, year, series, number)
          )
          """),
        .portable(
          """
          CREATE TABLE prepared_signatures (
            document INTEGER NOT NULL REFERENCES documents (id),
            role TEXT NOT NULL CHECK (role IN ('leader', 'agency')),
            person INTEGER NOT NULL REFERENCES persons (id),
            revision INTEGER NOT NULL,
            file TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (document, role)
          )
          """),
        .portable(
          """
          CREATE TABLE document_readings (
            document INTEGER NOT NULL REFERENCES documents (id),
            person INTEGER NOT NULL REFERENCES persons (id),
            at INTEGER NOT NULL,
            PRIMARY KEY (document, person, at)
          )
          """),
        .appendOnly(table: "document_readings"),
        .portable(
          """
          CREATE TABLE unsaved_drafts (
            person INTEGER NOT NULL REFERENCES persons (id),
            document INTEGER NOT NULL,
            form TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (person, document)
          )
          """),
      ]),
    // A file that somebody shows is looked for among all that were issued.
    Migration(
      name: "documents-2-by-file",
      statements: [.portable("CREATE INDEX documents_by_file ON documents (file)")]),
    Migration(
      name: "documents-3-file-reports",
      statements: [
        .portable(
          """
          CREATE TABLE file_reports (
            file TEXT NOT NULL PRIMARY KEY,
            report TEXT NOT NULL,
            judged_at INTEGER NOT NULL
          )
          """)
      ]),
    Migration(
      name: "documents-4-tickets",
      statements: [
        .portable(
          """
          CREATE TABLE signing_tickets (
            digest TEXT PRIMARY KEY,
            batch TEXT NOT NULL,
            place INTEGER NOT NULL,
            document INTEGER NOT NULL REFERENCES documents (id),
            role TEXT NOT NULL CHECK (role IN ('leader', 'agency')),
            person INTEGER NOT NULL REFERENCES persons (id),
            held_key INTEGER NOT NULL REFERENCES held_keys (id),
            revision INTEGER NOT NULL,
            file TEXT NOT NULL,
            served TEXT,
            expires_at INTEGER NOT NULL,
            replaced_at INTEGER,
            delivered_at INTEGER,
            delivered TEXT,
            CHECK ((delivered_at IS NULL) = (delivered IS NULL)),
            CHECK (replaced_at IS NULL OR delivered_at IS NULL)
          )
          """),
        .portable("CREATE INDEX signing_tickets_by_document ON signing_tickets (document, role)"),
        .portable("CREATE INDEX signing_tickets_by_batch ON signing_tickets (batch, place)"),
        .portable("CREATE INDEX signing_tickets_by_expiry ON signing_tickets (expires_at)"),
      ]),
  ]
}

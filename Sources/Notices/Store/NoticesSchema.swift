public import Storage

/// The table of Notices.
public enum NoticesSchema {
  public static let migrations = [
    Migration(
      name: "notices-1",
      statements: [
        // next_at: when a sender may take it up: due, due again, or the end of a sender's lease; NULL: nobody may.
        // recipient: forgotten once the notice is sent or closed; masked stays.
        .portable(
          """
          CREATE TABLE notices (
            id {{identity}},
            notice_key TEXT NOT NULL UNIQUE,
            agency INTEGER NOT NULL REFERENCES agencies (id),
            courier TEXT NOT NULL CHECK (courier IN ('mail', 'gateway')),
            recipient TEXT,
            masked TEXT NOT NULL,
            occasion TEXT NOT NULL CHECK (occasion IN ('dossier_submitted', 'accepted', 'supplement_asked', 'refused',
              'rescheduled', 'extended', 'supplemented', 'result_ready', 'stopped', 'withdrawn', 'payment_asked',
              'corrected', 'holiday_moved_due', 'sign_in_code')),
            contents TEXT NOT NULL,
            about TEXT NOT NULL,
            queued_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'given_up', 'held',
              'told_otherwise')),
            tries INTEGER NOT NULL CHECK (tries >= 0),
            next_at INTEGER,
            failure TEXT,
            settled_at INTEGER,
            CHECK ((next_at IS NOT NULL) = (state IN ('queued', 'sending', 'failed'))),
            CHECK (recipient IS NOT NULL OR state IN ('sent', 'told_otherwise'))
          )
          """),
        .portable("CREATE INDEX notices_due ON notices (next_at, id) WHERE next_at IS NOT NULL"),
        .portable("CREATE INDEX notices_held ON notices (courier, id) WHERE state = 'held'"),
        .portable("CREATE INDEX notices_by_agency ON notices (agency, state, id)"),
        .portable("CREATE INDEX notices_by_subject ON notices (about, id)"),
      ])
  ]
}

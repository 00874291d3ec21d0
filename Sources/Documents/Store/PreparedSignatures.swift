import Cryptography
import People
import Storage
import WorkTime

/// Files whose signature is prepared but not there yet: what a crash between the two leaves, to be replaced by the
/// next attempt.
struct PreparedSignatures {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func keep(
    _ file: SHA256Digest, role: SignatureRole, of document: OutgoingDocument.ID, revision: Int, by person: Person.ID,
    at now: Instant
  ) throws {
    try db.run(
      """
      INSERT INTO prepared_signatures (document, role, person, revision, file, at)
      VALUES (\(document), \(role), \(person), \(revision), \(file), \(now))
      ON CONFLICT (document, role) DO UPDATE SET person = excluded.person, revision = excluded.revision,
        file = excluded.file, at = excluded.at
      """)
  }

  func drop(_ role: SignatureRole, of document: OutgoingDocument.ID) throws {
    try db.run("DELETE FROM prepared_signatures WHERE document = \(document) AND role = \(role)")
  }
}

import Cryptography
import Ledger
import People
import Storage
import WorkTime

/// Loads and saves what is kept of one signed file.
struct KeptFileStore {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// nil: no such file is kept.
  ///
  /// - Parameter file: as it was issued or received.
  func load(_ file: SHA256Digest) throws -> KeptFile? {
    // All its events are in one chain, whose order holds even where the clock was set back.
    let log = try db.events(of: EvidenceEvent.subject(of: file)).sorted { $0.position < $1.position }
    return try KeptFile(file, events: log)
  }

  /// The file that a digest belongs to: its own, or that of a version with added evidence.
  func original(of digest: SHA256Digest) throws -> SHA256Digest? {
    try db.value(
      """
      SELECT file FROM evidence_files WHERE file = \(digest)
      UNION ALL SELECT file FROM evidence_versions WHERE version = \(digest) LIMIT 1
      """)
  }

  func isKept(_ file: SHA256Digest) throws -> Bool {
    try db.value("SELECT 1 FROM evidence_files WHERE file = \(file)", as: Int.self) != nil
  }

  /// The files that belong to something, oldest first.
  func files(about subject: String) throws -> [SHA256Digest] {
    try db.values("SELECT file FROM evidence_files WHERE about = \(subject) ORDER BY recorded_at, file")
  }

  /// Appends an event to the transaction's chain, and writes the rows as the fold now says.
  func append(_ event: EvidenceEvent, to file: SHA256Digest, by actor: Int64?, at now: Instant) throws {
    try db.append(try NewEvent(event, subject: EvidenceEvent.subject(of: file), actor: actor, at: now))
    if let kept = try load(file) { try project(kept) }
  }

  /// Keeps a report under its digest.
  func keepReport(_ json: String, digest: SHA256Digest, of file: SHA256Digest, at now: Instant) throws {
    try db.run(
      """
      INSERT INTO evidence_reports (digest, file, at, report) VALUES (\(digest), \(file), \(now), \(json))
      ON CONFLICT (digest) DO NOTHING
      """)
  }

  func report(_ digest: SHA256Digest) throws -> String? {
    try db.value("SELECT report FROM evidence_reports WHERE digest = \(digest)")
  }

  /// Writes what lists and counts are drawn from.
  func project(_ kept: KeptFile) throws {
    try db.run(
      """
      INSERT INTO evidence_files (file, agency, about, recorded_at, replaced_by, kept, verdict, level, checked_at,
        renew_by)
      VALUES (\(kept.file), \(kept.agency), \(kept.about), \(kept.recordedAt), \(kept.replacedBy), \(kept.kept),
        \(kept.latest.verdict), \(kept.latest.level), \(kept.latest.at), \(kept.latest.renewBy))
      ON CONFLICT (file) DO UPDATE SET agency = excluded.agency, about = excluded.about,
        recorded_at = excluded.recorded_at, replaced_by = excluded.replaced_by, kept = excluded.kept,
        verdict = excluded.verdict, level = excluded.level, checked_at = excluded.checked_at,
        renew_by = excluded.renew_by
      """)
    for (number, made) in zip(1..., kept.versions) {
      try db.run(
        """
        INSERT INTO evidence_versions (version, file, number, at)
        VALUES (\(made.version.file), \(kept.file), \(number), \(made.at))
        ON CONFLICT (version) DO UPDATE SET file = excluded.file, number = excluded.number, at = excluded.at
        """)
    }
  }

  /// Whether the stored rows say exactly this.
  func isStored(_ kept: KeptFile) throws -> Bool {
    let rows: Int? = try db.value(
      """
      SELECT COUNT(*) FROM evidence_files WHERE file = \(kept.file) AND agency = \(kept.agency)
        AND about = \(kept.about) AND recorded_at = \(kept.recordedAt)
        AND replaced_by IS NOT DISTINCT FROM \(kept.replacedBy) AND kept = \(kept.kept)
        AND verdict = \(kept.latest.verdict) AND level IS NOT DISTINCT FROM \(kept.latest.level)
        AND checked_at = \(kept.latest.at) AND renew_by IS NOT DISTINCT FROM \(kept.latest.renewBy)
      """)
    let versions: [SHA256Digest] = try db.values(
      "SELECT version FROM evidence_versions WHERE file = \(kept.file) ORDER BY number")
    return rows == 1 && versions == kept.versions.map(\.version.file)
  }
}

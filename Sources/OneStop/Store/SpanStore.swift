import Ledger
import Storage
import WorkTime

/// The spans of dossiers as rows.
struct SpanStore {
  let db: Database

  init(_ db: Database) { self.db = db }

  /// Writes those that the rows don't tell yet; earlier ones stay as they are but for the end of the last.
  func write(_ dossier: Dossier) throws {
    for (index, span) in dossier.spans.enumerated() {
      try db.run(
        """
        INSERT INTO dossier_spans (dossier, number, status, agency, step, step_name, step_due, handler, due_day, late_from,
          since, until)
        VALUES (\(dossier.id), \(index + 1), \(span.status), \(span.agency), \(span.step), \(span.stepName),
          \(span.stepDue), \(span.handler), \(span.due?.startOfDay), \(span.lawfulDue?.startOfNextDay),
          \(span.since), \(span.until))
        ON CONFLICT (dossier, number) DO UPDATE SET status = excluded.status, agency = excluded.agency,
          step = excluded.step, step_name = excluded.step_name, step_due = excluded.step_due,
          handler = excluded.handler, due_day = excluded.due_day,
          late_from = excluded.late_from, since = excluded.since, until = excluded.until
        """)
    }
    try db.run("DELETE FROM dossier_spans WHERE dossier = \(dossier.id) AND number > \(dossier.spans.count)")
  }

  func isStored(_ dossier: Dossier) throws -> Bool {
    let rows: [StoredSpan] = try db.all(
      """
      SELECT status, agency, step, step_name, step_due, handler, due_day, since, until, late_from FROM dossier_spans
      WHERE dossier = \(dossier.id) ORDER BY number
      """)
    return rows == dossier.spans.map(StoredSpan.init)
  }

  private struct StoredSpan: RowReadable, Equatable {
    let status: DossierStatus
    let agency: Int64
    let step: Int?
    let stepName: String
    let times: [Instant?]
    let handler: Int64?

    init(_ row: Row) throws {
      status = try row[0]
      agency = try row[1]
      step = try row[2]
      stepName = try row[3]
      handler = try row[5]
      times = [try row[4], try row[6], try row[7], try row[8], try row[9]]
    }

    init(_ span: DossierSpan) {
      status = span.status
      agency = span.agency.rawValue
      step = span.step
      stepName = span.stepName
      handler = span.handler?.rawValue
      times = [span.stepDue, span.due?.startOfDay, span.since, span.until, span.lawfulDue?.startOfNextDay]
    }
  }
}

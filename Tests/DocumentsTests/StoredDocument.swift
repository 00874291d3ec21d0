import Documents
import Ledger
import People
import Storage
import TestWorld
import WorkTime

/// The row of a document, column by column, and what the fold of its events says it has to be.
struct StoredDocument {
  static let columns = [
    "id", "agency", "author", "stage", "revision", "type", "subject", "urgency", "unit", "signer", "due_on", "number",
    "series_year", "series", "symbol", "dated", "changed_at", "submitted_at", "leader_signed_at", "leader_position",
    "leader_check", "agency_check", "sealed_at", "issued_at", "is_returned", "file", "deviations", "late_from",
  ]

  /// `column=value` as the row has it.
  static func row(_ id: OutgoingDocument.ID, in db: Database) throws -> [String] {
    let row: AnyRow? = try db.first(
      """
      SELECT id, agency, author, stage, revision, type, subject, urgency, unit, signer, due_on, number, series_year,
        series, symbol, dated, changed_at, submitted_at, leader_signed_at, leader_position, leader_check, agency_check,
        sealed_at, issued_at, is_returned, file, deviations, late_from
      FROM documents WHERE id = \(id)
      """)
    return zip(columns, row?.values ?? []).map { "\($0)=\($1)" }
  }

  /// `column=value` as the events make it.
  static func fold(_ id: OutgoingDocument.ID, in db: Database, verdicts: VerdictReader) throws -> [String] {
    let loaded = try DocumentStore(db).load(id)
    let document = loaded.document
    let verdict = try verdicts.verdict(of: loaded, in: db)
    let (particulars, number) = (document.particulars, document.number)
    let isReturned = document.stage == .draft && document.lastReturn != nil
    let values: [BoundValue] = [
      document.id.bound, document.agency.bound, document.author.bound, document.stage.bound, document.revision.bound,
      particulars.type.bound, particulars.subject.bound, particulars.urgency.bound, particulars.unit.bound,
      particulars.signer.bound, particulars.dueOn.bound, (number?.number).bound, (number?.year).bound,
      (number?.series).bound, (number?.symbol).bound, (number?.date).bound, (loaded.log.last?.fact.at).bound,
      document.submittedAt.bound, document.leaderSignedAt.bound,
      (document.leaderSignature == nil ? nil : document.signer?.position).bound,
      (document.leaderSignature?.check).bound, (document.agencySignature?.check).bound, document.sealedAt.bound,
      document.issuedAt.bound, isReturned.bound, document.file.bound,
      verdict.deviations.map(\.rule.rawValue).joined(separator: ",").bound, verdict.lateFrom.bound,
    ]
    return zip(columns, values).map { "\($0)=\($1)" }
  }

  private struct AnyRow: RowReadable {
    let values: [BoundValue]

    init(_ row: Row) throws {
      values = try columns.indices.map { index in
        let column: AnyColumn = try row[index]
        return column.value
      }
    }
  }

  private struct AnyColumn: SQLReadable {
    let value: BoundValue

    static func read(_ value: BoundValue) throws(ColumnFault) -> AnyColumn { AnyColumn(value: value) }
  }
}

extension TestWorld {
  /// What differs between a document's row and the fold of its events; empty if they agree.
  func disagreement(on id: OutgoingDocument.ID) async throws -> [String] {
    try await records.read { [verdicts = desk.verdicts] db in
      let (row, fold) = (try StoredDocument.row(id, in: db), try StoredDocument.fold(id, in: db, verdicts: verdicts))
      return zip(row, fold).filter { $0 != $1 }.map { "row \($0), events \($1)" }
        + (row.count == fold.count ? [] : ["no row"])
    }
  }
}

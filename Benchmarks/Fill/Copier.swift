import Documents
import Ledger
import People
import Storage
import WorkTime

/// Writes copies of patterns into one agency, inside one transaction: rows, texts, register, events, search words.
/// What the product's own projection wrote for the pattern is copied, so `congvu audit` finds nothing wrong.
struct Copier {
  let db: Database
  let agency: Agency.ID
  private var last: [SeriesName: LastNumber] = [:]

  init(_ db: Database, agency: Agency.ID) throws {
    self.db = db
    self.agency = agency
    for row in try db.all(
      "SELECT year, series, last_number, last_date FROM number_series WHERE agency = \(agency)", as: SeriesRow.self)
    {
      last[row.name] = row.last
    }
  }

  /// - Parameter serial: tells the copies' subjects apart.
  mutating func copy(_ pattern: Pattern, serial: Int) throws {
    let suffix = " đợt \(serial)"
    let number = try pattern.number.map { try next(after: $0) }
    let subject = pattern.subject + suffix
    let id = try copyRow(pattern, number: number, subject: subject)
    try db.run(
      """
      INSERT INTO document_texts (document, version, text, digest, author, at)
      SELECT \(id), version, text, digest, author, at FROM document_texts WHERE document = \(pattern.id)
      """)
    if let number { try register(pattern, as: id, number: number, subject: subject) }
    let name = DocumentStore.subject(of: id)
    for part in pattern.facts {
      var fact = part.fact
      fact.subject = name
      fact.payload = part.payload(
        suffix: suffix, number: number?.number ?? 0, date: number?.date.description ?? "")
      try db.append(fact)
    }
    let words = [number?.printed ?? "", pattern.typeName, subject, pattern.text]
    try db.indexText(
      .outgoingDocuments, id: id.rawValue, text: words.joined(separator: "\n"), marks: [SearchMark.agency(agency)])
  }

  /// Writes the series' last numbers.
  func finish() throws {
    for (name, last) in last {
      try db.run(
        """
        UPDATE number_series SET last_number = \(last.number), last_date = \(last.date)
        WHERE agency = \(agency) AND year = \(name.year) AND series = \(name.series)
        """)
    }
  }

  private mutating func next(after number: IssuedNumber) throws -> IssuedNumber {
    let name = SeriesName(year: number.year, series: number.series)
    guard let last = last[name] else { preconditionFailure("a numbered document has a series") }
    let next = LastNumber(number: last.number + 1, date: last.date)
    self.last[name] = next
    var copy = number
    (copy.number, copy.date) = (next.number, next.date)
    return copy
  }

  private func copyRow(_ pattern: Pattern, number: IssuedNumber?, subject: String) throws -> OutgoingDocument.ID {
    try db.insert(
      """
      INSERT INTO documents (agency, author, stage, revision, type, subject, urgency, unit, signer, due_on, number,
        series_year, series, symbol, dated, changed_at, submitted_at, leader_signed_at, leader_position, leader_check,
        agency_check, sealed_at, issued_at, is_returned, file, deviations, late_from)
      SELECT agency, author, stage, revision, type, \(subject), urgency, unit, signer, due_on, \(number?.number),
        series_year, series, symbol, \(number?.date), changed_at, submitted_at, leader_signed_at, leader_position,
        leader_check, agency_check, sealed_at, issued_at, is_returned, file, deviations, late_from
      FROM documents WHERE id = \(pattern.id)
      """)
  }

  private func register(
    _ pattern: Pattern, as id: OutgoingDocument.ID, number: IssuedNumber, subject: String
  ) throws {
    try db.run(
      """
      INSERT INTO register_entries (document, agency, year, series, number, symbol, dated, type_name, subject,
        signer_name, recipients, archive_unit, copies, sent_on, remark)
      SELECT \(id), agency, year, series, \(number.number), symbol, \(number.date), type_name, \(subject),
        signer_name, recipients, archive_unit, copies, sent_on, remark
      FROM register_entries WHERE document = \(pattern.id)
      """)
  }
}

/// A year's series of one agency.
private struct SeriesName: Hashable {
  let year: Int
  let series: String
}

private struct LastNumber {
  let number: Int
  let date: CalendarDate
}

private struct SeriesRow: RowReadable {
  let name: SeriesName
  let last: LastNumber

  init(_ row: Row) throws {
    name = SeriesName(year: try row[0], series: try row[1])
    last = LastNumber(number: try row[2], date: try row[3])
  }
}

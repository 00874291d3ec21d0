import Documents
import Ledger
import People
import Storage
import WorkTime

/// A document of the demo that copies are made of: its events and the words it is found by.
struct Pattern: Sendable {
  let id: OutgoingDocument.ID
  let stage: Stage
  let typeName: String
  let subject: String
  let number: IssuedNumber?
  let text: String
  let facts: [PatternFact]
}

/// An event of a pattern, its payload cut where copies differ.
struct PatternFact: Sendable {
  let fact: NewEvent
  let pieces: [PayloadPiece]

  /// - Parameter number: the pattern's; nil if it has none.
  init(_ fact: NewEvent, number: IssuedNumber?) {
    self.fact = fact
    var pieces = [PayloadPiece.text(fact.payload)]
    if let number {
      pieces = PatternFact.cut(
        pieces, at: "{\"date\":\"\(number.date)\",\"number\":\(number.number),",
        into: [.text("{\"date\":\""), .date, .text("\",\"number\":"), .number, .text(",")])
    }
    if fact.payload.contains("\"subject\":\"") {
      pieces = PatternFact.cut(pieces, at: "\",\"type\":\"", into: [.subjectSuffix, .text("\",\"type\":\"")])
    }
    self.pieces = pieces
  }

  /// Puts the pieces in the place of the first text that has the mark.
  private static func cut(_ pieces: [PayloadPiece], at mark: String, into parts: [PayloadPiece]) -> [PayloadPiece] {
    for (index, piece) in pieces.enumerated() {
      guard case .text(let text) = piece, let range = text.firstRange(of: mark) else { continue }
      let (before, after) = (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
      return pieces[..<index] + [.text(before)] + parts + [.text(after)] + pieces[(index + 1)...]
    }
    return pieces
  }

  func payload(suffix: String, number: Int, date: String) -> String {
    if pieces.count == 1 { return fact.payload }
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .subjectSuffix: text += suffix
      case .number: text += String(number)
      case .date: text += date
      }
    }
    return text
  }
}

/// A part of an event's JSON.
enum PayloadPiece: Sendable {
  case text(String)
  case subjectSuffix
  case number
  case date
}

extension Pattern {
  /// Everything that an agency of the demo has done.
  static func all(of agency: Agency.ID, in db: Database) throws -> [Pattern] {
    let rows: [PatternRow] = try db.all(
      """
      SELECT d.id, d.stage, d.type, d.subject, d.number, d.series_year, d.series, d.symbol, d.dated,
        COALESCE((SELECT t.text FROM document_texts t WHERE t.document = d.id ORDER BY t.version DESC LIMIT 1), '')
      FROM documents d WHERE d.agency = \(agency) ORDER BY d.id LIMIT 200
      """)
    return try rows.map { row in
      let log = try db.events(of: DocumentStore.subject(of: row.id)).sorted { $0.position < $1.position }
      return Pattern(
        id: row.id, stage: row.stage, typeName: DocumentTypeCatalogue.type(code: row.type)?.name ?? "",
        subject: row.subject, number: row.number, text: row.stage == .paperRecorded ? "" : row.text,
        facts: log.map { PatternFact($0.fact, number: row.number) })
    }
  }
}

private struct PatternRow: RowReadable {
  let id: OutgoingDocument.ID
  let stage: Stage
  let type: String
  let subject: String
  let number: IssuedNumber?
  let text: String

  init(_ row: Row) throws {
    id = try row[0]
    stage = try row[1]
    type = try row[2]
    subject = try row[3]
    let given: Int? = try row[4]
    number = try given.map {
      IssuedNumber(number: $0, year: try row[5], series: try row[6], symbol: try row[7], date: try row[8])
    }
    text = try row[9]
  }
}

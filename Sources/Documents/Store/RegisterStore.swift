import Storage

extension RegisterRemark {
  /// As stored: a key word, and the reason after it.
  var stored: String {
    switch self {
    case .none: ""
    case .paper: "paper"
    case .voided(let reason): "voided:\(reason)"
    }
  }

  init(stored text: String) {
    if text == "paper" {
      self = .paper
    } else if text.hasPrefix("voided:") {
      self = .voided(String(text.dropFirst(7)))
    } else {
      self = .none
    }
  }
}

/// Writes the register's entries: always what the document says.
struct RegisterStore {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func write(_ entry: RegisterEntry) throws {
    let columns = RegisterStore.columns(of: entry)
    let updates = columns.map { "\($0.name) = excluded.\($0.name)" as SQL }
    try db.run(
      """
      INSERT INTO register_entries (document, \(SQL.joined(columns.map(\.name), by: ", ")))
      VALUES (\(entry.document), \(SQL.joined(columns.map(\.value), by: ", ")))
      ON CONFLICT (document) DO UPDATE SET \(SQL.joined(updates, by: ", "))
      """)
  }

  /// Whether the stored entry says exactly this.
  func isStored(_ entry: RegisterEntry) throws -> Bool {
    let equalities = RegisterStore.columns(of: entry).map { "\($0.name) IS NOT DISTINCT FROM \($0.value)" as SQL }
    let count: Int? = try db.value(
      """
      SELECT COUNT(*) FROM register_entries
      WHERE document = \(entry.document) AND \(SQL.joined(equalities, by: " AND "))
      """)
    return count == 1
  }

  private static func columns(of entry: RegisterEntry) -> [(name: SQL, value: SQL)] {
    [
      ("agency", "\(entry.agency)"), ("year", "\(entry.number.year)"), ("series", "\(entry.number.series)"),
      ("number", "\(entry.number.number)"), ("symbol", "\(entry.number.symbol)"), ("dated", "\(entry.number.date)"),
      ("type_name", "\(entry.typeName)"), ("subject", "\(entry.subject)"), ("signer_name", "\(entry.signerName)"),
      ("recipients", "\(entry.recipients.joined(separator: "\n"))"), ("archive_unit", "\(entry.archiveUnit)"),
      ("copies", "\(entry.copies)"), ("sent_on", "\(entry.sentOn)"), ("remark", "\(entry.remark.stored)"),
    ]
  }
}

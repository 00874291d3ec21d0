/// A catalogue's file as rows, read column by its heading, in whatever order they stand.
struct CatalogueSheet {
  /// A row that is not blank.
  struct Entry {
    /// As spreadsheets count, the heading being row 1.
    let row: Int
    /// As far as they can be read at all.
    let code: String
    let name: String
    /// nil when there are problems.
    let procedure: Procedure?
    let problems: [CatalogueRowProblem]
  }

  /// More rows than a catalogue has.
  static let mostRows = 5_000

  let entries: [Entry]

  init(_ rows: [[String]]) throws(ProcedureRefusal) {
    let columns = (rows.first ?? []).map { CatalogueColumn(heading: $0) }
    let missing = CatalogueColumn.required.filter { !columns.contains($0) }
    guard missing.isEmpty else { throw .fileNotRead(.headingsMissing(missing)) }
    let filled = zip(1..., rows).dropFirst().filter { $0.1.contains { !$0.trimmed.isEmpty } }
    guard (1...CatalogueSheet.mostRows).contains(filled.count) else { throw .fileNotRead(.rowCount(filled.count)) }
    entries = filled.map { CatalogueSheet.entry($0.1, row: $0.0, columns: columns) }
  }

  private static func entry(_ cells: [String], row: Int, columns: [CatalogueColumn?]) -> Entry {
    let named = zip(columns, cells).compactMap { column, cell in column.map { ($0, cell) } }
    let byColumn = Dictionary(named) { first, _ in first }
    var reader = CatalogueRowReader(row: row, cells: byColumn)
    let procedure = reader.procedure()
    return Entry(
      row: row, code: (byColumn[.code] ?? "").trimmed, name: (byColumn[.name] ?? "").trimmed, procedure: procedure,
      problems: reader.problems)
  }

  /// What `init` reads: the heading, then each version that ever had a day.
  static func rows(of procedures: [Procedure]) -> [[String]] {
    let shown = procedures.filter { version in version.validTo.map { version.validFrom <= $0 } ?? true }
    return [CatalogueColumn.allCases.map(\.heading)]
      + shown.map { procedure in
        let cells = CatalogueRow.cells(of: procedure)
        return CatalogueColumn.allCases.map { cells[$0] ?? "" }
      }
  }
}

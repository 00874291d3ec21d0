/// A table typed with `|` between cells, or pasted from a spreadsheet with tabs between them.
struct TypedTable {
  let rows: [[[Run]]]
  let hasHead: Bool
  /// Lines it takes, the rule under the head with them.
  let lineCount: Int

  /// nil when no table begins at the first of these lines.
  init?(beginning lines: ArraySlice<MarkedLine>) {
    guard let cells = TypedTable.barredCells(lines) ?? TypedTable.tabbedCells(lines) else { return nil }
    lineCount = cells.count
    let hasRule = cells.count > 1 && TypedTable.isRule(cells[1])
    let kept = hasRule ? [cells[0]] + cells[2...] : cells
    hasHead = hasRule || TypedTable.countsRows(kept)
    let width = kept.map(\.count).max() ?? 0
    rows = kept.map { row in
      (row + Array(repeating: "", count: width - row.count)).map(InlineMarks.runs)
    }
  }

  /// Two or more lines with a bar in them; one is enough when it stands between bars.
  private static func barredCells(_ lines: ArraySlice<MarkedLine>) -> [[String]]? {
    let run = lines.prefix { $0.line.text.contains("|") }
    guard let first = run.first?.line.text else { return nil }
    let isFramed = first.hasPrefix("|")
    guard run.count > 1 || isFramed && first.count > 2 && first.hasSuffix("|") else { return nil }
    return run.map { line in
      var text = line.line.text[...]
      if isFramed {
        if text.hasPrefix("|") { text = text.dropFirst() }
        if text.hasSuffix("|") { text = text.dropLast() }
      }
      return TypedTable.cells(text, "|")
    }
  }

  /// Two or more lines with the same count of tabs. The tabs of a first-line indent and of Word's list marks make no
  /// table; the last line may want the empty cells that a form trims away.
  private static func tabbedCells(_ lines: ArraySlice<MarkedLine>) -> [[String]]? {
    guard let first = lines.first, first.line.tabCount > 0, !isListLine(first), filledCells(first) > 1 else {
      return nil
    }
    let tabs = first.line.tabCount
    var run = lines.prefix { $0.line.tabCount == tabs && !$0.isBlank }
    guard run.count > 1 else { return nil }
    if let next = lines.dropFirst(run.count).first, (1..<tabs).contains(next.line.tabCount), !isListLine(next),
      lines.dropFirst(run.count + 1).first?.isBlank ?? true
    {
      run = lines.prefix(run.count + 1)
    }
    return run.map { cells($0.line.raw, "\t") }
  }

  private static func isListLine(_ line: MarkedLine) -> Bool {
    let trimmed = line.line.raw.drop { $0 == "\t" || $0 == " " }
    return line.marker?.isListMarker == true && trimmed.count { $0 == "\t" } <= 1
  }

  private static func filledCells(_ line: MarkedLine) -> Int {
    line.line.raw.split(separator: "\t").count { $0.contains { $0 != " " } }
  }

  private static func cells(_ text: some StringProtocol, _ separator: Character) -> [String] {
    text.split(separator: separator, omittingEmptySubsequences: false).map { cell in
      cell.split(separator: " ").joined(separator: " ")
    }
  }

  private static func isRule(_ row: [String]) -> Bool {
    row.allSatisfy { cell in
      let dashes = cell.drop { $0 == ":" }
      let length = dashes.prefix { $0 == "-" }.count
      return length >= 3 && dashes.dropFirst(length).allSatisfy { $0 == ":" }
    }
  }

  /// Whether the first column counts 1, 2, 3 … under a first row that does not: `TT`, `STT`, `Số TT`.
  private static func countsRows(_ rows: [[String]]) -> Bool {
    let numbers = rows.dropFirst().compactMap(\.first).filter { !$0.isEmpty }
    guard let head = rows.first?.first, Int(head) == nil, !numbers.isEmpty else { return false }
    return numbers.enumerated().allSatisfy { offset, number in
      Int(number.hasSuffix(".") ? String(number.dropLast()) : number) == offset + 1
    }
  }
}

import OfficialText

/// A bordered table; its head is printed again on every page it runs over.
struct TableLayout {
  private static let style = TextStyle.table

  let composer: Composer
  let root: StructureNode
  let rows: [[[Run]]]
  let hasHead: Bool

  func boxes() -> [FlowBox] {
    let count = rows.map(\.count).max() ?? 0
    guard count > 0 else { return [] }
    let table = composer.node(.table)
    let rowSetter = TableRows(composer: composer, root: root, table: table, columns: columns(count))
    let centred = (0..<count).map(isFigures)
    var boxes: [FlowBox] = []
    for (index, row) in rows.enumerated() {
      let isHead = hasHead && index == 0
      let cells = (0..<count).map { $0 < row.count ? row[$0] : [] }
      let alignment = centred.map { $0 || isHead }
      let style = TextStyle(size: TableLayout.style.size, isBold: isHead)
      boxes += rowSetter.boxes(cells.map { StyledText(runs: $0, style) }, centred: alignment, isHead: isHead)
    }
    boxes[0].gap = 8
    guard hasHead else { return boxes }
    return TableRows.repeatingHead(boxes, count: boxes.firstIndex { $0.contentLines > 0 } ?? boxes.count)
  }

  private func columns(_ count: Int) -> [Column] {
    let padding = 2 * TableRows.sidePadding + 1
    var widths = ColumnWidths(
      least: Array(repeating: padding, count: count), natural: Array(repeating: padding, count: count))
    for (index, row) in rows.enumerated() {
      for (column, cell) in row.enumerated() {
        let isBold = (hasHead && index == 0) || cell.contains(where: \.isBold)
        let style = TextStyle(size: TableLayout.style.size, isBold: isBold)
        let words = cell.map(\.text).joined()
        let longest = words.split(separator: " ").map { composer.shaper.estimatedWidth($0, style) }.max() ?? 0
        widths.least[column] = max(widths.least[column], longest + padding)
        widths.natural[column] = max(widths.natural[column], longest + padding)
        // One long cell must not starve the others, and heads are meant to wrap.
        let line = composer.shaper.estimatedWidth(words, style)
        let natural = min(hasHead && index == 0 ? line / 2.5 : line, PageGeometry.textWidth)
        widths.natural[column] = max(widths.natural[column], natural + padding)
      }
    }
    var left = PageGeometry.left
    return widths.shared(PageGeometry.textWidth).map { width in
      defer { left += width }
      return Column(left: left, right: left + width)
    }
  }

  /// Columns of figures are centred.
  private func isFigures(_ column: Int) -> Bool {
    let body = rows.dropFirst(hasHead ? 1 : 0).compactMap { $0.count > column ? $0[column].map(\.text).joined() : nil }
    return body.allSatisfy { $0.allSatisfy { $0.isNumber || " .,%-/".contains($0) } }
  }
}

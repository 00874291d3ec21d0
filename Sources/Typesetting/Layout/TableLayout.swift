import OfficialText

/// A bordered table; its head is printed again on every page it runs over.
struct TableLayout {
  private static let style = TextStyle.table
  private static let sidePadding = 4.0
  private static let topPadding = 2.5
  private static let spacing = TextStyle.table.singleSpacing
  /// A row of more lines than this is cut into pieces so that it may run over a page's end.
  private static let mostLines = 20

  let composer: Composer
  let root: StructureNode
  let rows: [[[Run]]]
  let hasHead: Bool

  func boxes() -> [FlowBox] {
    let count = rows.map(\.count).max() ?? 0
    guard count > 0 else { return [] }
    let table = composer.node(.table)
    let columns = columns(count)
    let centred = (0..<count).map(isFigures)
    var boxes: [FlowBox] = []
    for (index, row) in rows.enumerated() {
      let isHead = hasHead && index == 0
      let cells = (0..<count).map { $0 < row.count ? row[$0] : [] }
      let alignment = centred.map { $0 || isHead }
      boxes += rowBoxes(shape(cells, columns, isHead: isHead), columns, centred: alignment, isHead: isHead, in: table)
    }
    boxes[0].gap = 8
    guard hasHead else { return boxes }
    let headCount = boxes.firstIndex { $0.contentLines > 0 } ?? boxes.count
    for index in boxes.indices where index >= headCount {
      boxes[index].repeatedHead = Array(boxes[..<headCount])
      if index == headCount { boxes[index].canBreakBefore = false }
    }
    return boxes
  }

  private func columns(_ count: Int) -> [Column] {
    let padding = 2 * TableLayout.sidePadding + 1
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

  private func shape(_ cells: [[Run]], _ columns: [Column], isHead: Bool) -> [ShapedText] {
    let style = TextStyle(size: TableLayout.style.size, isBold: isHead)
    return zip(cells, columns).map { cell, column in
      let shape = LineShape(width: column.width - 2 * TableLayout.sidePadding)
      return composer.shaper.lines(StyledText(runs: cell, style), shape)
    }
  }

  private func rowBoxes(
    _ cells: [ShapedText], _ columns: [Column], centred: [Bool], isHead: Bool, in table: StructureNode
  ) -> [FlowBox] {
    let lines = cells.map(\.lines.count).max() ?? 1
    let row = composer.node(.row)
    let paths = cells.map { _ in [root, table, row, composer.node(isHead ? .headCell : .cell)] }
    let starts = Array(stride(from: 0, to: lines, by: TableLayout.mostLines))
    return starts.map { start in
      let end = min(start + TableLayout.mostLines, lines)
      let isWhole = starts.count == 1
      var box = piece(start..<end, of: cells, columns, centred, paths, isWhole)
      box.rowEdges = FlowBox.RowEdges(
        left: PageGeometry.left, right: PageGeometry.right, hasTop: start == 0, hasBottom: end == lines)
      box.gap = 0
      box.contentLines = isHead ? 0 : 1
      return box
    }
  }

  private func piece(
    _ range: Range<Int>, of cells: [ShapedText], _ columns: [Column], _ centred: [Bool],
    _ paths: [[StructureNode]], _ isWhole: Bool
  ) -> FlowBox {
    let height = Double(range.count) * TableLayout.spacing + 2 * TableLayout.topPadding
    var elements = columns.map { PlacedRule.vertical(at: $0.left, from: 0, to: height) }
    elements.append(PlacedRule.vertical(at: PageGeometry.right, from: 0, to: height))
    for (index, text) in cells.enumerated() {
      let shown = range.clamped(to: 0..<text.lines.count)
      let slack = isWhole ? Double(range.count - shown.count) * TableLayout.spacing / 2 : 0
      var baseline = TableLayout.topPadding + slack
      baseline += LineStack.baseline(of: text.style, spacing: TableLayout.spacing)
      for line in shown {
        let width = text.lines[line].width
        let column = columns[index]
        let left = centred[index] ? column.centre - width / 2 : column.left + TableLayout.sidePadding
        let placed = PlacedLine(text: text, index: line, left: left, baseline: baseline, path: paths[index])
        elements.append(.line(placed))
        baseline += TableLayout.spacing
      }
    }
    return FlowBox(gap: 0, height: height, elements: elements)
  }
}

/// Rows of a bordered table whose columns are known.
struct TableRows {
  static let sidePadding = 4.0
  static let topPadding = 2.5
  /// A row of more lines than this is cut into pieces so that it may run over a page's end.
  private static let mostLines = 20

  let composer: Composer
  let root: StructureNode
  let table: StructureNode
  let columns: [Column]

  var left: Double { columns.first?.left ?? 0 }
  var right: Double { columns.last?.right ?? 0 }

  /// One row: a box, or several when it is too high to stay in one piece. All cells are of one style.
  func boxes(_ cells: [StyledText], centred: [Bool], isHead: Bool) -> [FlowBox] {
    let shaped = zip(cells, columns).map { text, column in
      composer.shaper.lines(text, LineShape(width: column.width - 2 * TableRows.sidePadding))
    }
    let lines = shaped.map(\.lines.count).max() ?? 1
    let row = composer.node(.row)
    let paths = cells.map { _ in [root, table, row, composer.node(isHead ? .headCell : .cell)] }
    let starts = Array(stride(from: 0, to: lines, by: TableRows.mostLines))
    return starts.map { start in
      let end = min(start + TableRows.mostLines, lines)
      var box = piece(start..<end, of: shaped, centred, paths, isWhole: starts.count == 1)
      box.rowEdges = FlowBox.RowEdges(left: left, right: right, hasTop: start == 0, hasBottom: end == lines)
      box.contentLines = isHead ? 0 : 1
      return box
    }
  }

  /// Has the first `count` boxes printed again on every page that the rest runs over.
  static func repeatingHead(_ boxes: [FlowBox], count: Int) -> [FlowBox] {
    var repeating = boxes
    for index in boxes.indices where index >= count {
      repeating[index].repeatedHead = Array(boxes[..<count])
      if index == count { repeating[index].canBreakBefore = false }
    }
    return repeating
  }

  private func piece(
    _ range: Range<Int>, of cells: [ShapedText], _ centred: [Bool], _ paths: [[StructureNode]], isWhole: Bool
  ) -> FlowBox {
    let spacing = cells.first?.style.singleSpacing ?? 0
    let height = Double(range.count) * spacing + 2 * TableRows.topPadding
    var elements = columns.map { PlacedRule.vertical(at: $0.left, from: 0, to: height) }
    elements.append(PlacedRule.vertical(at: right, from: 0, to: height))
    for (index, text) in cells.enumerated() {
      let shown = range.clamped(to: 0..<text.lines.count)
      let slack = isWhole ? Double(range.count - shown.count) * spacing / 2 : 0
      var baseline = TableRows.topPadding + slack + LineStack.baseline(of: text.style, spacing: spacing)
      for line in shown {
        let column = columns[index]
        let left = centred[index] ? column.centre - text.lines[line].width / 2 : column.left + TableRows.sidePadding
        let placed = PlacedLine(text: text, index: line, left: left, baseline: baseline, path: paths[index])
        elements.append(.line(placed))
        baseline += spacing
      }
    }
    return FlowBox(gap: 0, height: height, elements: elements)
  }
}

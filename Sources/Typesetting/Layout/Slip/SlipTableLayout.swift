/// A slip's table: columns of given shares, a head of one or two tiers.
struct SlipTableLayout {
  let sheet: SlipSheet
  let composer: Composer
  let root: StructureNode
  let table: SlipTable

  func boxes() -> [FlowBox] {
    guard !table.columns.isEmpty else { return [] }
    let node = composer.node(.table)
    let rows = TableRows(composer: composer, root: root, table: node, columns: columns)
    let bold = TextStyle(size: sheet.table.size, isBold: true)
    var boxes = [head(node, bold)]
    let centred = table.columns.map { $0.alignment == .centred }
    if table.numbering == .columns {
      let numbers = table.columns.indices.map { StyledText("(\($0 + 1))", TextStyle(size: 8, isItalic: true)) }
      boxes += rows.boxes(numbers, centred: table.columns.map { _ in true }, isHead: true)
    }
    let headCount = boxes.count
    for row in table.rows { boxes += rows.boxes(cells(row, sheet.table), centred: centred, isHead: false) }
    if let total = table.total { boxes += rows.boxes(cells(total, bold), centred: centred, isHead: false) }
    boxes[0].gap = 4
    return TableRows.repeatingHead(boxes, count: headCount)
  }

  private var columns: [Column] {
    let shares = table.columns.reduce(0) { $0 + $1.share }
    var left = sheet.text.left
    return table.columns.map { column in
      let right = left + sheet.text.width * column.share / shares
      defer { left = right }
      return Column(left: left, right: right)
    }
  }

  private func cells(_ row: [String], _ style: TextStyle) -> [StyledText] {
    zip(table.columns.indices, columns).map { index, column in
      let width = column.width - 2 * TableRows.sidePadding
      return StyledText(index < row.count ? broken(row[index], style, within: width) : "", style)
    }
  }

  /// Codes and addresses that are too wide for their cell go on in the next line, after a mark if there is one.
  private func broken(_ cell: String, _ style: TextStyle, within width: Double) -> String {
    let lines = cell.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: " ", omittingEmptySubsequences: false).map { word in
        composer.shaper.estimatedWidth(word, style) <= width ? String(word) : broken(word, style, within: width)
      }.joined(separator: " ")
    }
    return lines.joined(separator: "\n")
  }

  private func broken(_ word: Substring, _ style: TextStyle, within width: Double) -> String {
    var lines: [Substring] = []
    var line = ""
    for letter in word {
      if !line.isEmpty, composer.shaper.estimatedWidth(line + String(letter), style) > width {
        let cut = line.lastIndex { "-./@_;,".contains($0) }.map(line.index(after:)) ?? line.endIndex
        lines.append(line[..<cut])
        line = String(line[cut...])
      }
      line.append(letter)
    }
    return (lines + [Substring(line)]).joined(separator: "\n")
  }

  /// Neighbouring columns under one title, or one column alone.
  private struct Group {
    var title: String?
    var range: Range<Int>
  }

  private var groups: [Group] {
    table.columns.enumerated().reduce(into: []) { groups, entry in
      if let last = groups.last, let title = last.title, title == entry.element.group {
        groups[groups.count - 1].range = last.range.lowerBound..<entry.offset + 1
      } else {
        groups.append(Group(title: entry.element.group, range: entry.offset..<entry.offset + 1))
      }
    }
  }

  private func head(_ node: StructureNode, _ style: TextStyle) -> FlowBox {
    let columns = columns
    let row = composer.node(.row)
    let titles = zip(table.columns, columns).map { shape($0.title, style, $1) }
    let groups = groups.map { group in
      let area = Column(left: columns[group.range.lowerBound].left, right: columns[group.range.upperBound - 1].right)
      return (title: group.title.map { shape($0, style, area) }, range: group.range, column: area)
    }
    let upper = groups.compactMap { $0.title.map(height) }.max() ?? 0
    let lower = groups.filter { $0.title != nil }.flatMap(\.range).map { height(titles[$0]) }.max() ?? 0
    let alone = groups.filter { $0.title == nil }.flatMap(\.range).map { height(titles[$0]) }.max() ?? 0
    let whole = max(upper + lower, alone)
    var elements = [PlacedRule.vertical(at: columns[0].left, from: 0, to: whole)]
    for group in groups {
      let top = group.title == nil ? 0 : upper
      if let title = group.title {
        elements += place(title, in: group.column, from: 0, to: upper, path: [root, node, row])
        elements.append(PlacedRule.horizontal(from: group.column.left, to: group.column.right, at: upper))
      }
      for index in group.range {
        elements += place(titles[index], in: columns[index], from: top, to: whole, path: [root, node, row])
        let isLast = index == group.range.upperBound - 1
        elements.append(PlacedRule.vertical(at: columns[index].right, from: isLast ? 0 : top, to: whole))
      }
    }
    var box = FlowBox(gap: 0, height: whole, elements: elements)
    box.rowEdges = FlowBox.RowEdges(
      left: columns[0].left, right: columns[columns.count - 1].right, hasTop: true, hasBottom: true)
    return box
  }

  private func shape(_ title: String, _ style: TextStyle, _ column: Column) -> ShapedText {
    composer.shaper.evenLines(title, style, within: column.width - TableRows.sidePadding)
  }

  private func height(_ text: ShapedText) -> Double {
    Double(text.lines.count) * text.style.singleSpacing + 2 * TableRows.topPadding
  }

  private func place(
    _ text: ShapedText, in column: Column, from top: Double, to bottom: Double, path: [StructureNode]
  ) -> [PlacedElement] {
    var stack = LineStack()
    stack.addSpace(top + (bottom - top - Double(text.lines.count) * text.style.singleSpacing) / 2)
    stack.addCentred(
      text, in: column, spacing: text.style.singleSpacing, path: path + [composer.node(.headCell)])
    return stack.elements
  }
}

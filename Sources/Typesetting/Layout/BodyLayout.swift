import OfficialText

/// Nội dung (cell 6): every block of the text as boxes of the flow.
struct BodyLayout {
  let composer: Composer
  let root: StructureNode

  func boxes(_ blocks: [Block], firstGap: Double) -> [FlowBox] {
    var boxes: [FlowBox] = []
    var keepsNext = false
    for block in blocks {
      var added = self.boxes(block)
      guard !added.isEmpty else { continue }
      if keepsNext { added[0].canBreakBefore = false }
      if boxes.isEmpty { added[0].gap = firstGap }
      boxes += added
      keepsNext = staysWithNext(block)
    }
    return boxes
  }

  private func boxes(_ block: Block) -> [FlowBox] {
    switch block {
    case .ground(let runs): paragraph(StyledText(runs: runs, .ground))
    case .resolution(let words): centred([words.uppercased()], gap: 12)
    case .heading(_, let label, let title): centred([label, title.uppercased()], gap: 12)
    case .article(let label, let runs): paragraph(StyledText(label: label, boldLabel: true, runs: runs, .body))
    case .clause(let label, let runs), .point(let label, let runs), .item(let label, let runs):
      paragraph(StyledText(label: label, boldLabel: isTitle(runs), runs: runs, .body))
    case .paragraph(let runs): paragraph(StyledText(runs: runs, .body))
    case .table(let rows, let hasHead):
      TableLayout(composer: composer, root: root, rows: rows, hasHead: hasHead).boxes()
    }
  }

  private func paragraph(_ text: StyledText) -> [FlowBox] {
    ParagraphLayout(
      composer: composer, root: root, column: PageGeometry.textColumn, spacing: PageGeometry.bodySpacing,
      gap: PageGeometry.paragraphGap
    ).boxes(text, indent: PageGeometry.indent, isJustified: true)
  }

  private func centred(_ titles: [String], gap: Double) -> [FlowBox] {
    let column = PageGeometry.textColumn
    var stack = LineStack()
    for title in titles where !title.isEmpty {
      let path = [root, composer.node(.heading)]
      let text = composer.shaper.evenLines(title, .standing, within: column.width - 2 * PageGeometry.indent)
      stack.addCentred(text, in: column, spacing: PageGeometry.bodySpacing, path: path)
    }
    guard stack.height > 0 else { return [] }
    return [FlowBox(gap: gap, height: stack.height, elements: stack.elements, contentLines: 1)]
  }

  /// Titles, and sentences that open a list, are not left at the foot of a page.
  private func staysWithNext(_ block: Block) -> Bool {
    switch block {
    case .resolution, .heading: true
    case .article(_, let runs): isTitle(runs) || endsWithColon(runs)
    case .clause(_, let runs): isTitle(runs) || endsWithColon(runs)
    case .point(_, let runs), .item(_, let runs), .paragraph(let runs): endsWithColon(runs)
    case .ground, .table: false
    }
  }

  /// The title of a khoản stands on its own line, bold throughout.
  private func isTitle(_ runs: [Run]) -> Bool { runs.allSatisfy(\.isBold) }

  private func endsWithColon(_ runs: [Run]) -> Bool {
    runs.last?.text.last { !$0.isWhitespace } == ":"
  }
}

/// A paragraph as boxes of one line each, of which neither the first nor the last stands alone on a page.
struct ParagraphLayout {
  let composer: Composer
  let root: StructureNode
  let column: Column
  /// Distance of baselines.
  let spacing: Double
  let gap: Double

  /// - Parameter indent: of the first line; negative for a hanging indent.
  func boxes(_ text: StyledText, indent: Double, isJustified: Bool) -> [FlowBox] {
    let shape = LineShape(width: column.width, indent: indent, isJustified: isJustified)
    let shaped = composer.shaper.lines(text, shape)
    let baseline = LineStack.baseline(of: text.style, spacing: spacing)
    let path = [root, composer.node(.paragraph)]
    return shaped.lines.indices.map { index in
      let left = column.left + shaped.lines[index].offset
      let line = PlacedLine(text: shaped, index: index, left: left, baseline: baseline, path: path)
      let canBreak = index == 0 || (index >= 2 && shaped.lines.count - index >= 2)
      return FlowBox(
        gap: index == 0 ? gap : 0, height: spacing, elements: [.line(line)], canBreakBefore: canBreak,
        contentLines: 1, isBodyLine: true)
    }
  }
}

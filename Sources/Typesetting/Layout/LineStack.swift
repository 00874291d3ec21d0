/// Lines set below one another inside one box.
struct LineStack {
  private(set) var elements: [PlacedElement] = []
  /// Lower edge of what has been added, points.
  private(set) var height = 0.0
  private(set) var lastBaseline = 0.0

  /// Adds each line of the text centred in the column; `spacing` is the distance of baselines.
  mutating func addCentred(
    _ text: ShapedText, in column: Column, spacing: Double, path: [StructureNode], ink: Ink = .black
  ) {
    for (index, line) in text.lines.enumerated() {
      add(text, index, left: column.centre - line.width / 2, spacing: spacing, path: path, ink: ink)
    }
  }

  /// Adds each line at the left edge, indented as shaped.
  mutating func addFlush(_ text: ShapedText, left: Double, spacing: Double, path: [StructureNode]) {
    for (index, line) in text.lines.enumerated() {
      add(text, index, left: left + line.offset, spacing: spacing, path: path, ink: .black)
    }
  }

  mutating func addSpace(_ points: Double) { height += points }

  /// Adds something whose place is already relative to the stack's upper edge and takes no height.
  mutating func overlay(_ element: PlacedElement) { elements.append(element) }

  /// Adds a drawn line this far below the last baseline.
  mutating func addRule(centre: Double, length: Double, below distance: Double) {
    let top = lastBaseline + distance
    elements.append(PlacedRule.horizontal(from: centre - length / 2, to: centre + length / 2, at: top))
    height = max(height, top + PageGeometry.lineThickness)
  }

  private mutating func add(
    _ text: ShapedText, _ index: Int, left: Double, spacing: Double, path: [StructureNode], ink: Ink
  ) {
    lastBaseline = height + LineStack.baseline(of: text.style, spacing: spacing)
    let line = PlacedLine(text: text, index: index, left: left, baseline: lastBaseline, ink: ink, path: path)
    elements.append(.line(line))
    height += spacing
  }

  /// The baseline below a line's upper edge: the glyphs are centred in the spacing.
  static func baseline(of style: TextStyle, spacing: Double) -> Double {
    (spacing - style.ascent - style.descent) / 2 + style.ascent
  }
}

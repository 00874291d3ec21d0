import CPango
import QRCodes

/// Draws laid-out pages on a cairo context, in points; structure elements become tags on surfaces that have them.
struct PagePainter {
  let cairo: OpaquePointer
  private var open: [StructureNode] = []

  init(cairo: OpaquePointer) { self.cairo = cairo }

  mutating func paint(_ page: LaidOutPage) {
    page.elements.forEach { paint($0) }
    leaveText()
  }

  /// Closes the last tags; to be called after the last page.
  mutating func finish() { enter([]) }

  private mutating func paint(_ element: PlacedElement) {
    switch element {
    case .line(let line):
      if line.path.isEmpty { leaveText() } else { enter(line.path) }
      setInk(line.ink)
      cairo_move_to(cairo, line.left, line.baseline)
      line.text.draw(line: line.index, on: cairo)
    case .rule(let rule):
      leaveText()
      setInk(.black)
      cairo_set_line_width(cairo, PageGeometry.lineThickness)
      cairo_move_to(cairo, rule.fromX, rule.fromY)
      cairo_line_to(cairo, rule.toX, rule.toY)
      cairo_stroke(cairo)
    case .frame(let frame):
      leaveText()
      setInk(frame.ink)
      cairo_set_line_width(cairo, 1)
      cairo_rectangle(cairo, frame.area.left, frame.area.top, frame.area.width, frame.area.height)
      cairo_stroke(cairo)
    case .code(let code):
      leaveText()
      fill(code)
    case .field:
      break
    }
  }

  /// One path for all modules, so that none shows a seam.
  private func fill(_ placed: PlacedCode) {
    let module = placed.area.width / Double(placed.code.side + 2 * QRCode.quietZone)
    setInk(.black)
    for bar in placed.code.bars {
      let left = placed.area.left + Double(bar.column + QRCode.quietZone) * module
      let top = placed.area.top + Double(bar.row + QRCode.quietZone) * module
      cairo_rectangle(cairo, left, top, Double(bar.length) * module, module)
    }
    cairo_fill(cairo)
  }

  private func setInk(_ ink: Ink) {
    switch ink {
    case .black: cairo_set_source_rgb(cairo, 0, 0, 0)
    case .red: cairo_set_source_rgb(cairo, 0.8, 0, 0)
    }
  }

  /// Drawn lines and page numbers are no part of the text, and marked content may not run over a page's end;
  /// groups, which mark no content, stay open.
  private mutating func leaveText() { enter(Array(open.prefix(while: \.role.isGroup))) }

  /// Closes and opens tags until exactly `path` is open.
  private mutating func enter(_ path: [StructureNode]) {
    let common = zip(open, path).prefix { $0 == $1 }.count
    while open.count > common { cairo_tag_end(cairo, open.removeLast().role.rawValue) }
    for node in path.dropFirst(common) {
      cairo_tag_begin(cairo, node.role.rawValue, nil)
      open.append(node)
    }
  }
}

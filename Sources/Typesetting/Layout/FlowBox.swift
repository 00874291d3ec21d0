/// An undivided piece of the text's flow: a line, a table row, the head, the signature block.
struct FlowBox {
  /// Points; left out at the top of a page.
  var gap: Double
  var height: Double
  /// Relative to the box's upper edge.
  var elements: [PlacedElement]
  /// False keeps the box on the page of the one before.
  var canBreakBefore = true
  /// True begins a new page, as an attached list does.
  var beginsPage = false
  /// Lines of content, for the rule that two of them stay with the signature.
  var contentLines = 0
  /// A line whose height is the distance of baselines in the text, which may be drawn tighter.
  var isBodyLine = false
  /// Set on rows of a table.
  var rowEdges: RowEdges?
  /// Rows printed again above this one when it begins a page.
  var repeatedHead: [FlowBox] = []

  /// The borders of a row that depend on where it falls on the page.
  struct RowEdges {
    var left: Double
    var right: Double
    /// False inside a row that is cut into pieces.
    var hasTop: Bool
    var hasBottom: Bool
  }
}

extension FlowBox {
  func with(height: Double) -> FlowBox {
    var box = self
    box.height = height
    return box
  }
}

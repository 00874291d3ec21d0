/// Divides a flow of boxes among pages, each filled as far as the forbidden breaks allow.
struct Paginator {
  /// Height for text on the first page and on the others, points.
  var firstHeight: Double
  var nextHeight: Double
  /// Upper edge of the text on the page.
  var top = PageGeometry.top

  /// The elements of each page, placed from the page's upper edge.
  func pages(of boxes: [FlowBox]) -> [[PlacedElement]] {
    var pages: [[PlacedElement]] = []
    var start = 0
    while start < boxes.count {
      let end = endOfPage(in: boxes, from: start, height: pages.isEmpty ? firstHeight : nextHeight)
      pages.append(place(boxes[start..<end]))
      start = end
    }
    return pages
  }

  private func endOfPage(in boxes: [FlowBox], from start: Int, height: Double) -> Int {
    var used = boxes[start].repeatedHead.reduce(0) { $0 + $1.height }
    var lastBreak: Int?
    for index in start..<boxes.count {
      if index > start, boxes[index].beginsPage { return index }
      if index > start, boxes[index].canBreakBefore { lastBreak = index }
      used += boxes[index].height + (index > start ? boxes[index].gap : 0)
      if used > height + 0.01 { return lastBreak ?? max(index, start + 1) }
    }
    return boxes.count
  }

  private func place(_ boxes: ArraySlice<FlowBox>) -> [PlacedElement] {
    var placed: [PlacedElement] = []
    var top = self.top
    let repeated = boxes.first?.repeatedHead ?? []
    let whole = repeated + boxes
    for (index, box) in whole.enumerated() {
      if index > repeated.count { top += box.gap }
      placed += box.elements.map { $0.moved(down: top) }
      if let edges = box.rowEdges {
        let isFirst = index == 0
        let isLast = index == whole.count - 1 || whole[index + 1].rowEdges == nil
        if edges.hasTop || isFirst { placed.append(.horizontalEdge(edges, at: top)) }
        if edges.hasBottom || isLast { placed.append(.horizontalEdge(edges, at: top + box.height)) }
      }
      top += box.height
    }
    return placed
  }
}

extension PlacedElement {
  fileprivate static func horizontalEdge(_ edges: FlowBox.RowEdges, at height: Double) -> PlacedElement {
    PlacedRule.horizontal(from: edges.left, to: edges.right, at: height)
  }
}

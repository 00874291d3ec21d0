/// One thing at its place; points, downwards, from the page's (or its box's) upper edge and the page's left edge.
enum PlacedElement {
  case line(PlacedLine)
  case rule(PlacedRule)
  case frame(PlacedFrame)
  case field(PlacedField)
  case code(PlacedCode)

  func moved(down distance: Double) -> PlacedElement {
    switch self {
    case .line(var line):
      line.baseline += distance
      return .line(line)
    case .rule(var rule):
      rule.fromY += distance
      rule.toY += distance
      return .rule(rule)
    case .frame(var frame):
      frame.area.top += distance
      return .frame(frame)
    case .field(var field):
      field.area.top += distance
      return .field(field)
    case .code(var code):
      code.area.top += distance
      return .code(code)
    }
  }
}

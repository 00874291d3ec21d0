/// A drawn line.
struct PlacedRule {
  var fromX: Double
  var fromY: Double
  var toX: Double
  var toY: Double

  static func horizontal(from left: Double, to right: Double, at height: Double) -> PlacedElement {
    .rule(PlacedRule(fromX: left, fromY: height, toX: right, toY: height))
  }

  static func vertical(at left: Double, from top: Double, to bottom: Double) -> PlacedElement {
    .rule(PlacedRule(fromX: left, fromY: top, toX: left, toY: bottom))
  }
}

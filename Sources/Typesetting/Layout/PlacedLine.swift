/// One line of shaped text.
struct PlacedLine {
  var text: ShapedText
  var index: Int
  /// Left end of the line.
  var left: Double
  var baseline: Double
  var ink = Ink.black
  /// From the outermost structure element inwards.
  var path: [StructureNode]

  var width: Double { text.lines[index].width }
}

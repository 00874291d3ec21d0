/// A line of text as poppler reads it; points from the page's upper left corner.
struct PrintedLine {
  var page: Int
  var top: Double
  var left: Double
  var right: Double
  var size: Double
  var isBold: Bool
  var isItalic: Bool
  var text: String

  var centre: Double { (left + right) / 2 }
  var width: Double { right - left }
}

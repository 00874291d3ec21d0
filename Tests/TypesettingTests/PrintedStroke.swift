/// A drawn line as the content stream has it; points from the page's upper left corner.
struct PrintedStroke {
  var page: Int
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double

  var width: Double { right - left }
  var centre: Double { (left + right) / 2 }
}

/// A vertical strip of the page, points from the left edge.
struct Column {
  var left: Double
  var right: Double

  var width: Double { right - left }
  var centre: Double { (left + right) / 2 }
}

/// The outline of a rectangle.
struct PlacedFrame {
  var area: Area
  var ink: Ink
}

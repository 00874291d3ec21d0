/// A page with everything at its place.
struct LaidOutPage {
  var elements: [PlacedElement]

  /// Whether anything is not black.
  var hasColour: Bool {
    elements.contains { element in
      switch element {
      case .line(let line): line.ink != .black
      case .frame(let frame): frame.ink != .black
      case .rule, .field: false
      }
    }
  }
}

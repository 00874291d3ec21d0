/// A page with everything at its place.
struct LaidOutPage {
  var elements: [PlacedElement]
  var size = PageSize.a4

  /// Whether anything is not black.
  var hasColour: Bool {
    elements.contains { element in
      switch element {
      case .line(let line): line.ink != .black
      case .frame(let frame): frame.ink != .black
      case .rule, .field, .code: false
      }
    }
  }
}

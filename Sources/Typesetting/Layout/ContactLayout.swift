/// Cell 13: the agency's address at the foot of page 1, under a line as wide as the text.
struct ContactLayout {
  /// Height taken from page 1's text, 0 without an address.
  let height: Double
  /// Placed from the page's upper edge.
  let elements: [PlacedElement]

  init(document: OfficialDocument, composer: Composer, root: StructureNode) {
    guard let contact = document.contact, !contact.isEmpty else {
      (height, elements) = (0, [])
      return
    }
    let column = PageGeometry.textColumn
    let text = composer.shaper.evenLines(contact, .contact, within: column.width)
    var stack = LineStack()
    stack.overlay(PlacedRule.horizontal(from: column.left, to: column.right, at: 0))
    stack.addSpace(3)
    let path = [root, composer.node(.paragraph)]
    stack.addCentred(text, in: column, spacing: TextStyle.contact.singleSpacing, path: path)
    let top = PageGeometry.bottom - stack.height
    height = stack.height + 8
    elements = stack.elements.map { $0.moved(down: top) }
  }
}

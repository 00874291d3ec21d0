/// Kính gửi (cell 9a): one addressee on the same line, several one a line with dashes under the colon.
struct AddresseesLayout {
  private static let style = TextStyle.body
  private static let salutation = "Kính gửi:"

  let composer: Composer
  let root: StructureNode

  /// nil without addressees.
  func box(_ addressees: [String]) -> FlowBox? {
    guard let first = addressees.first else { return nil }
    let stack = addressees.count == 1 ? single(first) : several(addressees)
    return FlowBox(gap: 18, height: stack.height, elements: stack.elements, canBreakBefore: false)
  }

  private func single(_ addressee: String) -> LineStack {
    let words = "\(AddresseesLayout.salutation) \(Punctuation.ended(addressee, with: "."))"
    let path = [root, composer.node(.paragraph)]
    var stack = LineStack()
    let line = composer.shaper.line(words, AddresseesLayout.style)
    if line.widest <= PageGeometry.textWidth - 2 * PageGeometry.indent {
      stack.addCentred(line, in: PageGeometry.textColumn, spacing: PageGeometry.bodySpacing, path: path)
      return stack
    }
    let hang = composer.shaper.width(AddresseesLayout.salutation + " ", AddresseesLayout.style)
    let shape = LineShape(width: PageGeometry.textWidth - 2 * PageGeometry.indent, indent: -hang)
    let text = composer.shaper.lines(StyledText(words, AddresseesLayout.style), shape)
    let left = PageGeometry.left + PageGeometry.indent
    stack.addFlush(text, left: left, spacing: PageGeometry.bodySpacing, path: path)
    return stack
  }

  private func several(_ addressees: [String]) -> LineStack {
    let shaper = composer.shaper
    let salutation = shaper.line(AddresseesLayout.salutation, AddresseesLayout.style)
    let colon = shaper.width(":", AddresseesLayout.style)
    let toDash = salutation.widest - colon
    let room = PageGeometry.textWidth - 2 * PageGeometry.indent - toDash
    let hang = shaper.width("- ", AddresseesLayout.style)
    let items = addressees.enumerated().map { index, addressee in
      let end = index == addressees.count - 1 ? "." : ";"
      let words = "- " + Punctuation.ended(addressee, with: end)
      return shaper.lines(StyledText(words, AddresseesLayout.style), LineShape(width: room, indent: -hang))
    }
    let whole = toDash + (items.map(\.widest).max() ?? 0)
    let left = max(PageGeometry.left + PageGeometry.indent, PageGeometry.centre - whole / 2)
    var stack = LineStack()
    let path = [root, composer.node(.paragraph)]
    stack.addFlush(salutation, left: left, spacing: PageGeometry.bodySpacing, path: path)
    for item in items {
      let itemPath = [root, composer.node(.paragraph)]
      stack.addFlush(item, left: left + toDash, spacing: PageGeometry.bodySpacing, path: itemPath)
    }
    return stack
  }
}

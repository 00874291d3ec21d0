/// Cell 5a: the type's name and the subject, centred, with a line below.
struct TitleLayout {
  /// Share of the subject's length; the decree allows 1/3 to 1/2.
  private static let subjectRule = 0.4

  let composer: Composer
  let root: StructureNode

  func box(type: String, subject: String) -> FlowBox {
    let column = PageGeometry.textColumn
    var stack = LineStack()
    let name = composer.shaper.evenLines(type.uppercased(), .typeName, within: column.width)
    stack.addCentred(name, in: column, spacing: PageGeometry.bodySpacing, path: heading())
    if !subject.isEmpty {
      let text = composer.shaper.evenLines(subject, .subject, within: column.width - 2 * PageGeometry.indent)
      stack.addCentred(text, in: column, spacing: PageGeometry.bodySpacing, path: heading())
      stack.addRule(centre: column.centre, length: text.widest * TitleLayout.subjectRule, below: 6)
    }
    return FlowBox(gap: 20, height: stack.height, elements: stack.elements, canBreakBefore: false)
  }

  private func heading() -> [StructureNode] { [root, composer.node(.heading)] }
}

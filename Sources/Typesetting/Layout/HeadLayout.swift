/// Cells 1 to 4, 5b, 10b and 11: the two columns at the top of page 1.
struct HeadLayout {
  /// Share of the agency's name that the line below it measures; the decree allows 1/3 to 1/2.
  private static let agencyRule = 0.4
  private static let spacing = 16.5
  private static let agency = PageGeometry.agencyColumn
  private static let nation = PageGeometry.nationColumn

  let document: OfficialDocument
  let composer: Composer
  let root: StructureNode

  func box() -> FlowBox {
    var agencySide = agencyNames()
    let nationSide = NationLayout(
      composer: composer, root: root, column: HeadLayout.nation, spacing: HeadLayout.spacing
    ).stack()
    let below = max(agencySide.lastBaseline, nationSide.lastBaseline) + 25
    let numberLine = NumberLine(document: document, composer: composer, root: root, baseline: below)
    agencySide.addSpace(below + TextStyle.number.descent - agencySide.height)
    numberLine.elements().forEach { agencySide.overlay($0) }
    addLetterSubject(to: &agencySide)
    addMarks(to: &agencySide)
    let elements = agencySide.elements + nationSide.elements
    return FlowBox(gap: 0, height: max(agencySide.height, nationSide.height), elements: elements)
  }

  private func agencyNames() -> LineStack {
    let width = HeadLayout.agency.width - 6
    var stack = LineStack()
    if let superior = document.superior, !superior.isEmpty {
      let text = composer.shaper.evenLines(superior, .superior, within: width)
      stack.addCentred(text, in: HeadLayout.agency, spacing: HeadLayout.spacing, path: paragraph())
    }
    let issuer = composer.shaper.evenLines(document.issuer, .issuer, within: width)
    stack.addCentred(issuer, in: HeadLayout.agency, spacing: HeadLayout.spacing, path: paragraph())
    stack.addRule(centre: HeadLayout.agency.centre, length: issuer.widest * HeadLayout.agencyRule, below: 5)
    return stack
  }

  private func addLetterSubject(to stack: inout LineStack) {
    guard case .letter(let subject) = document.heading, !subject.isEmpty else { return }
    let column = HeadLayout.agency
    let text = composer.shaper.evenLines(LetterSubject.printed(subject), .letterSubject, within: column.width - 10)
    stack.addSpace(6)
    stack.addCentred(text, in: column, spacing: TextStyle.letterSubject.singleSpacing, path: paragraph())
  }

  private func addMarks(to stack: inout LineStack) {
    if let urgency = document.urgency {
      let size = (urgency.frameWidth * millimetre, Urgency.frameHeight * millimetre)
      addMark(urgency.words, width: size.0, height: size.1, ink: .red, to: &stack)
    }
    if let mark = document.circulationMark, !mark.isEmpty {
      let width = composer.shaper.width(mark, .mark) + 12
      addMark(mark, width: width, height: Urgency.frameHeight * millimetre, ink: .black, to: &stack)
    }
  }

  private func addMark(_ words: String, width: Double, height: Double, ink: Ink, to stack: inout LineStack) {
    stack.addSpace(8)
    let column = HeadLayout.agency
    let area = Area(left: column.centre - width / 2, top: stack.height, width: width, height: height)
    stack.overlay(.frame(PlacedFrame(area: area, ink: ink)))
    let text = composer.shaper.line(words, .mark)
    stack.addCentred(text, in: column, spacing: height, path: paragraph(), ink: ink)
  }

  private func paragraph() -> [StructureNode] { [root, composer.node(.paragraph)] }
}

import OfficialText

/// Sets a whole document: pure geometry, the same for PDF and preview.
struct DocumentLayout {
  let pages: [LaidOutPage]

  init(_ document: OfficialDocument) throws(TypesettingFault) {
    try DocumentLayout.check(document)
    let composer = Composer()
    let root = composer.node(.document)
    var laidOut = DocumentLayout.mainPages(document, composer, root)
    let annexes = AnnexLayout(document: document, composer: composer, root: root)
    for annex in document.text.annexes {
      let paginator = Paginator(firstHeight: PageGeometry.textHeight, nextHeight: PageGeometry.textHeight)
      laidOut += DocumentLayout.numbered(paginator.pages(of: annexes.boxes(annex)), composer, root)
    }
    pages = laidOut
  }

  private static func check(_ document: OfficialDocument) throws(TypesettingFault) {
    guard (10...60).contains(document.sealDiameter) else {
      throw .impossibleSealDiameter(document.sealDiameter)
    }
    if case .reserved(let digits) = document.numbering, !(1...9).contains(digits) {
      throw .impossibleDigitCount(digits)
    }
  }

  private static func mainPages(
    _ document: OfficialDocument, _ composer: Composer, _ root: StructureNode
  ) -> [LaidOutPage] {
    var boxes = [HeadLayout(document: document, composer: composer, root: root).box()]
    if case .named(let type, let subject) = document.heading {
      boxes.append(TitleLayout(composer: composer, root: root).box(type: type, subject: subject))
    }
    if let addressees = AddresseesLayout(composer: composer, root: root).box(document.addressees) {
      boxes.append(addressees)
    }
    let body = BodyLayout(composer: composer, root: root).boxes(document.text.blocks, firstGap: 16)
    boxes = keepingLastLines(boxes + body)
    boxes += SignatureLayout(document: document, composer: composer, root: root).boxes()
    let contact = ContactLayout(document: document, composer: composer, root: root)
    let firstHeight = PageGeometry.textHeight - contact.height
    let paginator = Paginator(firstHeight: firstHeight, nextHeight: PageGeometry.textHeight)
    var pages = fewestPages(of: boxes, by: paginator)
    pages[0] += contact.elements
    return numbered(pages, composer, root)
  }

  /// At least two lines of text go with the signature block to the last page.
  private static func keepingLastLines(_ boxes: [FlowBox]) -> [FlowBox] {
    var kept = boxes
    var lines = 0
    for index in kept.indices.reversed() {
      lines += kept[index].contentLines
      if lines >= 2 { break }
      kept[index].canBreakBefore = false
    }
    return kept
  }

  /// Draws the lines tighter, down to single spacing, when that saves the last page.
  private static func fewestPages(of boxes: [FlowBox], by paginator: Paginator) -> [[PlacedElement]] {
    let loose = paginator.pages(of: boxes)
    guard loose.count > 1 else { return loose }
    for spacing in PageGeometry.tighterSpacings {
      let tight = paginator.pages(of: boxes.map { $0.isBodyLine ? $0.with(height: spacing) : $0 })
      if tight.count < loose.count { return tight }
    }
    return loose
  }

  /// Page numbers from 1, the first not shown.
  private static func numbered(
    _ pages: [[PlacedElement]], _ composer: Composer, _ root: StructureNode
  ) -> [LaidOutPage] {
    pages.enumerated().map { index, elements in
      guard index > 0 else { return LaidOutPage(elements: elements) }
      let text = composer.shaper.line("\(index + 1)", .pageNumber)
      let number = PlacedLine(
        text: text, index: 0, left: PageGeometry.centre - text.widest / 2,
        baseline: PageGeometry.pageNumberBaseline, path: [])
      return LaidOutPage(elements: [.line(number)] + elements)
    }
  }
}

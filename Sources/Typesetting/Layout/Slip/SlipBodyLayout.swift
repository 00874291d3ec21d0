import OfficialText

/// The blocks of a slip as boxes of the flow.
struct SlipBodyLayout {
  /// Between facts on one line.
  private static let besideGap = 8.0

  let sheet: SlipSheet
  let composer: Composer
  let root: StructureNode

  func boxes(_ block: SlipBlock) -> [FlowBox] {
    switch block {
    case .paragraph(let runs):
      flow(sheet.body).boxes(StyledText(runs: runs, sheet.body), indent: sheet.indent, isJustified: true)
    case .heading(let words): flow(sheet.body).boxes(StyledText(words, sheet.body), indent: 0, isJustified: false)
    case .facts(let facts): self.facts(facts)
    case .list(let items): list(items)
    case .table(let table): SlipTableLayout(sheet: sheet, composer: composer, root: root, table: table).boxes()
    case .signatures(let signers, let recipients):
      [SlipSignatureLayout(sheet: sheet, composer: composer, root: root).box(signers, recipients: recipients)]
    case .smallPrint(let words):
      flow(sheet.small).boxes(StyledText(words, sheet.small), indent: 0, isJustified: false)
    case .codes(let codes): [self.codes(codes)]
    case .attachment(let title, let reference): [attachment(title, reference)]
    }
  }

  private func flow(_ style: TextStyle, in column: Column? = nil) -> ParagraphLayout {
    ParagraphLayout(
      composer: composer, root: root, column: column ?? sheet.text, spacing: sheet.spacing(style), gap: sheet.gap)
  }

  /// Side by side when they fit, otherwise below one another.
  private func facts(_ facts: [SlipFact]) -> [FlowBox] {
    let columns = columns(for: facts) ?? facts.map { _ in sheet.text }
    let boxes = zip(facts, columns).flatMap { fact, column in
      flow(sheet.body, in: column).boxes(text(fact, within: column.width), indent: 0, isJustified: false)
    }
    guard let last = columns.last, last.left > sheet.text.left, var line = boxes.first else { return boxes }
    line.elements = boxes.flatMap(\.elements)
    return [line]
  }

  /// Equal where each has room enough, otherwise as wide as each needs; nil when the line is too short.
  private func columns(for facts: [SlipFact]) -> [Column]? {
    let count = max(1, facts.count)
    let equal = sheet.text.width / Double(count)
    let needed = facts.map {
      composer.shaper.lines(text($0, within: equal), LineShape()).widest + SlipBodyLayout.besideGap
    }
    var widths = needed.map { _ in equal }
    if needed.contains(where: { $0 > equal }) {
      let rest = sheet.text.width - needed.reduce(0, +)
      guard rest >= 0 else { return nil }
      widths = needed.map { $0 + rest / Double(count) }
    }
    var left = sheet.text.left
    return widths.map { width in
      defer { left += width }
      return Column(left: left, right: left + width)
    }
  }

  private func text(_ fact: SlipFact, within width: Double) -> StyledText {
    let label = fact.label + ": "
    guard fact.value.isEmpty else {
      return StyledText(runs: [Run(label), Run(fact.value, bold: true)], sheet.body)
    }
    let rest = width - composer.shaper.width(label, sheet.body) - 8
    let dots = Int(max(8, rest / composer.shaper.width(".", sheet.body)))
    return StyledText(label + String(repeating: ".", count: dots), sheet.body)
  }

  private func list(_ items: [String]) -> [FlowBox] {
    items.enumerated().flatMap { index, item in
      let label = "\(index + 1). "
      let hang = composer.shaper.width(label, sheet.body)
      let column = Column(left: sheet.text.left + sheet.indent / 2, right: sheet.text.right)
      return flow(sheet.body, in: column).boxes(
        StyledText(label + item, sheet.body), indent: -hang, isJustified: false)
    }
  }

  /// In a row, evenly apart.
  private func codes(_ codes: [SlipCode]) -> FlowBox {
    let layout = SlipHeadLayout(sheet: sheet, composer: composer, root: root)
    let width = sheet.text.width / Double(max(1, codes.count))
    let stacks = codes.enumerated().map { index, code in
      layout.code(code, left: sheet.text.left + (Double(index) + 0.5) * width - sheet.codeSide / 2)
    }
    return FlowBox(gap: 6, height: stacks.map(\.height).max() ?? 0, elements: stacks.flatMap(\.elements))
  }

  private func attachment(_ title: String, _ reference: String) -> FlowBox {
    var stack = LineStack()
    let name = composer.shaper.evenLines(title, sheet.title, within: sheet.text.width)
    let path = [root, composer.node(.heading)]
    stack.addCentred(name, in: sheet.text, spacing: sheet.spacing(sheet.title), path: path)
    if !reference.isEmpty {
      let text = composer.shaper.evenLines(reference, sheet.date, within: sheet.text.width - 2 * sheet.indent)
      let path = [root, composer.node(.paragraph)]
      stack.addCentred(text, in: sheet.text, spacing: sheet.spacing(sheet.date), path: path)
    }
    return FlowBox(gap: 0, height: stack.height, elements: stack.elements, beginsPage: true)
  }
}

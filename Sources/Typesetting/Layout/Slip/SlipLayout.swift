import OfficialText

/// Sets a whole slip, once for each of its copies: pure geometry, the same for PDF and preview.
struct SlipLayout {
  /// Of a book, no page is worth saving.
  private static let mostPagesToTighten = 6

  let pages: [LaidOutPage]

  init(_ slip: Slip) throws(TypesettingFault) {
    try SlipLayout.check(slip)
    var fewest = SlipLayout.pages(slip, SlipSheet(slip.paper, .usual))
    let copies = max(1, slip.copies.count)
    let worthTrying = (copies + 1)...(copies * SlipLayout.mostPagesToTighten)
    for density in SlipSheet.Density.allCases.dropFirst() where worthTrying.contains(fewest.count) {
      let closer = SlipLayout.pages(slip, SlipSheet(slip.paper, density))
      if closer.count < fewest.count { fewest = closer }
    }
    pages = fewest
  }

  private static func pages(_ slip: Slip, _ sheet: SlipSheet) -> [LaidOutPage] {
    let composer = Composer()
    let root = composer.node(.document)
    let paginator = Paginator(firstHeight: sheet.textHeight, nextHeight: sheet.textHeight, top: sheet.top)
    let margins = SlipMargins(slip: slip, sheet: sheet, composer: composer)
    let copies: [String?] = slip.copies.isEmpty ? [nil] : slip.copies
    return copies.flatMap { mark in
      margins.around(paginator.pages(of: boxes(slip, sheet, composer, root)), copy: mark)
    }
  }

  private static func check(_ slip: Slip) throws(TypesettingFault) {
    var taken: Set<ReservedField.Name> = []
    for case .signatures(let signers, _) in slip.blocks {
      for signer in signers {
        if case .sealed(let diameter) = signer.room, !(10...60).contains(diameter) {
          throw .impossibleSealDiameter(diameter)
        }
        for name in signer.room.fields {
          guard taken.insert(name).inserted, slip.copies.count < 2 else { throw .reservedTwice(name) }
        }
      }
    }
  }

  private static func boxes(
    _ slip: Slip, _ sheet: SlipSheet, _ composer: Composer, _ root: StructureNode
  ) -> [FlowBox] {
    let head = SlipHeadLayout(sheet: sheet, composer: composer, root: root)
    var boxes = [head.head(slip.head), head.title(slip)]
    let body = SlipBodyLayout(sheet: sheet, composer: composer, root: root)
    for (index, block) in slip.blocks.enumerated() {
      var added = body.boxes(block)
      guard !added.isEmpty else { continue }
      if index == 0 { added[0].gap = 8 }
      if index > 0, slip.blocks[index - 1].staysWithNext { added[0].canBreakBefore = false }
      if case .signatures = block { keepLines(above: &boxes) }
      boxes += added
    }
    return boxes
  }

  /// At least two lines of text go with the signatures to their page.
  private static func keepLines(above boxes: inout [FlowBox]) {
    var lines = 0
    for index in boxes.indices.reversed() {
      lines += boxes[index].contentLines
      if lines >= 2 { break }
      boxes[index].canBreakBefore = false
    }
  }
}

extension SlipBlock {
  fileprivate var staysWithNext: Bool {
    switch self {
    case .heading, .attachment: true
    case .paragraph(let runs): runs.last?.text.hasSuffix(":") == true
    case .facts, .list, .table, .signatures, .smallPrint, .codes: false
    }
  }
}

extension SlipSigner.Room {
  fileprivate var fields: [ReservedField.Name] {
    switch self {
    case .pen: []
    case .field(let name): [name]
    case .sealed: [.leader, .agency]
    }
  }
}

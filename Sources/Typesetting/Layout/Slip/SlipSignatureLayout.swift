/// Signatures beside one another; Nơi nhận, where there are recipients, stands left of them.
struct SlipSignatureLayout {
  let sheet: SlipSheet
  let composer: Composer
  let root: StructureNode

  func box(_ signers: [SlipSigner], recipients: [String]) -> FlowBox {
    let count = max(1, signers.count + (recipients.isEmpty ? 0 : 1))
    let width = sheet.text.width / Double(count)
    let columns = (0..<count).map { index in
      let left = sheet.text.left + Double(index) * width
      return Column(left: left, right: left + width)
    }
    let placed = zip(signers, columns.suffix(signers.count))
    let heads = placed.map { head($0, in: $1) }
    // Names stand on one line whatever the height of what is above them.
    let headHeight = heads.map(\.height).max() ?? 0
    var stacks = zip(heads, placed).map { head, signer in
      var stack = head
      stack.addSpace(headHeight - head.height)
      reserve(signer.0.room, in: signer.1, &stack)
      return stack
    }
    let roomHeight = stacks.map(\.height).max() ?? 0
    for (index, signer) in placed.enumerated() {
      stacks[index].addSpace(roomHeight - stacks[index].height)
      let name = composer.shaper.evenLines(signer.0.name, bold, within: signer.1.width - 6)
      stacks[index].addCentred(name, in: signer.1, spacing: spacing, path: paragraph())
    }
    if !recipients.isEmpty { stacks.append(list(recipients, width: listWidth(columns, signers))) }
    return FlowBox(
      gap: 9, height: stacks.map(\.height).max() ?? 0, elements: stacks.flatMap(\.elements), canBreakBefore: false)
  }

  private var bold: TextStyle { TextStyle(size: sheet.body.size, isBold: true) }
  private var spacing: Double { sheet.spacing(sheet.body) }

  private func head(_ signer: SlipSigner, in column: Column) -> LineStack {
    var stack = LineStack()
    for words in signer.authority {
      let text = composer.shaper.evenLines(words, bold, within: column.width - 6)
      stack.addCentred(text, in: column, spacing: spacing, path: paragraph())
    }
    if !signer.note.isEmpty {
      let note = composer.shaper.evenLines(signer.note, sheet.small, within: column.width - 6)
      stack.addCentred(note, in: column, spacing: sheet.spacing(sheet.small), path: paragraph())
    }
    return stack
  }

  private func reserve(_ room: SlipSigner.Room, in column: Column, _ stack: inout LineStack) {
    switch room {
    case .pen: stack.addSpace(sheet.penRoom)
    case .field(let name):
      SignatureRoom(column: column, signer: name, sealDiameter: nil).reserve(in: &stack)
    case .sealed(let diameter): SignatureRoom(column: column, sealDiameter: diameter).reserve(in: &stack)
    }
  }

  /// Nơi nhận never reaches under the first signer's seal.
  private func listWidth(_ columns: [Column], _ signers: [SlipSigner]) -> Double {
    guard columns.count > 1 else { return sheet.text.width }
    var right = columns[1].left
    if case .sealed(let diameter) = signers.first?.room {
      right = min(right, SignatureRoom(column: columns[1], sealDiameter: diameter).left)
    }
    return right - 6 - sheet.text.left
  }

  private func list(_ recipients: [String], width: Double) -> LineStack {
    let style = TextStyle(size: sheet.body.size - 2)
    let title = TextStyle(size: sheet.body.size - 1, isBold: true, isItalic: true)
    var stack = LineStack()
    let head = composer.shaper.line("Nơi nhận:", title)
    stack.addFlush(head, left: sheet.text.left, spacing: spacing, path: paragraph())
    let hang = composer.shaper.width("- ", style)
    for (index, recipient) in recipients.enumerated() {
      let words = "- " + Punctuation.ended(recipient, with: index == recipients.count - 1 ? "." : ";")
      let text = composer.shaper.lines(StyledText(words, style), LineShape(width: width, indent: -hang))
      stack.addFlush(text, left: sheet.text.left, spacing: style.singleSpacing, path: paragraph())
    }
    return stack
  }

  private func paragraph() -> [StructureNode] { [root, composer.node(.paragraph)] }
}

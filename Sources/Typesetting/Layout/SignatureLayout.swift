/// Cells 7, 8, 9b and 12: Nơi nhận on the left, the authority, the signatures' room and the name on the right.
struct SignatureLayout {
  /// Lines of Nơi nhận that stay in the block; the rest follow below it.
  private static let mostRecipientLines = 32
  private static let column = PageGeometry.signerColumn

  let document: OfficialDocument
  let composer: Composer
  let root: StructureNode

  func boxes() -> [FlowBox] {
    var right = LineStack()
    addAuthority(to: &right)
    room.reserve(in: &right)
    let name = composer.shaper.evenLines(document.signerName, .signer, within: SignatureLayout.column.width)
    right.addCentred(name, in: SignatureLayout.column, spacing: PageGeometry.bodySpacing, path: paragraph())
    let lines = recipientLines()
    let firstBaseline = LineStack.baseline(of: .authority, spacing: PageGeometry.bodySpacing)
    let left = recipientStack(Array(lines.prefix(SignatureLayout.mostRecipientLines)), firstBaseline: firstBaseline)
    let height = max(left.height, right.height)
    let block = FlowBox(gap: 16, height: height, elements: left.elements + right.elements, canBreakBefore: false)
    return [block] + lines.dropFirst(SignatureLayout.mostRecipientLines).map(overflow)
  }

  private func addAuthority(to stack: inout LineStack) {
    for words in document.authority {
      let text = composer.shaper.evenLines(words, .authority, within: SignatureLayout.column.width)
      stack.addCentred(text, in: SignatureLayout.column, spacing: PageGeometry.bodySpacing, path: paragraph())
    }
  }

  private var room: SignatureRoom {
    SignatureRoom(column: SignatureLayout.column, sealDiameter: document.sealDiameter)
  }

  private struct ListLine {
    var text: ShapedText
    var index: Int
    var path: [StructureNode]
  }

  /// Nơi nhận never reaches under the seal.
  private var listWidth: Double {
    min(SignatureLayout.column.left, room.left) - 6 - PageGeometry.left
  }

  private func recipientLines() -> [ListLine] {
    let shaper = composer.shaper
    let entries = document.recipients.map { Punctuation.ended($0, with: ";") }
    let archive = document.archive.isEmpty ? [] : ["Lưu: " + Punctuation.ended(document.archive, with: ".")]
    let hang = shaper.width("- ", .recipients)
    var lines: [ListLine] = []
    for words in entries + archive {
      let shape = LineShape(width: listWidth, indent: -hang)
      let text = shaper.lines(StyledText("- " + words, .recipients), shape)
      let path = paragraph()
      lines += text.lines.indices.map { ListLine(text: text, index: $0, path: path) }
    }
    return lines
  }

  private func recipientStack(_ lines: [ListLine], firstBaseline: Double) -> LineStack {
    var stack = LineStack()
    guard !lines.isEmpty || document.drafterMark != nil else { return stack }
    let headSpacing = TextStyle.recipientsHead.singleSpacing + 1
    stack.addSpace(firstBaseline - LineStack.baseline(of: .recipientsHead, spacing: headSpacing))
    if !lines.isEmpty {
      let head = composer.shaper.line("Nơi nhận:", .recipientsHead)
      stack.addFlush(head, left: PageGeometry.left, spacing: headSpacing, path: paragraph())
    }
    lines.forEach { stack.addLine($0.text, $0.index, left: PageGeometry.left, path: $0.path) }
    if let mark = document.drafterMark, !mark.isEmpty {
      stack.addSpace(4)
      let text = composer.shaper.line(mark, .drafterMark)
      stack.addFlush(text, left: PageGeometry.left, spacing: TextStyle.drafterMark.singleSpacing, path: paragraph())
    }
    return stack
  }

  private func overflow(_ line: ListLine) -> FlowBox {
    var stack = LineStack()
    stack.addLine(line.text, line.index, left: PageGeometry.left, path: line.path)
    return FlowBox(gap: 0, height: stack.height, elements: stack.elements)
  }

  private func paragraph() -> [StructureNode] { [root, composer.node(.paragraph)] }
}

extension LineStack {
  fileprivate mutating func addLine(_ text: ShapedText, _ index: Int, left: Double, path: [StructureNode]) {
    let spacing = text.style.singleSpacing
    let baseline = height + LineStack.baseline(of: text.style, spacing: spacing)
    let x = left + text.lines[index].offset
    overlay(.line(PlacedLine(text: text, index: index, left: x, baseline: baseline, path: path)))
    addSpace(spacing)
  }
}

extension StructuredText {
  /// Slips of form in the order of the text: numbering (F17), ends of grounds (F15), the end mark (F18).
  public var remarks: [TextRemark] {
    groundRemarks + numberingRemarks(of: blocks, annex: nil) + endRemarks
      + annexes.indices.flatMap { annexRemarks($0) }
  }

  private var groundRemarks: [TextRemark] {
    let grounds = blocks.enumerated().compactMap { index, block in
      if case .ground(let runs) = block { (index: index, text: runs.plainText) } else { nil }
    }
    return grounds.compactMap { ground in
      let expected = ground.index == grounds.last?.index ? "." : ";"
      return ground.text.hasSuffix(expected)
        ? nil : .groundEnding(expected: expected, at: TextPosition(block: ground.index))
    }
  }

  private var endRemarks: [TextRemark] {
    guard let last = blocks.last else { return [] }
    let isEnded = last.plainText.filter { $0 != " " }.hasSuffix("./.")
    return isEnded ? [] : [.endMark(at: TextPosition(block: blocks.count - 1))]
  }

  private func annexRemarks(_ index: Int) -> [TextRemark] {
    let annex = annexes[index]
    let numbering = numberingRemarks(of: annex.blocks, annex: index)
    guard let number = HeadingNumber(label: annex.label)?.value, number != index + 1 else { return numbering }
    let remark = TextRemark.annexNumber(
      label: annex.label, expected: index + 1, at: TextPosition(annex: index, block: nil))
    return [remark] + numbering
  }

  private func numberingRemarks(of blocks: [Block], annex: Int?) -> [TextRemark] {
    var review = NumberingReview()
    for (index, block) in blocks.enumerated() { review.read(block, at: TextPosition(annex: annex, block: index)) }
    return review.remarks
  }
}

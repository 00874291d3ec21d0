/// What stands outside the text: the form's and the copy's marks on the first page, foot and page number on each.
struct SlipMargins {
  let slip: Slip
  let sheet: SlipSheet
  let composer: Composer

  func around(_ pages: [[PlacedElement]], copy: String?) -> [LaidOutPage] {
    pages.enumerated().map { index, elements in
      var whole = elements
      if index == 0 {
        whole += words(copy, at: sheet.markBaseline, fromRight: false)
        whole += words(slip.formMark, at: sheet.markBaseline, fromRight: true)
      }
      whole += words(slip.foot, at: sheet.footBaseline, fromRight: false)
      whole += words(number(index, of: pages.count), at: sheet.footBaseline, fromRight: true)
      return LaidOutPage(elements: whole, size: sheet.size)
    }
  }

  private func number(_ index: Int, of count: Int) -> String? {
    switch slip.paging {
    case .ofTotal: count > 1 ? "Trang \(index + 1)/\(count)" : nil
    case .continuing(let first): "Trang \(first + index)"
    }
  }

  private func words(_ words: String?, at baseline: Double, fromRight: Bool) -> [PlacedElement] {
    guard let words, !words.isEmpty else { return [] }
    let text = composer.shaper.line(words, sheet.small)
    let left = fromRight ? sheet.text.right - text.widest : sheet.text.left
    return [.line(PlacedLine(text: text, index: 0, left: left, baseline: baseline, path: []))]
  }
}

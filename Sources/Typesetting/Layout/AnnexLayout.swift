import OfficialText
import WorkTime

/// Phụ lục: label, title, the reference to the document, then its text.
struct AnnexLayout {
  let document: OfficialDocument
  let composer: Composer
  let root: StructureNode

  func boxes(_ annex: Annex) -> [FlowBox] {
    let column = PageGeometry.textColumn
    let width = column.width - PageGeometry.indent
    var stack = LineStack()
    let label = composer.shaper.line(annex.label, .annexLabel)
    stack.addCentred(label, in: column, spacing: PageGeometry.bodySpacing, path: [root, composer.node(.heading)])
    if !annex.title.isEmpty {
      let title = composer.shaper.evenLines(annex.title.uppercased(), .annexLabel, within: width)
      stack.addCentred(title, in: column, spacing: PageGeometry.bodySpacing, path: [root, composer.node(.heading)])
    }
    let reference = composer.shaper.evenLines(reference(), .annexReference, within: width)
    let referencePath = [root, composer.node(.paragraph)]
    stack.addCentred(reference, in: column, spacing: PageGeometry.bodySpacing, path: referencePath)
    let head = FlowBox(gap: 0, height: stack.height, elements: stack.elements)
    var body = BodyLayout(composer: composer, root: root).boxes(annex.blocks, firstGap: 14)
    if !body.isEmpty { body[0].canBreakBefore = false }
    return [head] + body
  }

  /// Number and date stay open on an electronic document (Phụ lục I, mục IV, khoản 2).
  private func reference() -> String {
    let issuer = document.issuerInSentence ?? document.issuer.split(separator: "\n").joined(separator: " ")
    guard case .fixed(let number, let date) = document.numbering else {
      let gap = String(repeating: "\u{A0}", count: 10)
      return "(Kèm theo \(typeName) số\(gap) ngày\(gap) của \(issuer))"
    }
    let symbol = "\(OfficialPadding.number(number))/\(document.symbol)"
    let day = "ngày \(OfficialPadding.day(date.day)) tháng \(OfficialPadding.month(date.month)) năm \(date.year)"
    return "(Kèm theo \(typeName) số \(symbol) \(day) của \(issuer))"
  }

  private var typeName: String {
    switch document.heading {
    case .letter: "Công văn"
    case .named(let type, _): type.prefix(1).uppercased() + type.dropFirst().lowercased()
    }
  }
}

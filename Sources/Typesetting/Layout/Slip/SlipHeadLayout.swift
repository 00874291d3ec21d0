import QRCodes
import WorkTime

/// The head of a slip and its title with the codes beside it.
struct SlipHeadLayout {
  /// Share of the unit's name that the line below it measures.
  private static let unitRule = 0.4

  let sheet: SlipSheet
  let composer: Composer
  let root: StructureNode

  func head(_ head: SlipHead) -> FlowBox {
    let spacing = sheet.spacing(sheet.unit)
    var left = agency(head, spacing: spacing)
    var right = NationLayout(
      composer: composer, root: root, column: sheet.nation, nameStyle: sheet.nationName, mottoStyle: sheet.motto,
      spacing: spacing
    ).stack()
    let below = max(left.height, right.height) + 5
    if let number = head.number, !number.isEmpty {
      left.addSpace(below - left.height)
      let text = composer.shaper.evenLines(number, sheet.number, within: sheet.agency.width - 6)
      left.addCentred(text, in: sheet.agency, spacing: spacing, path: paragraph())
    }
    right.addSpace(below - right.height)
    let date = composer.shaper.evenLines(SlipHeadLayout.dateLine(head), sheet.date, within: sheet.nation.width)
    right.addCentred(date, in: sheet.nation, spacing: spacing, path: paragraph())
    return FlowBox(
      gap: 0, height: max(left.height, right.height), elements: left.elements + right.elements)
  }

  private func agency(_ head: SlipHead, spacing: Double) -> LineStack {
    let width = sheet.agency.width - 6
    var stack = LineStack()
    if let superior = head.superior, !superior.isEmpty {
      let text = composer.shaper.evenLines(superior, sheet.superior, within: width)
      stack.addCentred(text, in: sheet.agency, spacing: spacing, path: paragraph())
    }
    let unit = composer.shaper.evenLines(head.unit, sheet.unit, within: width)
    stack.addCentred(unit, in: sheet.agency, spacing: spacing, path: paragraph())
    stack.addRule(centre: sheet.agency.centre, length: unit.widest * SlipHeadLayout.unitRule, below: 5)
    return stack
  }

  private static func dateLine(_ head: SlipHead) -> String {
    guard let date = head.date else { return "\(head.place), ngày …… tháng …… năm ………" }
    let (day, month) = (OfficialPadding.day(date.day), OfficialPadding.month(date.month))
    return "\(head.place), ngày \(day) tháng \(month) năm \(date.year)"
  }

  func title(_ slip: Slip) -> FlowBox {
    let codes = slip.codes.prefix(2)
    let room = codes.isEmpty ? 0 : sheet.codeSide + 4
    let column = Column(left: sheet.text.left + room, right: sheet.text.right - room)
    var title = LineStack()
    let name = composer.shaper.evenLines(slip.title, sheet.title, within: column.width)
    title.addCentred(
      name, in: column, spacing: sheet.spacing(sheet.title), path: [root, composer.node(.heading)])
    if let subtitle = slip.subtitle, !subtitle.isEmpty {
      let text = composer.shaper.evenLines(subtitle, sheet.subtitle, within: column.width)
      title.addSpace(2)
      title.addCentred(text, in: column, spacing: sheet.spacing(sheet.subtitle), path: paragraph())
    }
    // One code stands at the right, two at both sides.
    let lefts = [sheet.text.right - sheet.codeSide, sheet.text.left]
    let beside = zip(codes.reversed(), lefts).map { code(($0), left: $1) }
    let height = max(title.height, beside.map(\.height).max() ?? 0)
    let centred = title.elements.map { $0.moved(down: (height - title.height) / 2) }
    return FlowBox(
      gap: codes.isEmpty ? 12 : 4, height: height, elements: centred + beside.flatMap(\.elements),
      canBreakBefore: false)
  }

  /// A code with its caption.
  func code(_ code: SlipCode, left: Double) -> LineStack {
    var stack = LineStack()
    let area = Area(left: left, top: 0, width: sheet.codeSide, height: sheet.codeSide)
    stack.overlay(.code(PlacedCode(code: code.code, area: area)))
    stack.addSpace(sheet.codeSide)
    let style = TextStyle(size: 8)
    let caption = composer.shaper.evenLines(code.caption, style, within: sheet.codeSide)
    let column = Column(left: left, right: left + sheet.codeSide)
    stack.addCentred(caption, in: column, spacing: style.singleSpacing, path: paragraph())
    return stack
  }

  private func paragraph() -> [StructureNode] { [root, composer.node(.paragraph)] }
}

/// The page's frame and the sizes of type that go with a slip's paper; points.
struct SlipSheet {
  let size: PageSize
  let text: Column
  let top: Double
  let bottom: Double
  let nationName: TextStyle
  let motto: TextStyle
  let superior: TextStyle
  let unit: TextStyle
  let number: TextStyle
  let date: TextStyle
  let title: TextStyle
  let subtitle: TextStyle
  let body: TextStyle
  let table: TextStyle
  let small: TextStyle
  /// Side of a QR code with its quiet zone.
  let codeSide = 22 * millimetre

  let density: Density

  /// How close the lines stand; what follows the usual is tried when it saves a page.
  enum Density: Double, CaseIterable {
    case usual = 0
    case tight = 0.5
    case tightest = 1
  }

  init(_ paper: SlipPaper, _ density: Density) {
    let less = density.rawValue
    switch paper {
    case .a5: self.init(148, 210, binding: 13, margin: 10, body: 11 - less, head: 10, table: 10 - less, density)
    case .a5Landscape:
      self.init(210, 148, binding: 15, margin: 12, body: 11 - less, head: 11, table: 10 - less, density)
    case .a4: self.init(210, 297, binding: 25, margin: 15, body: 13 - less, head: 12, table: 12 - less, density)
    case .a4Landscape: self.init(297, 210, binding: 15, margin: 12, body: 12 - less, head: 12, table: 10, density)
    }
  }

  private init(
    _ width: Double, _ height: Double, binding: Double, margin: Double, body: Double, head: Double, table: Double,
    _ density: Density
  ) {
    self.density = density
    size = PageSize(width: width * millimetre, height: height * millimetre)
    text = Column(left: binding * millimetre, right: (width - margin) * millimetre)
    top = 11 * millimetre
    bottom = (height - 12) * millimetre
    nationName = TextStyle(size: head, isBold: true)
    motto = TextStyle(size: head + 0.5, isBold: true)
    superior = TextStyle(size: head)
    unit = TextStyle(size: head, isBold: true)
    number = TextStyle(size: head)
    date = TextStyle(size: head, isItalic: true)
    title = TextStyle(size: body + 2, isBold: true)
    subtitle = TextStyle(size: body)
    self.body = TextStyle(size: body)
    self.table = TextStyle(size: table)
    small = TextStyle(size: body - 1.5, isItalic: true)
  }

  /// The agency's side of the head.
  var agency: Column { Column(left: text.left, right: text.left + 0.41 * text.width) }
  /// The nation's side of the head.
  var nation: Column { Column(left: text.left + 0.41 * text.width, right: text.right) }
  var textHeight: Double { bottom - top }
  var indent: Double { 2 * body.size }
  /// Baselines of the marks above the text and of the page number below it.
  var markBaseline: Double { 8 * millimetre }
  var footBaseline: Double { size.height - 7 * millimetre }

  /// Distance of baselines in running text.
  func spacing(_ style: TextStyle) -> Double { (1.22 - 0.1 * density.rawValue) * style.size }

  /// Between paragraphs and facts.
  var gap: Double { 2.5 - 1.5 * density.rawValue }
  /// Height kept for a signature by hand.
  var penRoom: Double { 42 - 14 * density.rawValue }
}

/// One millimetre in points.
let millimetre = 72 / 25.4

/// The page's frame, points from its upper left corner. Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.
enum PageGeometry {
  static let width = 210 * millimetre
  static let height = 297 * millimetre
  static let left = 30 * millimetre
  static let right = width - 15 * millimetre
  static let top = 20 * millimetre
  static let bottom = height - 20 * millimetre
  static let textWidth = right - left
  static let textHeight = bottom - top
  static let centre = (left + right) / 2
  /// Baseline of the page number, inside the top margin.
  static let pageNumberBaseline = 14 * millimetre

  /// Cells 2, 3, 5b and 10: the agency's side of the head.
  static let agencyColumn = Column(left: left, right: left + 0.42 * textWidth)
  /// Cells 1 and 4: the nation's side of the head.
  static let nationColumn = Column(left: left + 0.42 * textWidth, right: right)
  /// Cell 7: the right half of the page.
  static let signerColumn = Column(left: left + 0.46 * textWidth, right: right)
  static let textColumn = Column(left: left, right: right)

  /// First-line indent, 1.27 cm.
  static let indent = 12.7 * millimetre
  static let paragraphGap = 6.0
  /// Distance of baselines in the text: 1.12 times single spacing at 14 points.
  static let bodySpacing = 18.0
  /// What may be tried to save a page; single spacing is 16.1.
  static let tighterSpacings = [17.5, 17, 16.5, 16.1]
  static let lineThickness = 0.75
}

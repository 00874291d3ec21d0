/// Follows the numbers of a document or annex from block to block (rule F17). After a gap it counts on from the number
/// found, so that one slip makes one remark.
struct NumberingReview {
  private(set) var remarks: [TextRemark] = []
  private var headings: [HeadingLevel: Int] = [:]
  private var article = 0
  private var clause = 0
  private var point = 0
  private var isFirstUnderPart = false
  /// After an ordinary paragraph a list may begin anew, or go on.
  private var mayRestart = false

  mutating func read(_ block: Block, at position: TextPosition) {
    switch block {
    case .heading(let level, let label, _): readHeading(level, label, position)
    case .article(let label, _): readArticle(label, position)
    case .clause(let label, _): readClause(label, position)
    case .point(let label, _): readPoint(label, position)
    case .paragraph(let runs): readParagraph(runs.plainText, position)
    case .resolution: (clause, point) = (0, 0)
    case .ground, .item, .table: break
    }
  }

  private mutating func readHeading(_ level: HeadingLevel, _ label: String, _ position: TextPosition) {
    (clause, point) = (0, 0)
    guard let number = HeadingNumber(label: label) else { return }
    let expected = (headings[level] ?? 0) + 1
    // Chapters may count on through the parts of a text or begin anew in each.
    let beginsAnew = level == .chapter && isFirstUnderPart && number.value == 1
    if number.value != expected && !beginsAnew {
      remarks.append(.headingNumber(label: label, expected: expected, at: position))
    }
    let isRomanLevel = level == .part || level == .chapter
    if number.numeral == (isRomanLevel ? .arabic : .roman) {
      remarks.append(.headingNumeral(label: label, at: position))
    }
    headings[level] = number.value
    isFirstUnderPart = level == .part
    let below: [HeadingLevel] =
      switch level {
      case .part, .chapter: [.section, .subsection]
      case .section: [.subsection]
      case .subsection: []
      }
    for lower in below { headings[lower] = nil }
  }

  private mutating func readArticle(_ label: String, _ position: TextPosition) {
    (clause, point) = (0, 0)
    let digits = label.filter(\.isNumber)
    guard let number = Int(digits) else { return }
    // An article put in later carries the number before it and a letter: Điều 12a.
    let isInserted = label.dropLast().last?.isLetter == true
    if number != (isInserted ? article : article + 1) {
      remarks.append(.articleNumber(label: label, expected: article + 1, at: position))
    }
    article = number
  }

  private mutating func readClause(_ label: String, _ position: TextPosition) {
    point = 0
    guard let number = Int(label.dropLast()) else { return }
    if number != clause + 1 && !(mayRestart && number == 1) {
      remarks.append(.clauseNumber(label: label, expected: clause + 1, at: position))
    }
    clause = number
    mayRestart = false
  }

  private mutating func readPoint(_ label: String, _ position: TextPosition) {
    guard let letter = label.first else { return }
    guard let place = VietnameseText.pointLetters.firstIndex(of: letter) else {
      remarks.append(.pointLetter(label: label, at: position))
      return
    }
    if place != point, !(mayRestart && place == 0), point < VietnameseText.pointLetters.count {
      remarks.append(.pointOrder(label: label, expected: VietnameseText.pointLetters[point], at: position))
    }
    point = place + 1
    mayRestart = false
  }

  private mutating func readParagraph(_ text: String, _ position: TextPosition) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if (1...3).contains(digits.count), text.dropFirst(digits.count).hasPrefix(")") {
      remarks.append(.clauseMark(label: "\(digits))", at: position))
      return
    }
    mayRestart = true
  }
}

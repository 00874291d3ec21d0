/// Understands plain typing, line by line. One typed line is one paragraph; blank lines part nothing but the title of
/// an annex from its text.
struct TextRecogniser {
  private static let furtherGrounds = [
    "theo đề nghị", "xét đề nghị", "xét tờ trình", "theo tờ trình", "xét báo cáo", "thực hiện", "trên cơ sở",
  ]

  private let lines: [MarkedLine]
  /// The standing line that the grounds lead to.
  private let resolutionIndex: Int?
  private var index = 0
  private var body: [Block] = []
  private var annexes: [(number: Int?, title: String, blocks: [Block])] = []
  /// True until the first block that is neither a ground nor the authority line in capitals above them.
  private var isOpening = true

  init(_ typed: String) {
    let lines = TypedLine.lines(of: typed).map(MarkedLine.init)
    let bodyEnd = lines.firstIndex { if case .annex = $0.marker { true } else { false } } ?? lines.count
    resolutionIndex = lines[..<bodyEnd].firstIndex { if case .resolution = $0.marker { true } else { false } }
    self.lines = lines
  }

  mutating func recognised() -> StructuredText {
    while index < lines.count {
      if lines[index].isBlank {
        index += 1
      } else if let table = TypedTable(beginning: lines[index...]) {
        index += table.lineCount
        append(.table(rows: table.rows, hasHead: table.hasHead))
      } else {
        index += 1
        read(lines[index - 1])
      }
    }
    return StructuredText(blocks: body, annexes: numberedAnnexes)
  }

  private mutating func read(_ line: MarkedLine) {
    switch line.marker {
    case .annex(let number): beginAnnex(number)
    case .resolution(let text): append(.resolution(text))
    case .heading(let level, let label): append(.heading(level: level, label: label, title: headingTitle(line)))
    case .article(let label): append(.article(label: label, runs: isArticleTitle(line) ? line.runs.allBold : line.runs))
    case .clause(let label): append(.clause(label: label, runs: line.runs))
    case .point(let label): append(.point(label: label, runs: line.runs))
    case .item(let mark): append(.item(mark: mark, runs: line.runs))
    case nil: appendUnmarked(line)
    }
  }

  private mutating func append(_ block: Block) {
    if annexes.isEmpty {
      body.append(block)
    } else {
      annexes[annexes.count - 1].blocks.append(block)
    }
    if case .ground = block { return }
    isOpening = isOpening && annexes.isEmpty && isStillOpening(block)
  }

  private mutating func appendUnmarked(_ line: MarkedLine) {
    if isGround(line) {
      append(.ground(line.runs))
    } else if isAuthorityLine(line) {
      append(.resolution(line.text))
    } else {
      append(.paragraph(RomanHeading(line.text)?.isCapitals == true ? line.runs.allBold : line.runs))
    }
  }

  /// `CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …` above the grounds: a standing line like the one below them.
  private func isAuthorityLine(_ line: MarkedLine) -> Bool {
    isOpening && annexes.isEmpty && isBeforeResolution && VietnameseText.isUppercase(line.text)
  }

  /// A line in capitals may stand above the grounds; the standing line below them ends the opening.
  private func isStillOpening(_ block: Block) -> Bool {
    switch block {
    case .resolution: isBeforeResolution
    case .paragraph(let runs): VietnameseText.isUppercase(runs.plainText)
    default: false
    }
  }

  private var isBeforeResolution: Bool { resolutionIndex.map { index <= $0 } ?? false }

  // MARK: Grounds

  /// `Căn cứ …` above the standing line; without a standing line only what ends as grounds do, so that a letter's
  /// sentence `Căn cứ …, UBND xã báo cáo:` stays a paragraph.
  private func isGround(_ line: MarkedLine) -> Bool {
    guard isOpening, annexes.isEmpty, !line.text.hasSuffix(":") else { return false }
    let followsGround = if case .ground = body.last { true } else { false }
    let start = line.text.prefix(20).lowercased()
    let isFurther = followsGround && TextRecogniser.furtherGrounds.contains { start.hasPrefix($0) }
    guard start.hasPrefix("căn cứ ") || isFurther else { return false }
    if let resolutionIndex, index <= resolutionIndex { return true }
    return line.text.hasSuffix(";") || followsGround && line.text.hasSuffix(".")
  }

  // MARK: Titles

  /// The title on the heading's own line, else on the next; a title in capitals may go on over several lines.
  private mutating func headingTitle(_ line: MarkedLine) -> String {
    guard line.text.isEmpty else { return line.text }
    skipBlankLines()
    guard isTitleNext else { return "" }
    var title = lines[index].text
    index += 1
    while VietnameseText.isUppercase(title), isTitleNext, VietnameseText.isUppercase(lines[index].text) {
      title += " " + lines[index].text
      index += 1
    }
    return title
  }

  private var isTitleNext: Bool {
    index < lines.count && lines[index].mayBeTitle && TypedTable(beginning: lines[index...]) == nil
  }

  /// A short line without an end mark, with more text under it: the article's title, not its text.
  private func isArticleTitle(_ line: MarkedLine) -> Bool {
    guard !line.text.isEmpty, line.text.count <= 160, !line.endsLikeSentence,
      let next = lines[index...].first(where: { !$0.isBlank })
    else { return false }
    switch next.marker {
    case .annex, .resolution, .heading, .article: return false
    case .clause, .point, .item, nil: return true
    }
  }

  private mutating func skipBlankLines() {
    while index < lines.count, lines[index].isBlank { index += 1 }
  }

  // MARK: Annexes

  private mutating func beginAnnex(_ number: Int?) {
    skipBlankLines()
    skipAccompanyingNote()
    var title: [String] = []
    while isTitleNext {
      title.append(lines[index].text)
      index += 1
    }
    skipAccompanyingNote()
    annexes.append((number, title.joined(separator: " "), []))
  }

  /// Drops `(Kèm theo …)` up to its closing bracket, over at most three lines.
  private mutating func skipAccompanyingNote() {
    guard let start = lines[index...].firstIndex(where: { !$0.isBlank }), lines[start].isAccompanyingNote,
      let end = lines[start...].prefix(3).firstIndex(where: { $0.text.hasSuffix(")") })
    else { return }
    index = end + 1
    skipBlankLines()
  }

  /// The number as typed, in Roman; without one, the place among several.
  private var numberedAnnexes: [Annex] {
    annexes.enumerated().map { offset, annex in
      let number = annex.number ?? (annexes.count > 1 ? offset + 1 : nil)
      let numeral = number.map { RomanNumeral($0)?.text ?? String($0) }
      return Annex(
        label: ["Phụ lục", numeral].compactMap(\.self).joined(separator: " "), title: annex.title, blocks: annex.blocks)
    }
  }
}

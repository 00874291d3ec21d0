/// A stretch of text of one style inside a paragraph.
public struct Run: Hashable, Sendable, Codable {
  public var text: String
  public var isBold: Bool
  public var isItalic: Bool

  public init(_ text: String, bold: Bool = false, italic: Bool = false) {
    self.text = text
    isBold = bold
    isItalic = italic
  }
}

/// One paragraph-level element of a document's body, recognised from plain typing.
/// Layout of each: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 6.
public enum Block: Hashable, Sendable, Codable {
  /// Căn cứ: legal ground, italic, one paragraph each; ends with `;`, the last with `.`.
  case ground([Run])
  /// Standing line such as `QUYẾT ĐỊNH:`, centred, bold, capitals.
  case resolution(String)
  /// Phần, Chương (Roman number), Mục, Tiểu mục (Arabic number), with the title on its own line; `label` is e.g. `Chương I`.
  case heading(level: HeadingLevel, label: String, title: String)
  /// `Điều 1.`: label bold, then the text; `title` is bold with the label, `text` may be empty.
  case article(label: String, runs: [Run])
  /// Khoản: `label` is e.g. `1.`
  case clause(label: String, runs: [Run])
  /// Điểm: `label` is e.g. `a)`
  case point(label: String, runs: [Run])
  /// `-`, `+` or `*` item; the mark is printed as typed.
  case item(mark: String, runs: [Run])
  /// An ordinary paragraph.
  case paragraph([Run])
  /// A table typed with `|` between cells; the first row is the head when `hasHead`.
  case table(rows: [[[Run]]], hasHead: Bool)
}

public enum HeadingLevel: String, Hashable, Sendable, Codable {
  case part, chapter, section, subsection
}

/// Phụ lục in the same file: its own page numbering, from 1.
public struct Annex: Hashable, Sendable, Codable {
  /// `Phụ lục`, or `Phụ lục I` when there are two or more.
  public var label: String
  /// Tên phụ lục, printed in capitals, bold.
  public var title: String
  public var blocks: [Block]

  public init(label: String, title: String, blocks: [Block]) {
    self.label = label
    self.title = title
    self.blocks = blocks
  }
}

/// A document's words as the writer typed them, understood: grounds, text and annexes.
public struct StructuredText: Hashable, Sendable, Codable {
  public var blocks: [Block]
  public var annexes: [Annex]

  public init(blocks: [Block], annexes: [Annex] = []) {
    self.blocks = blocks
    self.annexes = annexes
  }
}

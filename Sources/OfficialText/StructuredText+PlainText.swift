extension StructuredText {
  /// All words with their labels, a line a block and a row, for searching and comparing.
  public var plainText: String {
    (blocks.map(\.plainText)
      + annexes.flatMap { [$0.label, $0.title].filter { !$0.isEmpty } + $0.blocks.map(\.plainText) })
      .joined(separator: "\n")
  }
}

extension Block {
  /// The block's words with its label; table cells a tab apart, rows on lines of their own.
  public var plainText: String {
    switch self {
    case .ground(let runs), .paragraph(let runs): runs.plainText
    case .resolution(let text): text
    case .heading(_, let label, let title): title.isEmpty ? label : "\(label)\n\(title)"
    case .article(let label, let runs), .clause(let label, let runs), .point(let label, let runs),
      .item(let label, let runs):
      runs.isEmpty ? label : "\(label) \(runs.plainText)"
    case .table(let rows, _):
      rows.map { $0.map(\.plainText).joined(separator: "\t") }.joined(separator: "\n")
    }
  }
}

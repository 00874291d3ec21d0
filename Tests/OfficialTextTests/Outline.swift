import OfficialText

/// The kind and label of every block, for comparing a text's structure at a glance.
func outline(_ blocks: [Block]) -> [String] {
  blocks.map { block in
    switch block {
    case .ground: "ground"
    case .resolution(let text): text
    case .heading(let level, let label, let title): "\(level.rawValue) \(label) | \(title)"
    case .article(let label, _), .clause(let label, _), .point(let label, _): label
    case .item(let mark, _): mark
    case .paragraph: "p"
    case .table(let rows, let hasHead): "table \(rows.count)x\(rows.first?.count ?? 0)\(hasHead ? " head" : "")"
    }
  }
}

func outline(_ typed: String) -> [String] { outline(StructuredText(typed: typed).blocks) }

/// The runs of a text of one paragraph.
func runs(_ typed: String) -> [Run] {
  switch StructuredText(typed: typed).blocks.first {
  case .paragraph(let runs), .ground(let runs), .article(_, let runs), .clause(_, let runs), .point(_, let runs),
    .item(_, let runs):
    runs
  case .resolution, .heading, .table, nil: []
  }
}

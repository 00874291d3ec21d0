public import Markup

/// One column of a ``Table``.
public struct TableColumn<Row> {
  private enum Kind {
    case ordinal, title, text, number
  }

  private let kind: Kind
  private let name: String
  private let content: (Row) -> HTML

  /// The column that names the row: its header, and the title of its card on a phone.
  public static func title(_ name: String, _ content: @escaping (Row) -> HTML) -> TableColumn {
    TableColumn(kind: .title, name: name, content: content)
  }

  /// The running number of the row in a register; left out on a phone.
  public static func ordinal(_ name: String, _ content: @escaping (Row) -> Int) -> TableColumn {
    TableColumn(kind: .ordinal, name: name) { "\(content($0))" }
  }

  public static func text(_ name: String, _ content: @escaping (Row) -> HTML) -> TableColumn {
    TableColumn(kind: .text, name: name, content: content)
  }

  /// Figures, right-aligned with digits of one width.
  public static func number(_ name: String, _ content: @escaping (Row) -> HTML) -> TableColumn {
    TableColumn(kind: .number, name: name, content: content)
  }

  var heading: HTML { "<th scope=\"col\"\(if: kind == .number || kind == .ordinal, " class=\"num\"")>\(name)</th>" }

  func cell(for row: Row) -> HTML {
    switch kind {
    case .ordinal: "<td class=\"num ord\">\(content(row))</td>"
    case .title: "<th scope=\"row\">\(content(row))</th>"
    case .text: "<td data-label=\"\(name)\">\(content(row))</td>"
    case .number: "<td class=\"num\" data-label=\"\(name)\">\(content(row))</td>"
    }
  }
}

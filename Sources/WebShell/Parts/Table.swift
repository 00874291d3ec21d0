public import Markup

/// A list in rows; on a phone each row becomes a card with the columns' names beside the values.
public struct Table<Row>: Renderable {
  private let caption: String
  private let columns: [TableColumn<Row>]
  private let rows: [Row]
  private let selection: TableSelection<Row>?
  private let empty: EmptyState
  private let footer: HTML

  /// - Parameters:
  ///   - caption: what the rows are; read out, not shown.
  ///   - selection: check boxes in front of the rows, for a ``BatchForm``.
  ///   - empty: shown in place of a table without rows.
  ///   - footer: a `<tr>` of totals, or nothing.
  public init(
    _ caption: String, _ rows: [Row], selection: TableSelection<Row>? = nil,
    empty: EmptyState = EmptyState("Chưa có gì ở đây", "Danh sách này đang trống."), footer: HTML = HTML(),
    columns: [TableColumn<Row>]
  ) {
    (self.caption, self.rows, self.columns) = (caption, rows, columns)
    (self.selection, self.empty, self.footer) = (selection, empty, footer)
  }

  public var html: HTML {
    guard !rows.isEmpty else { return empty.html }
    return """
      <div class="table" data-table><table><caption class="vh">\(caption)</caption><thead><tr>\
      \(if: selection != nil, allBox)\(HTML.each(columns) { $0.heading })</tr></thead>
      <tbody>\(HTML.each(rows) { row($0) })</tbody>\(if: !footer.isEmpty, "<tfoot>\(footer)</tfoot>")</table></div>
      """
  }

  private func row(_ row: Row) -> HTML {
    let box: HTML? = selection.map { "<td class=\"pick\">\($0.box(for: row))</td>" }
    return "<tr data-row>\(box)\(HTML.each(columns) { $0.cell(for: row) })</tr>\n"
  }

  private var allBox: HTML {
    "<td class=\"pick\"><input type=\"checkbox\" data-all hidden aria-label=\"Chọn tất cả trong trang này\"></td>"
  }
}

/// Check boxes in front of a table's rows.
public struct TableSelection<Row> {
  private let name: String
  private let value: (Row) -> String
  private let label: (Row) -> String

  /// - Parameters:
  ///   - name: the form field that repeats for every chosen row.
  ///   - value: what is sent for a row.
  ///   - label: what the row is, read out as "Chọn …".
  public init(name: String, value: @escaping (Row) -> String, label: @escaping (Row) -> String) {
    (self.name, self.value, self.label) = (name, value, label)
  }

  func box(for row: Row) -> HTML {
    """
    <input type="checkbox" name="\(name)" value="\(value(row))" aria-label="Chọn \(label(row))" data-pick>
    """
  }
}

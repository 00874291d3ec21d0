/// A bordered table; its head is printed again on every page.
public struct SlipTable: Hashable, Sendable {
  public var columns: [Column]
  /// Each with one cell a column.
  public var rows: [[String]]
  /// Dòng tổng cộng, bold.
  public var total: [String]?
  /// Whether a row `(1)`, `(2)`, … follows the head, as in official registers.
  public var numbering: Numbering

  public enum Numbering: Hashable, Sendable {
    case none, columns
  }

  public struct Column: Hashable, Sendable {
    public var title: String
    /// Width against the other columns' widths.
    public var share: Double
    public var alignment: Alignment
    /// A title above this column and its neighbours of the same group.
    public var group: String?

    public enum Alignment: Hashable, Sendable {
      case left, centred
    }

    public init(_ title: String, share: Double, alignment: Alignment = .left, group: String? = nil) {
      self.title = title
      self.share = share
      self.alignment = alignment
      self.group = group
    }
  }

  public init(columns: [Column], rows: [[String]], total: [String]? = nil, numbering: Numbering = .none) {
    self.columns = columns
    self.rows = rows
    self.total = total
    self.numbering = numbering
  }
}

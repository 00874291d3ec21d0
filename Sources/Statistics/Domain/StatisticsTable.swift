/// A table of figures on its way out: the same for a terminal, a spreadsheet and a page that is printed.
public struct StatisticsTable: Sendable {
  public let title: String
  /// Names of the columns, as people read them.
  public let head: [String]
  public let rows: [[StatisticsCell]]

  public init(title: String, head: [String], rows: [[StatisticsCell]]) {
    (self.title, self.head, self.rows) = (title, head, rows)
  }
}

/// One cell of it.
public enum StatisticsCell: Hashable, Sendable, CustomStringConvertible {
  case text(String)
  case number(Int)

  public var description: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    }
  }
}

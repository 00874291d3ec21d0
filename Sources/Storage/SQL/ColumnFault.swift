/// A column held something other than the code expects: schema and code disagree.
public struct ColumnFault: Error, Hashable, Sendable {
  /// What a column can hold, without its contents.
  public enum Found: Hashable, Sendable {
    case null
    case integer
    case text
    /// A real number or a blob: the schema has neither.
    case foreign
    /// The row has no such column.
    case nothing
  }

  /// The type that was to be read.
  public let expected: String
  public let found: Found
  /// Counted from 0; nil until the row adds it.
  public var column: Int?

  public init(expected: String, found: Found, column: Int? = nil) {
    (self.expected, self.found, self.column) = (expected, found, column)
  }

  /// A fault about this value, whose contents it does not repeat.
  public init(expected: String, found value: BoundValue) {
    let found: Found =
      switch value {
      case .null: .null
      case .integer: .integer
      case .text: .text
      }
    self.init(expected: expected, found: found)
  }
}

/// The value one reserved text field gets: the number, the day, the month, the year.
public struct FieldFill: Hashable, Sendable {
  /// The field's full name.
  public let name: String
  /// What the field shows and holds.
  public let value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

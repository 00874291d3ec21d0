/// Điều kiện hiển thị: a field or component is asked for only while another field has one of these values. The page hides
/// by it, and the server leaves out what the page would have hidden.
public struct FormCondition: Hashable, Sendable {
  public let field: String
  public let values: Set<String>

  public init(_ field: String, isOneOf values: Set<String>) { (self.field, self.values) = (field, values) }

  /// - Parameter answer: the texts of a field.
  public func holds(_ answer: (String) -> [String]) -> Bool { !values.isDisjoint(with: answer(field)) }

  /// As the page's script reads it: `for=other,child`.
  public var text: String { "\(field)=\(values.sorted().joined(separator: ","))" }
}

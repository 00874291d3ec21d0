/// What is chosen from a list: each value has one name, the same where it is offered and where it is shown.
public protocol NamedChoice: CaseIterable, RawRepresentable<String> {
  var vietnameseName: String { get }
  /// Under the name where it is offered; nil for none.
  var hint: String? { get }
}

extension NamedChoice {
  public var hint: String? { nil }

  public static var choices: [FieldChoice] {
    allCases.map { FieldChoice($0.rawValue, $0.vietnameseName, hint: $0.hint) }
  }
}

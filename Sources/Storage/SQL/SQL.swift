/// Literal SQL with typed interpolation: `"… WHERE agency = \(id)"` binds a parameter, it never pastes text.
///
/// Interpolates values (`SQLBindable`), lists of values (`"… IN \(ids)"`) and other `SQL` with its parameters.
/// Only what both engines take: conditions are comparisons (`flag = 1`, not `flag`), integers have 64 bits.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
  struct Binding: Hashable, Sendable {
    let value: BoundValue
    let kind: BoundKind
  }

  /// The text, with a `?` for each parameter.
  let text: String
  let bindings: [Binding]

  init(text: String, bindings: [Binding]) { (self.text, self.bindings) = (text, bindings) }

  public init(stringLiteral text: String) { self.init(text: text, bindings: []) }

  public init(stringInterpolation parts: StringInterpolation) {
    self.init(text: parts.text, bindings: parts.bindings)
  }

  /// The parts in a row with a separator between each two; empty for no parts.
  public static func joined(_ parts: [SQL], by separator: SQL) -> SQL {
    var whole = StringInterpolation(literalCapacity: 0, interpolationCount: 0)
    for (index, part) in parts.enumerated() {
      if index > 0 { whole.appendInterpolation(separator) }
      whole.appendInterpolation(part)
    }
    return SQL(stringInterpolation: whole)
  }

  /// Collects the text and the parameters of a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text: String
    var bindings: [Binding]

    public init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + interpolationCount)
      bindings = []
      bindings.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { text += literal }

    /// Binds one value.
    public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value) {
      text += "?"
      bindings.append(Binding(value: value.bound, kind: Value.boundKind))
    }

    /// Binds one value or NULL.
    public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
      text += "?"
      bindings.append(Binding(value: value?.bound ?? .null, kind: Value.boundKind))
    }

    /// Binds a list, parenthesised, for `IN` and `NOT IN`; the empty list contains nothing.
    public mutating func appendInterpolation<Value: SQLBindable>(_ values: [Value]) {
      guard !values.isEmpty else {
        text += Value.boundKind == .text ? "(SELECT '' WHERE 1 = 0)" : "(SELECT 1 WHERE 1 = 0)"
        return
      }
      for (index, value) in values.enumerated() {
        text += index == 0 ? "(" : ", "
        appendInterpolation(value)
      }
      text += ")"
    }

    /// Splices another piece of SQL in, with its parameters.
    public mutating func appendInterpolation(_ part: SQL) {
      text += part.text
      bindings += part.bindings
    }
  }
}

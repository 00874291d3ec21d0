public import Markup

/// A value that goes with a form unseen.
public struct HiddenField: Renderable, Sendable {
  private let name: String
  private let value: String

  public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }

  public init(_ token: CSRFToken) { self.init(CSRFToken.fieldName, token.text) }

  public init(_ key: OnceKey) { self.init(OnceKey.fieldName, key.text) }

  public var html: HTML { "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">" }
}

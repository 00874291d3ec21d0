/// What a search runs over: `"documents"`, `"incoming"`. Ids are unique within one scope.
public struct SearchScope: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral name: String) { self.init(rawValue: name) }
}

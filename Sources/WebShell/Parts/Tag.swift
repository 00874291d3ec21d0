public import Markup

/// How a thing stands; each has a colour and a shape of its own, and always words beside.
public enum TagKind: String, Sendable, CaseIterable {
  case ok, warn, bad, info, neutral
}

/// A state in a few words: "Quá hạn 2 giờ". Not a button.
public struct Tag: Renderable, Sendable {
  private let kind: TagKind
  private let words: String

  public init(_ kind: TagKind, _ words: String) { (self.kind, self.words) = (kind, words) }

  public var html: HTML { "<span class=\"tag \(kind.rawValue)\">\(words)</span>" }
}

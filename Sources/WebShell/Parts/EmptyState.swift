public import Markup

/// Stands where a list would be: says why it is empty and what to do next.
public struct EmptyState: Renderable {
  private let title: String
  private let sentence: String
  private let action: HTML

  public init(_ title: String, _ sentence: String, action: HTML = HTML()) {
    (self.title, self.sentence, self.action) = (title, sentence, action)
  }

  public var html: HTML {
    "<div class=\"empty\"><p><b>\(title)</b></p><p>\(sentence)</p>\(if: !action.isEmpty, "<p>\(action)</p>")</div>"
  }
}

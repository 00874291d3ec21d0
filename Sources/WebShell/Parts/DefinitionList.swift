public import Markup

/// Names and values of one thing: "Người ký: Chủ tịch".
public struct DefinitionList: Renderable {
  private let entries: [(term: String, value: HTML)]

  public init(_ entries: [(term: String, value: HTML)]) { self.entries = entries }

  public var html: HTML {
    "<dl class=\"facts\">\(HTML.each(entries) { "<div><dt>\($0.term)</dt><dd>\($0.value)</dd></div>" })</dl>"
  }
}

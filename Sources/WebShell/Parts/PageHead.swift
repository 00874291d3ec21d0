public import Markup

/// The heading of a page: where we are, the title, one sentence, and what can be done here.
public struct PageHead: Renderable {
  private let title: String
  private let lead: HTML?
  private let breadcrumbs: [Breadcrumb]
  private let actions: HTML

  /// - Parameter actions: buttons, at the right; the main one last.
  public init(_ title: String, lead: HTML? = nil, breadcrumbs: [Breadcrumb] = [], actions: HTML = HTML()) {
    (self.title, self.lead, self.breadcrumbs, self.actions) = (title, lead, breadcrumbs, actions)
  }

  public var html: HTML {
    """
    <div class="head"><div>\(if: !breadcrumbs.isEmpty, trail)<h1>\(title)</h1>\
    \(lead.map { "<p class=\"lead\">\($0)</p>" })</div>\(if: !actions.isEmpty, "<div class=\"do\">\(actions)</div>")</div>
    """
  }

  private var trail: HTML {
    """
    <nav class="trail" aria-label="Đường dẫn"><ol>\
    \(HTML.each(breadcrumbs) { "<li>\($0)</li>" })</ol></nav>
    """
  }
}

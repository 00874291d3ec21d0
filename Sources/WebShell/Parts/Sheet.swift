public import Markup

/// A white sheet with an optional heading: the container of a page's parts.
public struct Sheet: Renderable {
  private let heading: String?
  private let isPadded: Bool
  private let content: HTML

  /// - Parameter isPadded: false for a table, which brings its own margins; the heading has its own too.
  public init(_ heading: String? = nil, isPadded: Bool = true, _ content: HTML) {
    (self.heading, self.isPadded, self.content) = (heading, isPadded, content)
  }

  public var html: HTML {
    """
    <section class="sheet\(if: isPadded, " pad")">\(heading.map(title))\(content)</section>
    """
  }

  private func title(_ heading: String) -> HTML { "<h2\(if: !isPadded, " class=\"pad\"")>\(heading)</h2>" }
}

public import Markup

/// A white sheet with an optional heading: the container of a page's parts.
public struct Sheet: Renderable {
  private let heading: String?
  private let isPadded: Bool
  private let content: HTML

  /// - Parameter isPadded: false for a table, which brings its own margins.
  public init(_ heading: String? = nil, isPadded: Bool = true, _ content: HTML) {
    (self.heading, self.isPadded, self.content) = (heading, isPadded, content)
  }

  public var html: HTML {
    """
    <section class="sheet\(if: isPadded, " pad")">\(heading.map { "<h2>\($0)</h2>" as HTML })\(content)</section>
    """
  }
}

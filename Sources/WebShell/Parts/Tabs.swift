public import Markup

/// One view of a list or a thing among several.
public struct Tab: Sendable {
  let label: String
  let path: WebPath
  let count: Int?
  let isCurrent: Bool

  public init(_ label: String, _ path: WebPath, count: Int? = nil, isCurrent: Bool) {
    (self.label, self.path, self.count, self.isCurrent) = (label, path, count, isCurrent)
  }
}

/// Views side by side, each a page of its own.
public struct Tabs: Renderable {
  private let label: String
  private let tabs: [Tab]

  /// - Parameter label: what the views are of, for screen readers: "Trạng thái".
  public init(_ label: String, _ tabs: [Tab]) { (self.label, self.tabs) = (label, tabs) }

  public var html: HTML {
    """
    <nav class="tabs" aria-label="\(label)"><ul>\(HTML.each(tabs) { tab in
      """
      <li><a href="\(tab.path)"\(attribute: "aria-current", tab.isCurrent ? "page" : nil)>\(tab.label)\
      \(tab.count.map { " <span class=\"n\">\($0)</span>" as HTML })</a></li>
      """
    })</ul></nav>
    """
  }
}

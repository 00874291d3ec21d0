public import Markup

/// One page above this one.
public struct Breadcrumb: Renderable, Sendable {
  private let label: String
  private let path: WebPath?

  /// - Parameter path: nil for a word without a page.
  public init(_ label: String, _ path: WebPath?) { (self.label, self.path) = (label, path) }

  public var html: HTML {
    guard let path else { return "\(label)" }
    return "<a href=\"\(path)\">\(label)</a>"
  }
}

public import Markup

/// A figure that opens its list: "4 Chờ ký số, 1 quá hạn".
public struct Tile: Renderable, Sendable {
  private let figure: String
  private let label: String
  private let path: WebPath?
  private let alarm: String?
  private let comparison: String?

  /// - Parameters:
  ///   - alarm: what is wrong among them, "1 quá hạn"; nil for nothing.
  ///   - comparison: the target or the period before, "chỉ tiêu 100%".
  public init(_ figure: String, _ label: String, path: WebPath?, alarm: String? = nil, comparison: String? = nil) {
    (self.figure, self.label, self.path) = (figure, label, path)
    (self.alarm, self.comparison) = (alarm, comparison)
  }

  public var html: HTML {
    let content: HTML = """
      <b>\(figure)</b> <span>\(label)</span>\(alarm.map { " <i>\($0)</i>" as HTML })\
      \(comparison.map { " <small>\($0)</small>" as HTML })
      """
    guard let path else { return "<div class=\"sheet tile\">\(content)</div>" }
    return "<a class=\"sheet tile\" href=\"\(path)\">\(content)</a>"
  }
}

/// Tiles side by side, two in a row on a phone.
public struct Tiles: Renderable {
  private let tiles: [Tile]

  public init(_ tiles: [Tile]) { self.tiles = tiles }

  public var html: HTML { "<div class=\"tiles\">\(HTML.each(tiles) { $0.html })</div>" }
}

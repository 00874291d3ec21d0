public import Markup

/// A part of a bar.
public struct BarSegment: Sendable {
  /// What it counts; told apart by pattern too.
  public enum Kind: String, Sendable {
    case main, second, bad
  }

  let kind: Kind
  let label: String
  let count: Int

  /// - Parameter label: "đúng quy trình"; read out with the count.
  public init(_ kind: Kind, _ label: String, _ count: Int) {
    (self.kind, self.label, self.count) = (kind, label, max(0, count))
  }
}

/// A small bar of parts in a table row; its words stand in for it where it can't be seen.
public struct StackedBar: Renderable, Sendable {
  private let segments: [BarSegment]
  private let scale: Int

  /// - Parameter scale: the count that fills the whole width, the same for every bar beside.
  public init(_ segments: [BarSegment], scale: Int) {
    (self.segments, self.scale) = (segments, max(scale, segments.reduce(0) { $0 + $1.count }, 1))
  }

  public var html: HTML {
    """
    <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label="\(words)">\
    <rect class="rail" width="1000" height="10"/>\(rectangles)</svg>
    """
  }

  private var words: String { segments.map { "\($0.count) \($0.label)" }.joined(separator: ", ") }

  private var rectangles: HTML {
    var left = 0
    return HTML.each(segments.filter { $0.count > 0 }) { segment in
      let start = left * 1000 / scale
      left += segment.count
      let width = left * 1000 / scale - start
      return """
        <rect class="\(segment.kind.rawValue)" x="\(start)" width="\(width)" height="10"/>\
        \(if: segment.kind == .bad, stripes(from: start, width: width))
        """
    }
  }

  /// So that red is not told by its colour alone.
  private func stripes(from start: Int, width: Int) -> HTML {
    HTML.each(stride(from: start + 12, to: start + width, by: 30)) { place in
      "<rect class=\"stripe\" x=\"\(place)\" width=\"8\" height=\"10\"/>"
    }
  }
}

/// What the colours of bars mean.
public struct BarLegend: Renderable {
  private let entries: [(kind: BarSegment.Kind, label: String)]

  public init(_ entries: [(kind: BarSegment.Kind, label: String)]) { self.entries = entries }

  public var html: HTML {
    "<ul class=\"legend\">\(HTML.each(entries) { "<li class=\"\($0.kind.rawValue)\">\($0.label)</li>" })</ul>"
  }
}

/// How much of a target is reached.
public struct Progress: Renderable, Sendable {
  private let label: String
  private let done: Int
  private let total: Int

  /// - Parameter label: what is counted, for screen readers too.
  public init(_ label: String, done: Int, of total: Int) {
    (self.label, self.done, self.total) = (label, max(0, done), max(1, total))
  }

  public var html: HTML {
    """
    <span class="progress"><progress max="\(total)" value="\(min(done, total))" aria-label="\(label)"></progress> \
    \(done)/\(total)</span>
    """
  }
}

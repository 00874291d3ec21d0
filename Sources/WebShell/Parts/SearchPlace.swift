public import Markup

/// Where else the same words can be looked for: each feature that has lists of its own offers one.
public struct SearchPlace: Sendable {
  let label: String
  /// The whole list; a POST of `q` looks for words that must stand in no address.
  public let list: WebPath
  public let path: @Sendable (String) -> WebPath

  /// - Parameter path: of what is found for these words.
  public init(_ label: String, in list: WebPath, path: @escaping @Sendable (_ words: String) -> WebPath) {
    (self.label, self.list, self.path) = (label, list, path)
  }
}

/// Tabs over what was found: the same words, another kind of thing.
public struct SearchTabs: Renderable {
  private let words: String
  private let places: [SearchPlace]
  private let current: Int

  /// - Parameter current: the place that is shown; nothing is drawn for a single place.
  public init(_ words: String, in places: [SearchPlace], current: Int) {
    (self.words, self.places, self.current) = (words, places, current)
  }

  public var html: HTML {
    guard places.count > 1 else { return HTML() }
    return Tabs(
      "Tìm trong",
      places.enumerated().map { index, place in
        Tab(place.label, place.path(words), isCurrent: index == current)
      }
    ).html
  }
}

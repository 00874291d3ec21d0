public import Markup
public import People
public import WebShell

/// What other features have to do with the home page and the search, which stand here.
public struct Elsewhere: Sendable {
  let home: @Sendable (Viewer) -> WebPath?
  let places: [SearchPlace]
  let isMeant: @Sendable (String) -> Bool
  let isConfidential: @Sendable (String) -> Bool

  /// - Parameters:
  ///   - home: where somebody begins whose work is not with documents; nil: here.
  ///   - places: where else words can be looked for.
  ///   - isMeant: whether words can only be meant for the first of them, such as the code of a dossier.
  ///   - isConfidential: whether words are looked for in the first of them, and must stand in no address.
  public init(
    home: @escaping @Sendable (Viewer) -> WebPath? = { _ in nil }, places: [SearchPlace] = [],
    isMeant: @escaping @Sendable (String) -> Bool = { _ in false },
    isConfidential: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    (self.home, self.places, self.isMeant, self.isConfidential) = (home, places, isMeant, isConfidential)
  }

  /// Where these words are to be sent as a form, since they must stand in no address; nil: they may.
  func confidentialPlace(for words: String) -> WebPath? { isConfidential(words) ? places.first?.list : nil }

  /// Where to look for these words rather than among documents; nil: here.
  func path(for words: String, viewer: Viewer) -> WebPath? {
    guard let first = places.first, isMeant(words) || home(viewer) != nil && !words.isEmpty else { return nil }
    return first.path(words)
  }
}

extension DocumentsURL {
  /// Among documents, whatever the words look like.
  static func search(_ words: String) -> WebPath { search.with("q", words).with("loai", "van-ban") }

  /// Where words are looked for among documents.
  public static let searchPlace = SearchPlace("Văn bản đi", in: DocumentsURL.list) { DocumentsURL.search($0) }
}

/// What the beginning of a line says the line is.
enum LineMarker: Hashable {
  case annex(number: Int?)
  /// The standing line, capitals, with its colon.
  case resolution(String)
  case heading(HeadingLevel, label: String)
  case article(label: String)
  case clause(label: String)
  case point(label: String)
  case item(mark: String)

  /// Whether Word writes a tab after it in a pasted list.
  var isListMarker: Bool {
    switch self {
    case .annex, .resolution: false
    case .heading, .article, .clause, .point, .item: true
    }
  }
}

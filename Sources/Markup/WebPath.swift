/// The address of a page of this program: an absolute path, a query and a fragment, always on our own host.
///
/// A literal gives the shape, interpolated values are percent-encoded: `"/van-ban-di/\(id)/trinh-ky"`.
public struct WebPath: Hashable, Sendable {
  private var path: String
  private var query: [QueryItem] = []
  private var fragment: String?

  private struct QueryItem: Hashable {
    let name: String
    let value: String
  }

  /// Reads an address that came with a request; nil unless it is a path on our own host.
  public init?(received text: some StringProtocol) {
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, first.hasPrefix("/"), !first.hasPrefix("//"),
      first.utf8.allSatisfy({ PercentCoding.isUnreserved($0) || "/%".utf8.contains($0) })
    else { return nil }
    path = String(first)
    guard parts.count == 2 else { return }
    guard let items = WebPath.queryItems(of: parts[1].prefix { $0 != "#" }) else { return nil }
    query = items
  }

  private static func queryItems(of text: some StringProtocol) -> [QueryItem]? {
    var items: [QueryItem] = []
    for item in text.split(separator: "&") {
      let sides = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentCoding.decode(sides[0].utf8, spaceIsPlus: true),
        let value = PercentCoding.decode(sides.count == 2 ? Array(sides[1].utf8) : [], spaceIsPlus: true)
      else { return nil }
      items.append(QueryItem(name: name, value: value))
    }
    return items
  }

  /// This address with one value for this query name, whatever stood there before; nil takes the name out.
  public func with(_ name: String, _ value: (some CustomStringConvertible)?) -> WebPath {
    var changed = self
    changed.query.removeAll { $0.name == name }
    if let value { changed.query.append(QueryItem(name: name, value: value.description)) }
    return changed
  }

  /// This address with a further value for this query name.
  public func adding(_ name: String, _ value: some CustomStringConvertible) -> WebPath {
    var changed = self
    changed.query.append(QueryItem(name: name, value: value.description))
    return changed
  }

  /// This address, pointing at the element with this id.
  public func at(_ fragment: String) -> WebPath {
    var changed = self
    changed.fragment = fragment
    return changed
  }

  /// The path alone, without query and fragment.
  public var withoutQuery: WebPath {
    var changed = self
    (changed.query, changed.fragment) = ([], nil)
    return changed
  }

  /// The names and values of the query, in order, as plain text.
  public var queryItems: [(name: String, value: String)] { query.map { ($0.name, $0.value) } }
}

extension WebPath: ExpressibleByStringInterpolation {
  public init(stringLiteral literal: String) { self.init(shape: literal) }

  public init(stringInterpolation: Interpolation) { self.init(shape: stringInterpolation.text) }

  private init(shape: String) {
    precondition(shape.hasPrefix("/"), "an address begins with a slash")
    let parts = shape.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    // An empty value next to the first slash would make "//host", which leaves our host.
    path = "/" + parts[0].drop { $0 == "/" }
    guard parts.count == 2 else { return }
    guard let items = WebPath.queryItems(of: parts[1]) else { preconditionFailure("a literal query is well formed") }
    query = items
  }

  /// Percent-encodes what stands in `\( )`.
  public struct Interpolation: StringInterpolationProtocol {
    var text = ""

    public init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    public mutating func appendLiteral(_ literal: String) { text += literal }

    /// One segment of the path, or a part of one.
    public mutating func appendInterpolation(_ segment: some CustomStringConvertible) {
      text += PercentCoding.encode(segment.description)
    }
  }
}

extension WebPath: CustomStringConvertible {
  /// As it stands in a `Location` header: ASCII only.
  public var description: String {
    var text = path
    for (index, item) in query.enumerated() {
      text += (index == 0 ? "?" : "&") + PercentCoding.encode(item.name) + "=" + PercentCoding.encode(item.value)
    }
    if let fragment { text += "#" + PercentCoding.encode(fragment) }
    return text
  }
}

/// A piece of HTML. Made by string interpolation, which escapes every value; only literals are taken verbatim.
public struct HTML: Hashable, Sendable {
  /// UTF-8.
  public private(set) var bytes: [UInt8]

  /// Nothing at all.
  public init() { bytes = [] }

  init(verbatim bytes: [UInt8]) { self.bytes = bytes }

  public var isEmpty: Bool { bytes.isEmpty }

  /// Puts a piece after this one.
  public mutating func append(_ piece: HTML) { bytes.append(contentsOf: piece.bytes) }

  /// One piece for each element, in order.
  public static func each<Elements: Sequence>(
    _ elements: Elements, separator: HTML = HTML(), _ piece: (Elements.Element) throws -> HTML
  ) rethrows -> HTML {
    var whole = HTML()
    var isFirst = true
    for element in elements {
      if !isFirst { whole.append(separator) }
      isFirst = false
      whole.append(try piece(element))
    }
    return whole
  }

  /// Both pieces, one after the other.
  public static func + (left: HTML, right: HTML) -> HTML {
    var whole = left
    whole.append(right)
    return whole
  }

  /// Puts a piece after this one.
  public static func += (left: inout HTML, right: HTML) { left.append(right) }
}

extension HTML: ExpressibleByStringInterpolation {
  public init(stringLiteral literal: String) { bytes = Array(literal.utf8) }

  public init(stringInterpolation: HTMLInterpolation) { bytes = stringInterpolation.bytes }
}

extension HTML: CustomStringConvertible {
  /// The markup itself.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}

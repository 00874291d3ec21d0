/// What may stand in `\( )` inside an ``HTML`` literal. A value without an overload here does not compile.
public struct HTMLInterpolation: StringInterpolationProtocol {
  var bytes: [UInt8] = []

  public init(literalCapacity: Int, interpolationCount: Int) {
    bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
  }

  public mutating func appendLiteral(_ literal: String) { bytes.append(contentsOf: literal.utf8) }

  /// Text, escaped for element content and for attributes in double quotes.
  public mutating func appendInterpolation(_ text: some StringProtocol) {
    precondition(!endsInAddress, "an address attribute takes a WebPath or an ExternalAddress")
    bytes.appendEscaped(text)
  }

  /// A whole number in decimal digits, without grouping.
  public mutating func appendInterpolation(_ number: some BinaryInteger) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Markup, verbatim.
  public mutating func appendInterpolation(_ markup: HTML) { bytes.append(contentsOf: markup.bytes) }

  /// Markup, or nothing for nil.
  public mutating func appendInterpolation(_ markup: HTML?) {
    if let markup { bytes.append(contentsOf: markup.bytes) }
  }

  /// Pieces of markup, one after the other.
  public mutating func appendInterpolation(_ pieces: [HTML]) {
    for piece in pieces { bytes.append(contentsOf: piece.bytes) }
  }

  /// A part of a page.
  public mutating func appendInterpolation(_ part: some Renderable) { bytes.append(contentsOf: part.html.bytes) }

  /// A part of a page, or nothing for nil.
  public mutating func appendInterpolation(_ part: (some Renderable)?) {
    if let part { bytes.append(contentsOf: part.html.bytes) }
  }

  /// The address of a page of ours, for `href`, `action` and `src`.
  public mutating func appendInterpolation(_ path: WebPath) { bytes.appendEscaped(path.description) }

  /// The address of a page elsewhere, for `href`.
  public mutating func appendInterpolation(_ address: ExternalAddress) { bytes.appendEscaped(address.description) }

  /// The address of the element with this id on the same page: `#f-trich-yeu`.
  public mutating func appendInterpolation(pageAnchor id: String) {
    bytes.append(contentsOf: "#\(PercentCoding.encode(id))".utf8)
  }

  /// Markup that stands there only on a condition; not even made otherwise.
  public mutating func appendInterpolation(
    if condition: Bool, _ markup: @autoclosure () -> HTML, else other: @autoclosure () -> HTML = HTML()
  ) {
    appendInterpolation(condition ? markup() : other())
  }
}

extension HTMLInterpolation {
  /// Whether the next value is the start of an address, where mere escaping would let `javascript:` in.
  private var endsInAddress: Bool {
    guard bytes.last == UInt8(ascii: "\"") else { return false }
    return ["href=\"", "src=\"", "action=\""].contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }
}

// Attributes, each with its leading space.
extension HTMLInterpolation {
  /// ` name="text"`, or nothing for nil. Addresses go through the overload for ``WebPath``.
  public mutating func appendInterpolation(attribute name: StaticString, _ text: String?) {
    precondition(!HTMLInterpolation.holdsAddress("\(name)"), "an address attribute takes a WebPath")
    if let text { appendAttribute(name, text) }
  }

  /// ` name="12"`, or nothing for nil.
  public mutating func appendInterpolation(attribute name: StaticString, _ number: Int?) {
    if let number { appendAttribute(name, String(number)) }
  }

  /// ` href="/van-ban-di"`, or nothing for nil.
  public mutating func appendInterpolation(attribute name: StaticString, _ path: WebPath?) {
    if let path { appendAttribute(name, path.description) }
  }

  /// A bare attribute such as ` checked`, only on a condition.
  public mutating func appendInterpolation(attribute name: StaticString, if condition: Bool) {
    guard condition else { return }
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: "\(name)".utf8)
  }

  private mutating func appendAttribute(_ name: StaticString, _ text: String) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: "\(name)".utf8)
    bytes.append(contentsOf: "=\"".utf8)
    bytes.appendEscaped(text)
    bytes.append(UInt8(ascii: "\""))
  }

  private static func holdsAddress(_ name: String) -> Bool {
    ["href", "src", "action", "formaction", "data"].contains(name)
  }
}

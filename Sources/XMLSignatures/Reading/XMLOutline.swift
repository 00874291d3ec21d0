/// Where the tags of an XML file are, read before libxml2 reads anything: refuses what would cost it much, and document
/// types. It doesn't judge well-formedness; what it lets through may still be no XML.
struct XMLOutline {
  /// Just behind the document element's end tag; 0 when it isn't closed.
  private(set) var rootEnd = 0

  private let bytes: [UInt8]
  private var next = 0
  private var (depth, markup, attributes) = (0, 0, 0)

  init(_ bytes: [UInt8]) throws(XMLRefusal) {
    guard bytes.count <= XMLLimits.bytes else { throw .tooLarge }
    self.bytes = bytes
    while let start = bytes[next...].firstIndex(of: UInt8(ascii: "<")) {
      next = start
      markup += 1
      guard markup <= XMLLimits.markup else { throw .tooLarge }
      try readMarkup()
    }
  }

  private func isNext(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - next >= count else { return false }
    return (0..<count).allSatisfy { bytes[next + $0] == text.utf8Start[$0] }
  }

  private mutating func readMarkup() throws(XMLRefusal) {
    if isNext("<!--") { return try skip(4, until: "-->") }
    if isNext("<![CDATA[") { return try skip(9, until: "]]>") }
    if isNext("<?") { return try skip(2, until: "?>") }
    if isNext("<!DOCTYPE") { throw .documentType }
    if isNext("<!") { throw .malformed }
    try readTag()
  }

  private mutating func skip(_ opening: Int, until end: StaticString) throws(XMLRefusal) {
    next += opening
    while next < bytes.count {
      if isNext(end) {
        next += end.utf8CodeUnitCount
        return
      }
      next += 1
    }
    throw .malformed
  }

  private mutating func readTag() throws(XMLRefusal) {
    let isEnd = isNext("</")
    next += 1
    let values = try skipToTagEnd()
    attributes += values
    guard values <= XMLLimits.attributesOfOneElement, attributes <= XMLLimits.attributes else { throw .tooLarge }
    if isEnd {
      depth -= 1
    } else if bytes[next - 2] != UInt8(ascii: "/") {
      depth += 1
    }
    guard depth >= 0 else { throw .malformed }
    guard depth <= XMLLimits.depth else { throw .tooLarge }
    if depth == 0 { rootEnd = next }
  }

  /// Goes behind the tag's end; how many quoted values it passed.
  private mutating func skipToTagEnd() throws(XMLRefusal) -> Int {
    var quote: UInt8?
    var values = 0
    while next < bytes.count {
      let byte = bytes[next]
      next += 1
      switch byte {
      case UInt8(ascii: "<"): throw .malformed
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == nil {
          quote = byte
          values += 1
        } else if quote == byte {
          quote = nil
        }
      case UInt8(ascii: ">") where quote == nil: return values
      default: continue
      }
    }
    throw .malformed
  }
}
